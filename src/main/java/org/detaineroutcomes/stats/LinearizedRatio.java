package org.detaineroutcomes.stats;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A sum over a sum, or a mean, with what each cluster moves it by, to first order (Taylor
 * linearization; Woodruff 1971). Two of them that share clusters are not independent, and their
 * difference takes this into account.
 *
 * @param value the ratio
 * @param influence by cluster; their sum is 0
 */
public record LinearizedRatio(double value, SortedMap<String, Double> influence) {

  /** Numerator and denominator of a cluster. */
  public record Parts(double numerator, double denominator) {}

  /** Sum of the numerators over the sum of the denominators, which is positive. */
  public static LinearizedRatio ofSums(SortedMap<String, Parts> clusters) {
    double base = clusters.values().stream().mapToDouble(Parts::denominator).sum();
    double value = clusters.values().stream().mapToDouble(Parts::numerator).sum() / base;
    SortedMap<String, Double> influence = new TreeMap<>();
    clusters.forEach(
        (id, parts) -> influence.put(id, (parts.numerator() - value * parts.denominator()) / base));
    return new LinearizedRatio(value, influence);
  }

  /** Mean of the clusters' own ratios; those with a denominator of 0 are left out. */
  public static LinearizedRatio ofMeans(SortedMap<String, Parts> clusters) {
    SortedMap<String, Parts> own = new TreeMap<>();
    clusters.forEach(
        (id, parts) -> {
          if (parts.denominator() > 0) {
            own.put(id, new Parts(parts.numerator() / parts.denominator(), 1));
          }
        });
    return ofSums(own);
  }

  /** The 95 % interval; empty ends, not numbers, if there are fewer than two clusters. */
  public Interval interval() {
    return around(value, influence);
  }

  /** Interval of this less another. */
  public Interval difference(LinearizedRatio other) {
    return around(value - other.value, combined(1, other, 1));
  }

  /** Interval of this over another, by logarithms; both are positive. */
  public Interval ratio(LinearizedRatio other) {
    Interval logs =
        around(
            Math.log(value) - Math.log(other.value), combined(1 / value, other, 1 / other.value));
    return new Interval(Math.exp(logs.low()), Math.exp(logs.high()));
  }

  private SortedMap<String, Double> combined(double own, LinearizedRatio other, double others) {
    SortedMap<String, Double> both = new TreeMap<>();
    influence.forEach((id, moves) -> both.merge(id, own * moves, Double::sum));
    other.influence.forEach((id, moves) -> both.merge(id, -others * moves, Double::sum));
    return both;
  }

  private static Interval around(double center, Map<String, Double> influence) {
    int clusters = influence.size();
    if (clusters < 2) {
      return new Interval(Double.NaN, Double.NaN);
    }
    double squares = influence.values().stream().mapToDouble(moves -> moves * moves).sum();
    double error = Math.sqrt(squares * clusters / (clusters - 1));
    double reach = Distributions.tQuantile(0.975, clusters - 1.0) * error;
    return new Interval(center - reach, center + reach);
  }
}
