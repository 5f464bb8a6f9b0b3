package org.entente.distribution;

/**
 * A probability distribution of one number, all its arguments fixed.
 *
 * <p>Every draw is one uniform number u, and {@link #quantile} makes it the value. That keeps draws
 * comparable between scenarios (the same luck gives a similar value), lets antithetic and
 * quasi-random plans work, and lets a copula join any two laws.
 *
 * <p>Both tails are reachable: {@link #quantile} for small probabilities of a smaller value, {@link
 * #upperQuantile} for small probabilities of a greater one, down to about 10<sup>-300</sup>. Unless
 * a law says otherwise, probabilities and quantiles have a relative error of about
 * 10<sup>-12</sup>, and results are the same bits on every machine.
 *
 * <p>Laws are immutable and safe for use by many threads. {@link Laws} makes them.
 */
public sealed interface Law
    permits ConstantLaw,
        NormalLaw,
        LognormalLaw,
        UniformLaw,
        TriangularLaw,
        BetaLaw,
        GammaLaw,
        WeibullLaw,
        StudentTLaw,
        BinomialLaw,
        PoissonLaw,
        DiscreteLaw,
        EmpiricalLaw,
        MixtureLaw,
        MetalogLaw,
        TruncatedLaw {

  /**
   * The smallest value that is not exceeded with at least a probability.
   *
   * @param u probability, in (0, 1)
   * @return the generalised inverse of {@link #cdf} at {@code u}; never decreases with {@code u} by
   *     more than rounding
   */
  double quantile(double u);

  /**
   * The value that is exceeded with a probability: {@code quantile(1 - q)} without the loss of
   * {@code 1 - q}.
   *
   * @param q probability, in (0, 1)
   * @return the generalised inverse of {@link #survival} at {@code q}
   */
  double upperQuantile(double q);

  /**
   * The probability of a value of at most x.
   *
   * @param x any number
   * @return P(X &le; x)
   */
  double cdf(double x);

  /**
   * The probability of a value above x: {@code 1 - cdf(x)} without the loss of the difference.
   *
   * @param x any number
   * @return P(X &gt; x)
   */
  double survival(double x);

  /**
   * The mean.
   *
   * @return the mean; infinite, or NaN, where there is none
   */
  double mean();

  /**
   * The standard deviation.
   *
   * @return the standard deviation; infinite, or NaN, where there is none
   */
  double sd();

  /**
   * The lower end of the support.
   *
   * @return the greatest number that no value lies below; may be infinite
   */
  double low();

  /**
   * The upper end of the support.
   *
   * @return the smallest number that no value lies above; may be infinite
   */
  double high();

  /**
   * Whether all probability lies on separate points.
   *
   * @return true for counts, options, listed numbers and constants
   */
  boolean discrete();
}
