package org.entente.benchmark.page;

/**
 * The power law y = c·x^a through some points, by least squares of log y on log x.
 *
 * @param exponent a with its 95 % interval by Student's t
 * @param factor c
 */
record Power(Figure exponent, double factor) {
  /**
   * 97.5 % quantiles of Student's t for 1, 2 … degrees of freedom (Abramowitz and Stegun 26.10).
   */
  private static final double[] STUDENT = {12.71, 4.303, 3.182, 2.776, 2.571, 2.447};

  /** A fit to at least three points. */
  static Power fit(double[] x, double[] y) {
    int n = x.length;
    double meanX = 0;
    double meanY = 0;
    for (int i = 0; i < n; i++) {
      meanX += Math.log(x[i]) / n;
      meanY += Math.log(y[i]) / n;
    }
    double xx = 0;
    double xy = 0;
    for (int i = 0; i < n; i++) {
      double dx = Math.log(x[i]) - meanX;
      xx += dx * dx;
      xy += dx * (Math.log(y[i]) - meanY);
    }
    double slope = xy / xx;
    double rest = 0;
    for (int i = 0; i < n; i++) {
      double off = Math.log(y[i]) - meanY - slope * (Math.log(x[i]) - meanX);
      rest += off * off;
    }
    double error = Math.sqrt(rest / (n - 2) / xx) * STUDENT[Math.min(n - 3, STUDENT.length - 1)];
    return new Power(Figure.of(slope, error), Math.exp(meanY - slope * meanX));
  }

  double at(double x) {
    return factor * Math.pow(x, exponent.value());
  }
}
