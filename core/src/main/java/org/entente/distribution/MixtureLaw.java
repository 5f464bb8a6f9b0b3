package org.entente.distribution;

/**
 * A mixture: F(x) = Σ w<sub>i</sub> F<sub>i</sub>(x). The quantile is the generalised inverse of F,
 * so one uniform number is enough and the value rises with it; it lies between the least and the
 * greatest of the parts' quantiles. Values with a probability of their own (constants, counts) are
 * returned exactly.
 */
final class MixtureLaw implements Law {
  private static final int MAX_STEPS = 200;

  private final double[] weights;
  private final Law[] parts;

  /** Takes parts with probabilities that sum to 1; those without weight must be left out. */
  MixtureLaw(double[] weights, Law[] parts) {
    this.weights = weights;
    this.parts = parts;
  }

  @Override
  public double quantile(double u) {
    return inverse(u, 1 - u);
  }

  @Override
  public double upperQuantile(double q) {
    return inverse(1 - q, q);
  }

  private double inverse(double p, double q) {
    boolean lower = p <= q;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Law part : parts) {
      double x = lower ? part.quantile(p) : part.upperQuantile(q);
      low = Math.min(low, x);
      high = Math.max(high, x);
    }
    return low == high ? low : search(p, q, low, high);
  }

  /**
   * The smallest x whose probability reaches p, between low and high. False position, which finds
   * smooth solutions fast, takes turns with bisection in the order of the floating-point numbers,
   * which is safe at jumps and gaps.
   */
  private double search(double p, double q, double low, double high) {
    double atLow = excess(low, p, q);
    if (atLow >= 0) {
      return low;
    }
    double below = low;
    double above = high;
    double atHigh = Math.max(0, excess(high, p, q));
    for (int i = 0; i < MAX_STEPS && Math.nextUp(below) < above; i++) {
      double x = below + (above - below) * (atLow / (atLow - atHigh));
      if (i % 3 == 2 || !(x > below && x < above)) {
        x = middle(below, above);
      }
      double at = excess(x, p, q);
      if (at >= 0) {
        above = x;
        atHigh = at;
        atLow /= i % 3 == 0 ? 2 : 1;
      } else {
        below = x;
        atLow = at;
        atHigh /= i % 3 == 0 ? 2 : 1;
      }
    }
    return above;
  }

  /** How far the probability at x exceeds p, computed from the smaller tail. */
  private double excess(double x, double p, double q) {
    return p <= q ? cdf(x) - p : q - survival(x);
  }

  private static double middle(double low, double high) {
    if (low < 0 && high > 0) {
      return low < -1e-300 && high > 1e-300 ? 0 : (low + high) / 2;
    }
    return low < 0 ? -Inversion.middle(0.0 - high, -low) : Inversion.middle(low, high);
  }

  @Override
  public double cdf(double x) {
    double sum = 0;
    for (int i = 0; i < parts.length; i++) {
      sum += weights[i] * parts[i].cdf(x);
    }
    return sum;
  }

  @Override
  public double survival(double x) {
    double sum = 0;
    for (int i = 0; i < parts.length; i++) {
      sum += weights[i] * parts[i].survival(x);
    }
    return sum;
  }

  @Override
  public double mean() {
    double sum = 0;
    for (int i = 0; i < parts.length; i++) {
      sum += weights[i] * parts[i].mean();
    }
    return sum;
  }

  @Override
  public double sd() {
    double mean = mean();
    double sum = 0;
    for (int i = 0; i < parts.length; i++) {
      double sd = parts[i].sd();
      double shift = parts[i].mean() - mean;
      sum += weights[i] * (sd * sd + shift * shift);
    }
    return Math.sqrt(sum);
  }

  @Override
  public double low() {
    double low = Double.POSITIVE_INFINITY;
    for (Law part : parts) {
      low = Math.min(low, part.low());
    }
    return low;
  }

  @Override
  public double high() {
    double high = Double.NEGATIVE_INFINITY;
    for (Law part : parts) {
      high = Math.max(high, part.high());
    }
    return high;
  }

  @Override
  public boolean discrete() {
    for (Law part : parts) {
      if (!part.discrete()) {
        return false;
      }
    }
    return true;
  }

  /** The mixture of what truncation leaves of each part. */
  Law truncated(double low, double high) {
    double[] masses = new double[parts.length];
    double total = 0;
    int n = 0;
    for (int i = 0; i < parts.length; i++) {
      masses[i] = weights[i] * TruncatedLaw.mass(parts[i], low, high);
      total += masses[i];
      n += masses[i] > 0 ? 1 : 0;
    }
    TruncatedLaw.requireMass(total, low, high);
    double[] shares = new double[n];
    Law[] left = new Law[n];
    for (int i = parts.length - 1; i >= 0; i--) {
      if (masses[i] > 0) {
        shares[--n] = masses[i] / total;
        left[n] = TruncatedLaw.of(parts[i], low, high);
      }
    }
    return new MixtureLaw(shares, left);
  }
}
