package org.detaineroutcomes.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Analysis of variance of a number over the options of several choices.
 *
 * @param alone share of the variance between the options of each choice, 0 to 1
 * @param beyond what each choice adds to the share that the others explain additively
 * @param together share that all choices explain additively; what is left is how they act together
 */
@SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
public record VarianceShares(double[] alone, double[] beyond, double together) {
  private static final double ROUNDING = 1e-12;

  /**
   * The shares.
   *
   * @param option by choice, then by value: the number of its option, from 0
   * @return empty where the values do not differ
   */
  public static Optional<VarianceShares> of(double[] values, int[][] option) {
    double mean = Arrays.stream(values).average().orElse(0);
    double[] centred = Arrays.stream(values).map(v -> v - mean).toArray();
    double total = Arrays.stream(centred).map(v -> v * v).sum();
    double size = Arrays.stream(values).map(v -> v * v).sum();
    if (values.length < 2 || total <= ROUNDING * size) {
      return Optional.empty();
    }
    double together = explained(centred, total, option, -1);
    double[] alone = new double[option.length];
    double[] beyond = new double[option.length];
    for (int c = 0; c < option.length; c++) {
      alone[c] = explained(centred, total, new int[][] {option[c]}, -1);
      beyond[c] = Math.max(0, together - explained(centred, total, option, c));
    }
    return Optional.of(new VarianceShares(alone, beyond, together));
  }

  private static double explained(double[] centred, double total, int[][] option, int without) {
    List<double[]> columns = new ArrayList<>();
    double[] ones = new double[centred.length];
    Arrays.fill(ones, 1);
    columns.add(ones);
    for (int c = 0; c < option.length; c++) {
      int options = Arrays.stream(option[c]).max().orElse(0) + 1;
      for (int o = 1; o < options && c != without; o++) {
        double[] is = new double[centred.length];
        for (int i = 0; i < is.length; i++) {
          is[i] = option[c][i] == o ? 1 : 0;
        }
        columns.add(is);
      }
    }
    LeastSquares fit = LeastSquares.fit(columns.toArray(double[][]::new), centred, null, null);
    double left = Arrays.stream(fit.residual()).map(e -> e * e).sum();
    return Math.min(1, Math.max(0, 1 - left / total));
  }
}
