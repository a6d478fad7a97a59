package org.detaineroutcomes.estimate.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.detaineroutcomes.estimate.Category;

/**
 * Weights that make the controls like the treated; zero leaves a unit out.
 *
 * @param weight one a unit
 */
@SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
record Matched(double[] weight) {

  /** In which order treated units choose. */
  enum Order {
    DESCENDING,
    DATA
  }

  /**
   * Every treated unit in turn takes the nearest controls left.
   *
   * @param order treated units as they choose
   */
  static Matched nearest(
      CrossSection section,
      int[] order,
      NearestNeighbors neighbors,
      NearestNeighbors.Distance distance) {
    double[] weight = new double[section.size()];
    List<Integer> controls =
        IntStream.range(0, section.size()).filter(j -> section.treated()[j] == 0).boxed().toList();
    neighbors
        .of(Arrays.stream(order).boxed().toList(), controls, distance)
        .forEach(
            (i, found) -> {
              found.forEach(j -> weight[j] += 1.0 / found.size());
              weight[i] = 1;
            });
    return new Matched(weight);
  }

  /** Treated units in the order in which they choose. */
  static int[] order(CrossSection section, double[] score, Order order) {
    IntStream treated = IntStream.range(0, section.size()).filter(i -> section.treated()[i] == 1);
    return order == Order.DATA
        ? treated.toArray()
        : treated
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -score[i]))
            .mapToInt(i -> i)
            .toArray();
  }

  /** Classes by quantiles of the treated units' score (Rosenbaum and Rubin 1984). */
  static Matched subclasses(CrossSection section, double[] score, int count) {
    double[] sorted =
        IntStream.range(0, section.size())
            .filter(i -> section.treated()[i] == 1)
            .mapToDouble(i -> score[i])
            .sorted()
            .toArray();
    double[] cut = new double[count - 1];
    for (int k = 1; k < count; k++) {
      double at = (sorted.length - 1.0) * k / count;
      int low = (int) Math.floor(at);
      cut[k - 1] =
          sorted[low] + (at - low) * (sorted[Math.min(low + 1, sorted.length - 1)] - sorted[low]);
    }
    List<String> strata = new ArrayList<>();
    for (double s : score) {
      int k = 0;
      while (k < cut.length && s >= cut[k]) {
        k++;
      }
      strata.add(Integer.toString(k));
    }
    return byStrata(section, strata);
  }

  /**
   * Coarsened exact matching: numbers in Sturges' number of equal bins, categories exact (Iacus,
   * King and Porro 2012).
   */
  static Matched coarsened(CrossSection section) {
    int n = section.size();
    int bins = (int) Math.ceil(Math.log(n) / Math.log(2) + 1);
    StringBuilder[] keys = new StringBuilder[n];
    for (int i = 0; i < n; i++) {
      keys[i] = new StringBuilder();
    }
    for (int j = 0; j < section.x().length; j++) {
      double[] v = section.x()[j];
      int column = j;
      boolean level = section.panel().categories().stream().anyMatch(c -> isPart(c, column));
      double low = Arrays.stream(v).min().orElse(0);
      double high = Arrays.stream(v).max().orElse(0);
      for (int i = 0; i < n; i++) {
        int bin = level ? (int) v[i] : bin(v[i], low, high, bins);
        keys[i].append(bin).append('|');
      }
    }
    return byStrata(section, Arrays.stream(keys).map(StringBuilder::toString).toList());
  }

  private static boolean isPart(Category category, int column) {
    return column >= category.first() && column < category.first() + category.count();
  }

  private static int bin(double v, double low, double high, int bins) {
    int bin = 0;
    for (int k = 1; k < bins; k++) {
      bin += v >= low + (high - low) * k / bins ? 1 : 0;
    }
    return bin;
  }

  /** Controls weigh as many as the treated of their stratum; strata with one group are left out. */
  private static Matched byStrata(CrossSection section, List<String> strata) {
    Map<String, int[]> counts = new TreeMap<>();
    for (int i = 0; i < strata.size(); i++) {
      counts.computeIfAbsent(strata.get(i), k -> new int[2])[(int) section.treated()[i]]++;
    }
    double[] weight = new double[strata.size()];
    for (int i = 0; i < weight.length; i++) {
      int[] count = counts.get(strata.get(i));
      if (count[0] > 0 && count[1] > 0) {
        weight[i] = section.treated()[i] == 1 ? 1 : (double) count[1] / count[0];
      }
    }
    return new Matched(weight);
  }

  /** Number of units of a group that have a weight. */
  long count(CrossSection section, int group) {
    return IntStream.range(0, weight.length)
        .filter(i -> weight[i] > 0 && (int) section.treated()[i] == group)
        .count();
  }
}
