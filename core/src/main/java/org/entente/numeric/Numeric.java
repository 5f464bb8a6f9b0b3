package org.entente.numeric;

import org.apache.commons.math3.special.Gamma;

/** Functions of numbers that give the same bits on every machine. */
public final class Numeric {
  private Numeric() {}

  public static double exp(double x) {
    return StrictMath.exp(x);
  }

  public static void exp(double[] in, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = exp(in[i]);
    }
  }

  public static double expm1(double x) {
    return StrictMath.expm1(x);
  }

  public static double log(double x) {
    return StrictMath.log(x);
  }

  public static void log(double[] in, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = log(in[i]);
    }
  }

  public static double log1p(double x) {
    return StrictMath.log1p(x);
  }

  public static double log10(double x) {
    return StrictMath.log10(x);
  }

  public static double sqrt(double x) {
    return Math.sqrt(x);
  }

  public static double pow(double a, double b) {
    return StrictMath.pow(a, b);
  }

  public static double hypot(double a, double b) {
    return StrictMath.hypot(a, b);
  }

  public static double sin(double x) {
    return StrictMath.sin(x);
  }

  public static double cos(double x) {
    return StrictMath.cos(x);
  }

  public static double tan(double x) {
    return StrictMath.tan(x);
  }

  public static double tanh(double x) {
    return StrictMath.tanh(x);
  }

  public static void tanh(double[] in, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = tanh(in[i]);
    }
  }

  public static double atan(double x) {
    return StrictMath.atan(x);
  }

  public static double atan2(double y, double x) {
    return StrictMath.atan2(y, x);
  }

  public static double erf(double x) {
    return 2 * normalCdf(x * Math.sqrt(2)) - 1;
  }

  public static double logistic(double x) {
    return 1 / (1 + exp(-x));
  }

  public static void logistic(double[] in, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = logistic(in[i]);
    }
  }

  public static double logit(double p) {
    return log(p / (1 - p));
  }

  public static double normalCdf(double x) {
    return 0.5 * org.apache.commons.math3.special.Erf.erfc(-x / Math.sqrt(2));
  }

  public static double normalQuantile(double p) {
    return -Math.sqrt(2) * org.apache.commons.math3.special.Erf.erfcInv(2 * p);
  }

  public static void normalQuantile(double[] in, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = normalQuantile(in[i]);
    }
  }

  public static double gamma(double x) {
    return Gamma.gamma(x);
  }

  public static double lnGamma(double x) {
    return Gamma.logGamma(x);
  }

  public static double mod(double a, double b) {
    return a - b * Math.floor(a / b);
  }

  public static double round(double x) {
    return Math.copySign(Math.floor(Math.abs(x) + 0.5), x);
  }

  public static double sign(double x) {
    return Math.signum(x);
  }

  public static double clamp(double x, double low, double high) {
    return Math.min(Math.max(x, low), high);
  }
}
