package org.detaineroutcomes.estimate.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Greedy nearest neighbors: each unit in turn takes the nearest candidates left, the first of them
 * on a tie (Rosenbaum and Rubin 1983).
 *
 * @param limit largest distance allowed
 * @param ratio candidates that a unit may take
 * @param replace whether a candidate may be taken again
 */
public record NearestNeighbors(double limit, int ratio, boolean replace) {

  /** How far apart a unit and a candidate are; infinite: they may not be matched. */
  public interface Distance {
    /** The distance of a unit from a candidate. */
    double between(int unit, int candidate);
  }

  /** One candidate a unit, and no candidate twice. */
  public static NearestNeighbors oneToOne(double limit) {
    return new NearestNeighbors(limit, 1, false);
  }

  /**
   * The candidates of each unit that finds one, in the order in which units choose.
   *
   * @param turn units in that order
   * @param candidates in the order in which they win ties
   */
  public Map<Integer, List<Integer>> of(
      List<Integer> turn, List<Integer> candidates, Distance distance) {
    Map<Integer, List<Integer>> found = new LinkedHashMap<>();
    List<Integer> left = new ArrayList<>(candidates);
    for (int unit : turn) {
      List<Integer> own = nearest(unit, left, distance);
      if (!own.isEmpty()) {
        found.put(unit, own);
        if (!replace) {
          left.removeAll(own);
        }
      }
    }
    return found;
  }

  private List<Integer> nearest(int unit, List<Integer> left, Distance distance) {
    List<Integer> own = new ArrayList<>();
    for (int k = 0; k < ratio; k++) {
      int best = -1;
      double least = Double.POSITIVE_INFINITY;
      for (int candidate : left) {
        double apart = distance.between(unit, candidate);
        if (apart < least && !own.contains(candidate)) {
          least = apart;
          best = candidate;
        }
      }
      if (best < 0 || least > limit) {
        break;
      }
      own.add(best);
    }
    return own;
  }
}
