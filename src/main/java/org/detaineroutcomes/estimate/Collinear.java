package org.detaineroutcomes.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.detaineroutcomes.model.result.DropNote;
import org.detaineroutcomes.stats.LeastSquares;

/**
 * Covariates that others explain, found before a method that cannot leave them out itself. The
 * later of two goes, as in a regression.
 */
public final class Collinear {
  private Collinear() {}

  /**
   * Positions of the columns that neither group means nor the columns before them explain.
   *
   * @param columns one a covariate
   * @param group of each row, from 0; all zero where a constant is all there is beside them
   */
  public static int[] kept(double[][] columns, int[] group, int groups) {
    double[][] left = new double[columns.length][];
    double[] size = new double[columns.length];
    for (int j = 0; j < columns.length; j++) {
      double mean = Arrays.stream(columns[j]).average().orElse(0);
      double[] sum = new double[groups];
      int[] count = new int[groups];
      for (int r = 0; r < group.length; r++) {
        double z = columns[j][r] - mean;
        sum[group[r]] += z;
        count[group[r]]++;
        size[j] += columns[j][r] * columns[j][r];
      }
      left[j] = new double[group.length];
      for (int r = 0; r < group.length; r++) {
        left[j][r] = columns[j][r] - mean - sum[group[r]] / count[group[r]];
      }
    }
    return LeastSquares.fit(left, new double[group.length], null, size).kept();
  }

  /** What is said of the covariates that are not among {@code kept}. */
  public static List<Drop> drops(List<String> names, int[] kept, DropNote reason) {
    List<Drop> drops = new ArrayList<>();
    for (int j = 0; j < names.size(); j++) {
      if (Arrays.binarySearch(kept, j) < 0) {
        drops.add(Drop.term(names.get(j), reason));
      }
    }
    return drops;
  }
}
