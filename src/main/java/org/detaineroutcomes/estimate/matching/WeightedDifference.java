package org.detaineroutcomes.estimate.matching;

/**
 * The difference of weighted means, and its standard error taking the weights as given.
 *
 * @param estimate treated less control
 * @param stdError of a weighted regression with unequal variances (HC1)
 * @param df degrees of freedom of t
 */
record WeightedDifference(double estimate, double stdError, double df) {
  static WeightedDifference of(double[] y, double[] treated, double[] weight) {
    double[] mean = new double[2];
    double[] total = new double[2];
    int n = 0;
    for (int i = 0; i < y.length; i++) {
      int d = (int) treated[i];
      total[d] += weight[i];
      mean[d] += weight[i] * y[i];
      n += weight[i] > 0 ? 1 : 0;
    }
    mean[0] /= total[0];
    mean[1] /= total[1];
    double variance = 0;
    for (int i = 0; i < y.length; i++) {
      int d = (int) treated[i];
      double score = weight[i] * (y[i] - mean[d]) / total[d];
      variance += score * score;
    }
    double df = Math.max(n - 2, 1);
    return new WeightedDifference(mean[1] - mean[0], Math.sqrt(variance * n / df), df);
  }
}
