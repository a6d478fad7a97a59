package org.detaineroutcomes.stats;

/**
 * The variance of a sum whose parts are dependent where they are near each other (Conley 1999,
 * Journal of Econometrics 92).
 *
 * @param latitude of each unit in degrees
 * @param longitude of each unit in degrees
 */
@SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
public record SpatialSums(double[] latitude, double[] longitude) {
  /** How the weight of a pair falls with its distance. */
  public enum Kernel {
    /** One up to the cutoff. */
    UNIFORM,
    /** From one at no distance to nothing at the cutoff (Bartlett). */
    BARTLETT
  }

  /** Distance of two units on a sphere in kilometres. */
  public double distance(int a, int b, double radius) {
    double up = Math.sin(Math.toRadians(latitude[b] - latitude[a]) / 2);
    double across = Math.sin(Math.toRadians(longitude[b] - longitude[a]) / 2);
    double h =
        up * up
            + Math.cos(Math.toRadians(latitude[a]))
                * Math.cos(Math.toRadians(latitude[b]))
                * across
                * across;
    return 2 * radius * Math.asin(Math.min(1, Math.sqrt(h)));
  }

  /**
   * The sum over pairs of units of kernel × the product of their parts.
   *
   * @param parts {@code parts[unit]}, one number a period; pairs are taken within periods
   * @param cutoff in kilometres
   */
  public double variance(double[][] parts, double cutoff, Kernel kernel, double radius) {
    double[] byUnit = new double[parts.length];
    Parallel.each(
        parts.length,
        a -> {
          double sum = product(parts[a], parts[a]);
          for (int b = a + 1; b < parts.length; b++) {
            double apart = distance(a, b, radius);
            if (apart <= cutoff) {
              double weight = kernel == Kernel.UNIFORM ? 1 : 1 - apart / cutoff;
              sum += 2 * weight * product(parts[a], parts[b]);
            }
          }
          byUnit[a] = sum;
        });
    double total = 0;
    for (double v : byUnit) {
      total += v;
    }
    return total;
  }

  /**
   * The products of each unit's own parts up to {@code lags} periods apart, with weights that fall
   * to nothing beyond (Newey and West 1987).
   */
  public static double ownLags(double[][] parts, int lags) {
    double sum = 0;
    for (double[] own : parts) {
      for (int t = 0; t < own.length; t++) {
        for (int s = Math.max(0, t - lags); s < t; s++) {
          sum += 2 * (1 - (t - s) / (lags + 1.0)) * own[t] * own[s];
        }
      }
    }
    return sum;
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int t = 0; t < a.length; t++) {
      sum += a[t] * b[t];
    }
    return sum;
  }
}
