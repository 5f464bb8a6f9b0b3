package org.entente.distribution;

/**
 * Triangular. With w = max - min and F(mode) = (mode - min) / w,
 *
 * <pre>{@code
 * Q(u) = min + sqrt(u w (mode - min))         for u <= F(mode)
 *      = max - sqrt((1 - u) w (max - mode))   otherwise
 * }</pre>
 *
 * @param min lower end
 * @param mode most likely value, from {@code min} to {@code max}
 * @param max upper end, over {@code min}
 */
record TriangularLaw(double min, double mode, double max) implements Law {
  TriangularLaw {
    Check.finite("min", min);
    Check.over("max", max, "min", min);
    Check.atLeast("mode", mode, "min", min);
    Check.atMost("mode", mode, "max", max);
  }

  /**
   * Solves for the ends, given the mode and where 5 % lie below and above. With r = F(mode) and w
   * the width, the two conditions are w (r - sqrt(0.05 r)) = mode - p5 and w (s - sqrt(0.05 s)) =
   * p95 - mode, s = 1 - r; their ratio rises with r and is solved by bisection.
   */
  static Law ofPercentiles(double p5, double mode, double p95) {
    Check.finite("p5", p5);
    Check.atLeast("mode", mode, "p5", p5);
    Check.atLeast("p95", p95, "mode", mode);
    if (p5 == p95) {
      return new ConstantLaw(mode);
    }
    double below = mode - p5;
    double above = p95 - mode;
    double low = 0.05;
    double high = 0.95;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (inside(middle) * above < inside(1 - middle) * below) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double r = (low + high) / 2;
    double width = (below + above) / (inside(r) + inside(1 - r));
    return new TriangularLaw(mode - width * r, mode, mode + width * (1 - r));
  }

  private static double inside(double share) {
    return share - Math.sqrt(0.05 * share);
  }

  /** 1 - sqrt(1 - p), without loss for small p. */
  private static double fromMode(double p) {
    return p / (1 + Math.sqrt(1 - p));
  }

  @Override
  public double quantile(double u) {
    double width = max - min;
    if (mode == min) {
      return min + width * fromMode(u);
    }
    return u * width <= mode - min
        ? min + Math.sqrt(u * width * (mode - min))
        : max - Math.sqrt((1 - u) * width * (max - mode));
  }

  @Override
  public double upperQuantile(double q) {
    double width = max - min;
    if (mode == max) {
      return max - width * fromMode(q);
    }
    return q * width <= max - mode
        ? max - Math.sqrt(q * width * (max - mode))
        : min + Math.sqrt((1 - q) * width * (mode - min));
  }

  @Override
  public double cdf(double x) {
    if (x <= min) {
      return 0;
    }
    if (mode == min && x < max) {
      double t = (x - min) / (max - min);
      return t * (2 - t);
    }
    return x < mode ? (x - min) / (max - min) * ((x - min) / (mode - min)) : 1 - survival(x);
  }

  @Override
  public double survival(double x) {
    if (x >= max) {
      return 0;
    }
    if (mode == max && x > min) {
      double t = (max - x) / (max - min);
      return t * (2 - t);
    }
    return x >= mode ? (max - x) / (max - min) * ((max - x) / (max - mode)) : 1 - cdf(x);
  }

  @Override
  public double mean() {
    return mode + ((min - mode) + (max - mode)) / 3;
  }

  @Override
  public double sd() {
    double a = mode - min;
    double b = max - mode;
    return Math.sqrt((a * a + a * b + b * b) / 18);
  }

  @Override
  public double low() {
    return min;
  }

  @Override
  public double high() {
    return max;
  }

  @Override
  public boolean discrete() {
    return false;
  }
}
