package org.entente.numeric;

/**
 * The standard normal distribution function and the error function, by the rational functions of
 * Cody 1993, "Algorithm 715: SPECFUN", ACM Transactions on Mathematical Software 19 (1), function
 * ANORM. Lower tails are computed as such, to a relative error of about 1e-15 until they vanish
 * below x = −38.
 */
final class NormalCdf {
  private static final double SMALL = 0.66291;

  /** √32. */
  private static final double LARGE = 5.656854249492381;

  /** Beyond it even the smallest subnormal number is too large. */
  private static final double VANISHED = 38.6;

  private static final double SQRT_2 = 1.4142135623730951;
  private static final double ONE_BY_SQRT_2_PI = 0.3989422804014327;

  private static final double[] SMALL_NUMERATOR = {
    0.065682337918207449113,
    2.2352520354606839287,
    161.02823106855587881,
    1067.6894854603709582,
    18154.981253343561249
  };

  private static final double[] SMALL_DENOMINATOR = {
    1.0, 47.20258190468824187, 976.09855173777669322, 10260.932208618978205, 45507.789335026729956
  };

  private static final double[] MIDDLE_NUMERATOR = {
    1.0765576773720192317e-8, 0.39894151208813466764, 8.8831497943883759412,
    93.506656132177855979, 597.27027639480026226, 2494.5375852903726711,
    6848.1904505362823326, 11602.651437647350124, 9842.7148383839780218
  };

  private static final double[] MIDDLE_DENOMINATOR = {
    1.0,
    22.266688044328115691,
    235.38790178262499861,
    1519.377599407554805,
    6485.558298266760755,
    18615.571640885098091,
    34900.952721145977266,
    38912.003286093271411,
    19685.429676859990727
  };

  private static final double[] LARGE_NUMERATOR = {
    0.02307344176494017303, 0.21589853405795699, 0.1274011611602473639,
    0.022235277870649807, 0.001421619193227893466, 2.9112874951168792e-5
  };

  private static final double[] LARGE_DENOMINATOR = {
    1.0,
    1.28426009614491121,
    0.468238212480865118,
    0.0659881378689285515,
    0.00378239633202758244,
    7.29751555083966205e-5
  };

  private NormalCdf() {}

  static double at(double x) {
    if (Math.abs(x) <= SMALL) {
      return 0.5 + aroundZero(x);
    }
    return x < 0 ? below(-x) : 1 - below(x);
  }

  /** erf(x) = 2 Φ(x √2) − 1, without the cancellation. */
  static double erf(double x) {
    double scaled = x * SQRT_2;
    if (Math.abs(scaled) <= SMALL) {
      return 2 * aroundZero(scaled);
    }
    double distance = 1 - 2 * below(Math.abs(scaled));
    return Math.copySign(distance, x);
  }

  /** Φ(x) − ½ for small x. */
  private static double aroundZero(double x) {
    return x * ratio(SMALL_NUMERATOR, SMALL_DENOMINATOR, x * x);
  }

  /** Φ(−x) for larger x, and NaN for NaN. */
  private static double below(double x) {
    if (x > VANISHED) {
      return 0;
    }
    if (x <= LARGE) {
      return density(x) * ratio(MIDDLE_NUMERATOR, MIDDLE_DENOMINATOR, x);
    }
    double inverse = 1 / (x * x);
    double correction = inverse * ratio(LARGE_NUMERATOR, LARGE_DENOMINATOR, inverse);
    return density(x) * ((ONE_BY_SQRT_2_PI - correction) / x);
  }

  /**
   * exp(−x²/2). The square of x to four binary places is exact; without the split its rounding
   * error would be multiplied by the square.
   */
  private static double density(double x) {
    double coarse = Math.floor(x * 16) / 16;
    double rest = (x - coarse) * (x + coarse);
    return Exponential.exp(-coarse * coarse * 0.5) * Exponential.exp(-rest * 0.5);
  }

  /** Ratio of two polynomials, highest coefficients first. */
  private static double ratio(double[] numerator, double[] denominator, double x) {
    double above = numerator[0];
    double below = denominator[0];
    for (int i = 1; i < numerator.length; i++) {
      above = above * x + numerator[i];
      below = below * x + denominator[i];
    }
    return above / below;
  }
}
