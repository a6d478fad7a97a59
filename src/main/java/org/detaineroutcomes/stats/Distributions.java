package org.detaineroutcomes.stats;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;

/** Probabilities and quantiles to full double precision, tails included. */
public final class Distributions {
  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
  private static final double EPSILON = 1e-15;
  private static final int ITERATIONS = 100_000;

  private Distributions() {}

  /** P(Z &le; z) of the standard normal. */
  public static double normalCdf(double z) {
    return 0.5 * Erf.erfc(-z / Math.sqrt(2));
  }

  /** The standard normal density. */
  public static double normalPdf(double z) {
    return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
  }

  /** The z with P(Z &le; z) = p, 0 &lt; p &lt; 1. */
  public static double normalQuantile(double p) {
    double z = NORMAL.inverseCumulativeProbability(p);
    for (int i = 0; i < 2; i++) {
      z -= (normalCdf(z) - p) / normalPdf(z);
    }
    return z;
  }

  /** P(|Z| &ge; |z|). */
  public static double normalTwoSided(double z) {
    return Erf.erfc(Math.abs(z) / Math.sqrt(2));
  }

  /** P(|T| &ge; |t|) of Student's t; an infinite {@code df} is the normal. */
  public static double tTwoSided(double t, double df) {
    if (Double.isInfinite(df)) {
      return normalTwoSided(t);
    }
    return Beta.regularizedBeta(df / (df + t * t), df / 2, 0.5, EPSILON, ITERATIONS);
  }

  /** P(T &le; t). */
  public static double tCdf(double t, double df) {
    double tail = tTwoSided(t, df) / 2;
    return t > 0 ? 1 - tail : tail;
  }

  /** The t with P(T &le; t) = p; an infinite {@code df} is the normal. */
  public static double tQuantile(double p, double df) {
    if (Double.isInfinite(df)) {
      return normalQuantile(p);
    }
    TDistribution law = new TDistribution(null, df);
    double t = law.inverseCumulativeProbability(p);
    for (int i = 0; i < 3; i++) {
      t -= (tCdf(t, df) - p) / law.density(t);
    }
    return t;
  }

  /** P(X &ge; x) of the chi-squared. */
  public static double chiSquaredUpper(double x, double df) {
    return x <= 0 ? 1 : Gamma.regularizedGammaQ(df / 2, x / 2, EPSILON, ITERATIONS);
  }

  /**
   * The noncentrality at which a chi-squared test of size {@code alpha} rejects with probability
   * {@code power}.
   */
  public static double noncentralityForPower(int df, double alpha, double power) {
    double critical = 2 * gammaQuantile(1 - alpha, df / 2.0);
    return rootInOpenInterval(l -> noncentralUpper(critical, df, l) - power, 10, 0, 1_000);
  }

  /** P(X &ge; x) of the noncentral chi-squared: a Poisson mixture of central ones. */
  static double noncentralUpper(double x, int df, double noncentrality) {
    double half = noncentrality / 2;
    double sum = 0;
    double weight = Math.exp(-half);
    double seen = 0;
    for (int j = 0; j < 10_000 && seen < 1 - 1e-15; j++) {
      sum += weight * chiSquaredUpper(x, df + 2.0 * j);
      seen += weight;
      weight *= half / (j + 1);
      if (weight == 0 && j > half) {
        break;
      }
    }
    return sum;
  }

  /** The x in (0, 1) with P(X &le; x) = p of the beta. */
  static double betaQuantile(double p, double a, double b) {
    double mean = a / (a + b);
    return rootInOpenInterval(
        x -> Beta.regularizedBeta(x, a, b, EPSILON, ITERATIONS) - p, mean, 0, 1);
  }

  /** The x with P(X &le; x) = p of the gamma with scale 1. */
  static double gammaQuantile(double p, double shape) {
    double high = shape + 10 * Math.sqrt(shape) + 60;
    return rootInOpenInterval(
        x -> Gamma.regularizedGammaP(shape, x, EPSILON, ITERATIONS) - p, shape, 0, high);
  }

  /** The root of an increasing function, bracketed first around {@code guess}. */
  private static double rootInOpenInterval(
      DoubleUnaryOperator f, double guess, double low, double high) {
    double left = guess;
    double right = guess;
    for (int i = 0; i < 1100 && f.applyAsDouble(left) > 0; i++) {
      left = low + (left - low) / 2;
    }
    for (int i = 0; i < 60 && f.applyAsDouble(right) < 0; i++) {
      right = high - (high - right) / 2;
    }
    if (left == right) {
      return left;
    }
    return new BrentSolver(EPSILON, Double.MIN_NORMAL, 0)
        .solve(10_000, f::applyAsDouble, left, right);
  }
}
