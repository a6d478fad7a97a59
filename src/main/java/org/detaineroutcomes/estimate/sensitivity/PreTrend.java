package org.detaineroutcomes.estimate.sensitivity;

import org.detaineroutcomes.stats.Distributions;
import org.detaineroutcomes.stats.Matrices;

/**
 * The joint test of the coefficients before treatment, and what it could have seen (Roth 2022,
 * American Economic Review: Insights 4).
 *
 * @param statistic Wald statistic
 * @param df number of coefficients tested
 * @param pValue chi-squared
 * @param detectableSlope linear difference in trends, per period, that the test finds with the
 *     power asked for; a smaller one would mostly pass unseen
 */
public record PreTrend(double statistic, int df, double pValue, double detectableSlope) {

  /**
   * Tests.
   *
   * @param alpha size of the test, such as 0.05
   * @param power such as 0.8
   * @throws ArithmeticException when the variance before treatment is singular
   */
  public static PreTrend of(EventPath path, double alpha, double power) {
    int k = path.before();
    double[][] variance = new double[k][];
    for (int i = 0; i < k; i++) {
      variance[i] = java.util.Arrays.copyOf(path.variance()[i], k);
    }
    double[][] inverse = Matrices.inverseOfPositive(variance);
    double[] before = java.util.Arrays.copyOf(path.estimate(), k);
    double statistic = Matrices.quadratic(inverse, before);
    double[] trend = new double[k];
    for (int i = 0; i < k; i++) {
      trend[i] = path.time()[i];
    }
    double unit = Matrices.quadratic(inverse, trend);
    double needed = Distributions.noncentralityForPower(k, alpha, power);
    return new PreTrend(
        statistic, k, Distributions.chiSquaredUpper(statistic, k), Math.sqrt(needed / unit));
  }
}
