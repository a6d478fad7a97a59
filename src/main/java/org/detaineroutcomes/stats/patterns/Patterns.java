package org.detaineroutcomes.stats.patterns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows grouped by pattern. A pattern names the columns that are not zero and their values, since
 * most columns are zero for most patterns; column 0 is the constant.
 *
 * @param columns number of columns, the constant among them
 * @param at columns that are not zero, ascending, one array a pattern
 * @param value their values, in the same order
 * @param rows rows of each pattern
 * @param ones rows of it with the outcome
 * @param cluster code of its cluster, 0 to {@code clusters - 1}
 */
@SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
public record Patterns(
    int columns,
    int[][] at,
    double[][] value,
    double[] rows,
    double[] ones,
    int[] cluster,
    int clusters) {
  private static final double COLLINEAR = 1e-10;

  /** Patterns. */
  public int size() {
    return rows.length;
  }

  double predictor(int pattern, double[] beta) {
    double eta = 0;
    for (int j = 0; j < at[pattern].length; j++) {
      eta += beta[at[pattern][j]] * value[pattern][j];
    }
    return eta;
  }

  /** Cross products of the columns, each pattern with a weight. */
  double[][] crossProducts(double[] weight) {
    double[][] sums = new double[columns][columns];
    for (int p = 0; p < size(); p++) {
      for (int i = 0; i < at[p].length; i++) {
        double left = weight[p] * value[p][i];
        for (int j = 0; j <= i; j++) {
          sums[at[p][i]][at[p][j]] += left * value[p][j];
        }
      }
    }
    for (int i = 0; i < columns; i++) {
      for (int j = 0; j < i; j++) {
        sums[j][i] = sums[i][j];
      }
    }
    return sums;
  }

  /**
   * Columns that those before them do not determine: the first of a collinear set stays. A Cholesky
   * decomposition that skips a column where less than 1e-10 of its sum of squares is left.
   */
  public List<Integer> independent() {
    double[][] gram = crossProducts(rows);
    List<Integer> kept = new ArrayList<>();
    double[][] factor = new double[columns][];
    for (int c = 0; c < columns; c++) {
      double[] row = new double[kept.size() + 1];
      double left = gram[c][c];
      for (int k = 0; k < kept.size(); k++) {
        double sum = gram[c][kept.get(k)];
        for (int m = 0; m < k; m++) {
          sum -= row[m] * factor[k][m];
        }
        row[k] = sum / factor[k][k];
        left -= row[k] * row[k];
      }
      if (left > COLLINEAR * gram[c][c]) {
        row[kept.size()] = Math.sqrt(left);
        factor[kept.size()] = row;
        kept.add(c);
      }
    }
    return kept;
  }

  /** The same with these columns alone. */
  public Patterns keeping(List<Integer> kept) {
    if (kept.size() == columns) {
      return this;
    }
    int[] place = new int[columns];
    Arrays.fill(place, -1);
    for (int k = 0; k < kept.size(); k++) {
      place[kept.get(k)] = k;
    }
    int[][] newAt = new int[size()][];
    double[][] newValue = new double[size()][];
    for (int p = 0; p < size(); p++) {
      int[] from = at[p];
      double[] numbers = value[p];
      int[] stay = IntStream.range(0, from.length).filter(j -> place[from[j]] >= 0).toArray();
      newAt[p] = Arrays.stream(stay).map(j -> place[from[j]]).toArray();
      newValue[p] = Arrays.stream(stay).mapToDouble(j -> numbers[j]).toArray();
    }
    return new Patterns(kept.size(), newAt, newValue, rows, ones, cluster, clusters);
  }
}
