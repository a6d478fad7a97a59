package org.detaineroutcomes.stats;

import java.util.Arrays;

/**
 * The variance of a cluster's error by its size, {@code constant + slope / size}, from squared
 * errors (Ferman and Pinto 2019, Review of Economics and Statistics 101); one variance for all
 * where the fitted one is not positive everywhere.
 *
 * @param constant share of the variance that no size averages out
 * @param slope of 1 / size
 * @param equal variance of every cluster where the fit is not used; NaN where it is
 */
public record SizeVariance(double constant, double slope, double equal) {
  /** Fits squared errors on a constant and the inverse of the sizes. */
  public static SizeVariance of(double[] errors, double[] sizes) {
    int n = errors.length;
    double meanX = Arrays.stream(sizes).map(m -> 1 / m).average().orElse(0);
    double meanY = Arrays.stream(errors).map(e -> e * e).average().orElse(0);
    double xx = 0;
    double xy = 0;
    for (int g = 0; g < n; g++) {
      double x = 1 / sizes[g] - meanX;
      xx += x * x;
      xy += x * (errors[g] * errors[g] - meanY);
    }
    boolean apart = xx > 1e-12 * n * meanX * meanX;
    double slope = apart ? xy / xx : 0;
    double constant = meanY - slope * meanX;
    boolean positive = Arrays.stream(sizes).allMatch(m -> constant + slope / m > 0);
    return new SizeVariance(constant, slope, positive ? Double.NaN : meanY);
  }

  /** The variance of a cluster of that size. */
  public double at(double size) {
    return Double.isNaN(equal) ? constant + slope / size : equal;
  }
}
