package org.entente.distribution;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.entente.numeric.Numeric;

/**
 * Metalog: a distribution whose quantile function passes exactly through given points (T. W.
 * Keelin, "The metalog distributions", Decision Analysis 13, 2016, equations 6, 12 and 14). With L
 * = ln(u / (1 - u)) and c = u - ½,
 *
 * <pre>{@code
 * M(u) = a1 + a2 L + a3 c L + a4 c + a5 c² + a6 c² L + a7 c³ + a8 c³ L + ...
 * Q(u) = M(u)                              no ends
 *      = min + exp(M(u))                   lower end
 *      = max - exp(-M(u))                  upper end
 *      = min + (max - min) / (1 + exp(-M(u)))   both
 * }</pre>
 *
 * <p>There are as many terms as points, so the coefficients solve a system of linear equations. The
 * solution is a distribution only if M rises everywhere; that is checked.
 */
final class MetalogLaw implements Law {
  private static final double STEEPEST = 700;

  private final double[] onLogit;
  private final double[] onOne;
  private final double min;
  private final double max;

  private MetalogLaw(double[] coefficients, double min, double max) {
    int n = coefficients.length;
    onLogit = new double[(n + 1) / 2];
    onOne = new double[(n + 1) / 2];
    for (int i = 0; i < n; i++) {
      (isOnLogit(i) ? onLogit : onOne)[power(i)] = coefficients[i];
    }
    this.min = min;
    this.max = max;
  }

  /** Whether term i, from 0, has the factor L: the second, third, sixth, eighth ... have. */
  private static boolean isOnLogit(int i) {
    return i == 1 || i == 2 || i > 4 && i % 2 == 1;
  }

  /** The power of c in term i: 0 0 1 1 2 2 3 3 ... */
  private static int power(int i) {
    return i / 2;
  }

  /**
   * The law through points.
   *
   * @param probabilities rising, in (0, 1)
   * @param values rising, inside the ends
   * @param min lower end, or negative infinity
   * @param max upper end, or infinity
   * @throws IllegalArgumentException if the points do not make a distribution
   */
  static MetalogLaw of(double[] probabilities, double[] values, double min, double max) {
    int n = values.length;
    double[][] terms = new double[n][n];
    double[] wanted = new double[n];
    for (int i = 0; i < n; i++) {
      double c = probabilities[i] - 0.5;
      double logit = logit(probabilities[i], 1 - probabilities[i]);
      wanted[i] = stretched(values[i], min, max);
      double factor = 1;
      for (int j = 0; j < n; j++) {
        factor = j % 2 == 0 && j > 0 ? factor * c : factor;
        terms[i][j] = isOnLogit(j) ? factor * logit : factor;
      }
    }
    MetalogLaw law = new MetalogLaw(solve(terms, wanted), min, max);
    law.requireFeasible(probabilities, values);
    return law;
  }

  private static double[] solve(double[][] terms, double[] wanted) {
    try {
      DecompositionSolver solver =
          new QRDecomposition(new Array2DRowRealMatrix(terms, false)).getSolver();
      return solver.solve(new ArrayRealVector(wanted, false)).toArray();
    } catch (SingularMatrixException e) {
      throw new IllegalArgumentException(
          "quantiles must lie further apart: the points are too close to be told apart", e);
    }
  }

  private void requireFeasible(double[] probabilities, double[] values) {
    double worst = 0;
    double where = 0.5;
    for (double logit = -STEEPEST; logit <= STEEPEST; logit += step(logit)) {
      double slope = slope(logit);
      if (!(slope >= worst)) {
        worst = slope;
        where = 1 / (1 + Numeric.exp(-logit));
      }
    }
    if (worst < 0 || Double.isNaN(worst)) {
      throw new IllegalArgumentException(infeasible(probabilities, values, where));
    }
    for (int i = 0; i < values.length; i++) {
      double error = Math.abs(quantile(probabilities[i]) - values[i]);
      if (!(error <= 1e-8 * (values[values.length - 1] - values[0]))) {
        throw new IllegalArgumentException(
            "quantiles must be fewer or further apart: the curve misses "
                + point(probabilities[i], values[i]));
      }
    }
  }

  /** Fine where the curve bends, coarse where it is a straight line. */
  private static double step(double logit) {
    return Math.abs(logit) < 20 ? 0.0078125 : 4;
  }

  private String infeasible(double[] probabilities, double[] values, double where) {
    StringBuilder text = new StringBuilder("quantiles ");
    for (int i = 0; i < values.length; i++) {
      text.append(i == 0 ? "" : ", ").append(point(probabilities[i], values[i]));
    }
    text.append(" must bend less: a smooth curve through them would fall ")
        .append(place(where))
        .append(", so no density fits; ");
    boolean open = Double.isInfinite(min) && Double.isInfinite(max);
    return text.append(open ? "give min or max if the quantity has an end, or " : "")
        .append("move the points or leave one out")
        .toString();
  }

  private static String place(double where) {
    if (where < 0.001 || where > 0.999) {
      return where < 0.5 ? "in the lower tail" : "in the upper tail";
    }
    return "near p" + Check.show(Math.rint(where * 1000) / 10);
  }

  private static String point(double probability, double value) {
    return "p" + Check.show(Math.rint(probability * 1e8) / 1e6) + " = " + Check.show(value);
  }

  private static double logit(double u, double v) {
    return Numeric.log(u / v);
  }

  /** Value to M. */
  private static double stretched(double x, double min, double max) {
    boolean lower = min > Double.NEGATIVE_INFINITY;
    boolean upper = max < Double.POSITIVE_INFINITY;
    if (lower && upper) {
      return Numeric.log((x - min) / (max - x));
    }
    if (lower) {
      return Numeric.log(x - min);
    }
    return upper ? -Numeric.log(max - x) : x;
  }

  /** M to value. */
  private double value(double m) {
    boolean lower = min > Double.NEGATIVE_INFINITY;
    boolean upper = max < Double.POSITIVE_INFINITY;
    if (lower && upper) {
      double e = Numeric.exp(-Math.abs(m));
      double distance = (max - min) * (e / (1 + e));
      return m < 0 ? min + distance : max - distance;
    }
    if (lower) {
      return min + Numeric.exp(m);
    }
    return upper ? max - Numeric.exp(-m) : m;
  }

  @Override
  public double quantile(double u) {
    return value(at(onOne, u - 0.5) + at(onLogit, u - 0.5) * logit(u, 1 - u));
  }

  @Override
  public double upperQuantile(double q) {
    return value(at(onOne, 0.5 - q) + at(onLogit, 0.5 - q) * logit(1 - q, q));
  }

  private double curve(double logit) {
    double c = centre(logit);
    return at(onOne, c) + at(onLogit, c) * logit;
  }

  /** dM/dL = A(c) + u (1 - u) (A'(c) L + B'(c)), of the sign of the density. */
  private double slope(double logit) {
    double c = centre(logit);
    double e = Numeric.exp(-Math.abs(logit));
    double product = e / ((1 + e) * (1 + e));
    return at(onLogit, c) + product * (derivative(onLogit, c) * logit + derivative(onOne, c));
  }

  /** u - ½. */
  private static double centre(double logit) {
    double e = Numeric.exp(-Math.abs(logit));
    return Math.copySign((1 - e) / (1 + e) / 2, logit);
  }

  private static double at(double[] coefficients, double c) {
    double sum = 0;
    for (int i = coefficients.length - 1; i >= 0; i--) {
      sum = sum * c + coefficients[i];
    }
    return sum;
  }

  private static double derivative(double[] coefficients, double c) {
    double sum = 0;
    for (int i = coefficients.length - 1; i > 0; i--) {
      sum = sum * c + i * coefficients[i];
    }
    return sum;
  }

  @Override
  public double cdf(double x) {
    if (x <= min || x >= max) {
      return x <= min ? 0 : 1;
    }
    return 1 / (1 + Numeric.exp(-logitOf(stretched(x, min, max))));
  }

  @Override
  public double survival(double x) {
    if (x <= min || x >= max) {
      return x <= min ? 1 : 0;
    }
    return 1 / (1 + Numeric.exp(logitOf(stretched(x, min, max))));
  }

  /** Newton's method inside a bracket. */
  private double logitOf(double m) {
    double low = -STEEPEST;
    double high = STEEPEST;
    double logit = 0;
    for (int i = 0; i < 200; i++) {
      double error = curve(logit) - m;
      if (error < 0) {
        low = logit;
      } else {
        high = logit;
      }
      double next = logit - error / slope(logit);
      next = next > low && next < high ? next : (low + high) / 2;
      if (Math.abs(next - logit) < 1e-14 * Math.max(1, Math.abs(logit))) {
        return next;
      }
      logit = next;
    }
    return logit;
  }

  @Override
  public double mean() {
    if (weight(1) >= 1 || weight(-1) >= 1) {
      return weight(1) >= 1 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }
    return Moments.mean(this);
  }

  @Override
  public double sd() {
    return weight(1) < 0.5 && weight(-1) < 0.5 ? Moments.sd(this) : Double.POSITIVE_INFINITY;
  }

  /**
   * The power with which an exponential tail, upper (1) or lower (-1), falls: 0 if it is bounded.
   */
  private double weight(int side) {
    boolean exponential =
        side > 0
            ? min > Double.NEGATIVE_INFINITY && max == Double.POSITIVE_INFINITY
            : max < Double.POSITIVE_INFINITY && min == Double.NEGATIVE_INFINITY;
    return exponential ? at(onLogit, side / 2.0) : 0;
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
