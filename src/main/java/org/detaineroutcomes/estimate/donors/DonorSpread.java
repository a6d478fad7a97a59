package org.detaineroutcomes.estimate.donors;

/** Means and cross products of the donors that have weight. */
final class DonorSpread {
  private DonorSpread() {}

  static double[] mean(double[][] paths, boolean[] in) {
    double[] mean = new double[paths[0].length];
    int n = 0;
    for (int i = 0; i < in.length; i++) {
      if (in[i]) {
        n++;
        for (int t = 0; t < mean.length; t++) {
          mean[t] += paths[i][t];
        }
      }
    }
    for (int t = 0; t < mean.length; t++) {
      mean[t] /= n;
    }
    return mean;
  }

  /** Cross products around the mean. */
  static double[][] around(double[] mean, double[][] paths, boolean[] in) {
    int l = mean.length;
    double[][] spread = new double[l][l];
    double[] d = new double[l];
    for (int i = 0; i < in.length; i++) {
      if (in[i]) {
        for (int t = 0; t < l; t++) {
          d[t] = paths[i][t] - mean[t];
        }
        for (int t = 0; t < l; t++) {
          double left = d[t];
          double[] row = spread[t];
          for (int s = 0; s <= t; s++) {
            row[s] += left * d[s];
          }
        }
      }
    }
    for (int t = 0; t < l; t++) {
      for (int s = 0; s < t; s++) {
        spread[s][t] = spread[t][s];
      }
    }
    return spread;
  }
}
