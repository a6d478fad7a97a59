package org.detaineroutcomes.estimate.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.detaineroutcomes.estimate.Category;

/**
 * How alike two weighted groups are in one variable, by the conventions of MatchIt.
 *
 * @param smd difference of means over the standard deviation of all treated units, for zeros and
 *     ones the root of p (1 - p) or, when asked for, the sample's with n - 1
 * @param varianceRatio treated over control; null for zeros and ones
 * @param ecdfMean mean distance of the cumulative distributions
 * @param ecdfMax largest distance
 */
record Balance(Double smd, Double varianceRatio, double ecdfMean, double ecdfMax) {

  /** By what the difference of zeros and ones is divided. */
  enum Spread {
    BERNOULLI,
    SAMPLE
  }

  /** The variables of a balance table: the score if any, numbers, and every level of a category. */
  static Map<String, double[]> variables(CrossSection section, double[] score) {
    Map<String, double[]> variables = new LinkedHashMap<>();
    if (score != null) {
      variables.put("distance", score);
    }
    for (int j = 0; j < section.x().length; j++) {
      for (Category category : section.panel().categories()) {
        if (category.first() == j) {
          double[] rest = new double[section.size()];
          Arrays.fill(rest, 1);
          for (int k = j; k < j + category.count(); k++) {
            for (int i = 0; i < rest.length; i++) {
              rest[i] -= section.x()[k][i];
            }
          }
          variables.put(category.column() + category.reference(), rest);
        }
      }
      variables.put(section.names().get(j), section.x()[j]);
    }
    return variables;
  }

  static Balance of(double[] v, double[] treated, double[] weight, Spread by) {
    boolean binary = Arrays.stream(v).allMatch(x -> x == 0 || x == 1);
    double[] mean = new double[2];
    double[] total = new double[2];
    for (int i = 0; i < v.length; i++) {
      int d = (int) treated[i];
      total[d] += weight[i];
      mean[d] += weight[i] * v[i];
    }
    mean[0] /= total[0];
    mean[1] /= total[1];
    double difference = mean[1] - mean[0];
    double spread =
        Math.sqrt(
            binary && by == Spread.BERNOULLI
                ? bernoulli(v, treated)
                : variance(v, treated, null, 1));
    Double smd = spread > 0 ? (Double) (difference / spread) : null;
    if (binary) {
      return new Balance(smd, null, Math.abs(difference), Math.abs(difference));
    }
    double below = variance(v, treated, weight, 0);
    Double ratio = below > 0 ? (Double) (variance(v, treated, weight, 1) / below) : null;
    double[] ecdf = ecdf(v, treated, weight, total);
    return new Balance(smd, ratio, ecdf[0], ecdf[1]);
  }

  private static double bernoulli(double[] v, double[] treated) {
    double ones = 0;
    double n = 0;
    for (int i = 0; i < v.length; i++) {
      ones += treated[i] * v[i];
      n += treated[i];
    }
    double p = ones / n;
    return p * (1 - p);
  }

  /** Weighted variance of a group, unbiased for weights that sum to one. */
  private static double variance(double[] v, double[] treated, double[] weight, int group) {
    double total = 0;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < v.length; i++) {
      if ((int) treated[i] == group) {
        double w = weight == null ? 1 : weight[i];
        total += w;
        sum += w * v[i];
        squares += w * w;
      }
    }
    double mean = sum / total;
    double result = 0;
    for (int i = 0; i < v.length; i++) {
      if ((int) treated[i] == group) {
        double w = weight == null ? 1 : weight[i];
        result += w / total * (v[i] - mean) * (v[i] - mean);
      }
    }
    return result / (1 - squares / (total * total));
  }

  private static double[] ecdf(double[] v, double[] treated, double[] weight, double[] total) {
    int[] order =
        IntStream.range(0, v.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> v[i]))
            .mapToInt(i -> i)
            .toArray();
    double gap = 0;
    double sum = 0;
    double most = 0;
    List<Double> gaps = new ArrayList<>();
    for (int k = 0; k < order.length; k++) {
      int i = order[k];
      int d = (int) treated[i];
      gap += (d == 1 ? 1 : -1) * weight[i] / total[d];
      if (k + 1 == order.length || v[order[k + 1]] != v[i]) {
        gaps.add(Math.abs(gap));
        sum += Math.abs(gap);
        most = Math.max(most, Math.abs(gap));
      }
    }
    return new double[] {sum / gaps.size(), most};
  }
}
