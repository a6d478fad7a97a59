package org.detaineroutcomes.estimate.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

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
    return of(turn, unit -> candidates, distance);
  }

  /**
   * The same where each unit has candidates of its own.
   *
   * @param near those that are not out of the question for a unit, in the order in which they win
   *     ties
   */
  public Map<Integer, List<Integer>> of(
      List<Integer> turn, IntFunction<List<Integer>> near, Distance distance) {
    Map<Integer, List<Integer>> found = new LinkedHashMap<>();
    Set<Integer> taken = new HashSet<>();
    for (int unit : turn) {
      List<Integer> left =
          near.apply(unit).stream().filter(candidate -> !taken.contains(candidate)).toList();
      List<Integer> own = nearest(unit, left, distance);
      if (!own.isEmpty()) {
        found.put(unit, own);
        if (!replace) {
          taken.addAll(own);
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
