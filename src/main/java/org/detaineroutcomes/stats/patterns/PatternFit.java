package org.detaineroutcomes.stats.patterns;

import java.util.Arrays;
import org.detaineroutcomes.stats.Matrices;

/**
 * The maximum of the likelihood, found by Newton steps, and its variance clustered.
 *
 * <p>The variance is A⁻¹ B A⁻¹ × G/(G-1), A the information and B the sum over clusters of the
 * outer products of their scores: the factor of Stata's {@code logit, vce(cluster)} and of R's
 * {@code vcovCL(type = "HC0")}; there is no (N-1)/(N-K). Everything is summed in the order of the
 * patterns, so that the digits do not depend on threads.
 *
 * @param coefficient one a column
 * @param variance clustered; null with one cluster
 */
@SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
public record PatternFit(double[] coefficient, double[][] variance) {
  private static final int MAX_STEPS = 40;
  private static final int HALVINGS = 30;
  private static final double SMALL_STEP = 1e-9;
  private static final double CERTAIN = 25;

  /**
   * Fits.
   *
   * @param start coefficients to begin from, where they are likelier than none at all
   * @throws ArithmeticException where the columns determine the outcome of some rows, so that the
   *     likelihood has no maximum, or where they are collinear
   */
  public static PatternFit fit(Patterns patterns, LinkFunction family, double[] start) {
    double[] beta = better(patterns, family, start);
    for (int step = 0; step < MAX_STEPS; step++) {
      double[][] inverse = inverse(patterns, family, beta);
      double[] move = Matrices.times(inverse, score(patterns, family, beta));
      double size = 0;
      for (int k = 0; k < beta.length; k++) {
        size = Math.max(size, Math.abs(move[k]) / (1 + Math.abs(beta[k])));
      }
      beta = size < SMALL_STEP ? moved(beta, move, 1) : uphill(patterns, family, beta, move);
      if (size < SMALL_STEP) {
        requireDoubt(patterns, family, beta);
        return new PatternFit(beta, variance(patterns, family, beta));
      }
    }
    throw new ArithmeticException("the likelihood has no maximum within " + MAX_STEPS + " steps");
  }

  /** The start, or the constant alone where that is likelier. */
  private static double[] better(Patterns patterns, LinkFunction family, double[] start) {
    double[] plain = new double[patterns.columns()];
    double share = Arrays.stream(patterns.ones()).sum() / Arrays.stream(patterns.rows()).sum();
    plain[0] = family == LinkFunction.LOGISTIC ? Math.log(share / (1 - share)) : Math.log(share);
    return logLikelihood(patterns, family, start) >= logLikelihood(patterns, family, plain)
        ? start.clone()
        : plain;
  }

  /** Halves a step that would lower the likelihood. */
  private static double[] uphill(
      Patterns patterns, LinkFunction family, double[] beta, double[] move) {
    double now = logLikelihood(patterns, family, beta);
    double share = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double[] next = moved(beta, move, share);
      if (logLikelihood(patterns, family, next) >= now - 1e-9 * Math.abs(now)) {
        return next;
      }
      share /= 2;
    }
    return moved(beta, move, share);
  }

  private static double[] moved(double[] beta, double[] move, double share) {
    double[] next = beta.clone();
    for (int k = 0; k < next.length; k++) {
      next[k] += share * move[k];
    }
    return next;
  }

  /** A row whose outcome is certain to 11 digits is one that the columns determine. */
  private static void requireDoubt(Patterns patterns, LinkFunction family, double[] beta) {
    for (int p = 0; p < patterns.size(); p++) {
      double eta = patterns.predictor(p, beta);
      if (eta < -CERTAIN || (family == LinkFunction.LOGISTIC && eta > CERTAIN)) {
        throw new ArithmeticException("the columns together determine the outcome of some rows");
      }
    }
  }

  private static double logLikelihood(Patterns patterns, LinkFunction family, double[] beta) {
    double sum = 0;
    for (int p = 0; p < patterns.size(); p++) {
      sum +=
          family.logLikelihood(patterns.rows()[p], patterns.ones()[p], patterns.predictor(p, beta));
    }
    return sum;
  }

  private static double[][] inverse(Patterns patterns, LinkFunction family, double[] beta) {
    double[] weight = new double[patterns.size()];
    for (int p = 0; p < weight.length; p++) {
      weight[p] = patterns.rows()[p] * family.slope(family.mean(patterns.predictor(p, beta)));
    }
    return Matrices.inverseOfPositive(patterns.crossProducts(weight));
  }

  private static double residual(Patterns patterns, LinkFunction family, double[] beta, int p) {
    return patterns.ones()[p] - patterns.rows()[p] * family.mean(patterns.predictor(p, beta));
  }

  private static double[] score(Patterns patterns, LinkFunction family, double[] beta) {
    double[] score = new double[patterns.columns()];
    for (int p = 0; p < patterns.size(); p++) {
      double residual = residual(patterns, family, beta, p);
      for (int j = 0; j < patterns.at()[p].length; j++) {
        score[patterns.at()[p][j]] += residual * patterns.value()[p][j];
      }
    }
    return score;
  }

  private static double[][] variance(Patterns patterns, LinkFunction family, double[] beta) {
    int groups = patterns.clusters();
    if (groups < 2) {
      return null;
    }
    int k = patterns.columns();
    double[][] scores = new double[groups][k];
    for (int p = 0; p < patterns.size(); p++) {
      double residual = residual(patterns, family, beta, p);
      double[] of = scores[patterns.cluster()[p]];
      for (int j = 0; j < patterns.at()[p].length; j++) {
        of[patterns.at()[p][j]] += residual * patterns.value()[p][j];
      }
    }
    double[][] meat = new double[k][k];
    double factor = groups / (groups - 1.0);
    for (double[] of : scores) {
      for (int i = 0; i < k; i++) {
        for (int j = 0; j < k; j++) {
          meat[i][j] += factor * of[i] * of[j];
        }
      }
    }
    double[][] bread = inverse(patterns, family, beta);
    return Matrices.times(Matrices.times(bread, meat), bread);
  }
}
