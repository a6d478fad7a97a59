package org.detaineroutcomes.estimate;

import java.util.Arrays;
import java.util.List;

/**
 * The covariates of a panel, a column each.
 *
 * @param names a level of a category is column and level run together, as in R
 * @param categories which columns are the levels of one column of words
 */
@SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
record CovariateColumns(List<String> names, double[][] columns, List<Category> categories) {
  CovariateColumns {
    names = List.copyOf(names);
    categories = List.copyOf(categories);
  }

  /** The same less their means. */
  CovariateColumns centred() {
    double[][] centred = new double[columns.length][];
    for (int j = 0; j < centred.length; j++) {
      double mean = Arrays.stream(columns[j]).average().orElse(0);
      centred[j] = Arrays.stream(columns[j]).map(z -> z - mean).toArray();
    }
    return new CovariateColumns(names, centred, categories);
  }

  /** Some of them by position, no longer taken for levels of words. */
  CovariateColumns only(int[] kept) {
    return new CovariateColumns(
        Arrays.stream(kept).mapToObj(names::get).toList(),
        Arrays.stream(kept).mapToObj(j -> columns[j]).toArray(double[][]::new),
        List.of());
  }

  /** The same for some of the rows. */
  CovariateColumns at(int[] rows) {
    return new CovariateColumns(
        names,
        Arrays.stream(columns).map(c -> PanelRows.pick(c, rows)).toArray(double[][]::new),
        categories);
  }
}
