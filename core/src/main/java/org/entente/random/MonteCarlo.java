package org.entente.random;

/** All numbers are independent. */
record MonteCarlo(long seed) implements SamplingPlan {
  @Override
  public Uniforms at(Address address) {
    return new Sequence(address.key(seed));
  }

  /** The sequence of a key. */
  record Sequence(long key) implements Uniforms {
    @Override
    public double uniform(long trial) {
      return Draws.uniform(key, trial);
    }

    @Override
    public void fill(long firstTrial, double[] out, int n) {
      Draws.uniforms(key, firstTrial, out, n);
    }
  }
}
