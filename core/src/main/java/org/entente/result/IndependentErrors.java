package org.entente.result;

/** All trials are independent, so the spread among them tells the error. */
final class IndependentErrors implements Errors {
  private final IntervalRanks ranks = new IntervalRanks();

  @Override
  public Probability present(int output, long count, long trials) {
    return Probability.of(count, trials);
  }

  @Override
  public Probability share(int output, int value, long count, long of) {
    return Probability.of(count, of);
  }

  @Override
  public Estimate mean(int output, double mean, double m2, long count) {
    return count < 2
        ? Estimate.ofOne(mean)
        : Estimate.of(mean, Math.sqrt(m2 / (count - 1)) / Math.sqrt(count));
  }

  @Override
  public Ranks ranks(int output) {
    return ranks;
  }
}
