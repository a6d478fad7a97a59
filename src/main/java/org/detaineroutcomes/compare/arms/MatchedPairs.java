package org.detaineroutcomes.compare.arms;

import java.util.List;
import java.util.SortedMap;

/**
 * The pairs that a group's units were matched in for one measure.
 *
 * @param pairs in the order of the group's units
 * @param unmatched units of the group with the measure that found no unit near enough
 */
record MatchedPairs(List<Pair> pairs, long unmatched) {

  /**
   * A unit of the group and the one beside it.
   *
   * @param bySize how far apart their log populations are, in standard deviations
   * @param byLevel how far apart the measure was before; null: the unit has no time before
   */
  record Pair(UnitHistory unit, UnitHistory other, double bySize, Double byLevel) {
    List<Integer> years() {
      return MatchedUnits.years(unit, other);
    }

    double apart() {
      return Math.hypot(bySize, byLevel == null ? 0 : byLevel);
    }
  }

  /** The unit-periods of the group, a cluster a pair. */
  ArmSample own() {
    ArmSample sample = new ArmSample();
    pairs.forEach(pair -> add(sample, pair, pair.unit().in()));
    return sample;
  }

  /** The unit-periods beside them, in the same clusters. */
  ArmSample other() {
    ArmSample sample = new ArmSample();
    pairs.forEach(pair -> add(sample, pair, pair.other().without()));
    return sample;
  }

  private static void add(ArmSample sample, Pair pair, SortedMap<Integer, UnitHistory.Year> years) {
    pair.years().forEach(year -> sample.add(pair.unit().unit(), years.get(year)));
  }

  /** Pairs matched by population alone, since the group's unit has no time before. */
  long bySizeAlone() {
    return pairs.stream().filter(pair -> pair.byLevel() == null).count();
  }

  double meanApart() {
    return pairs.stream().mapToDouble(Pair::apart).average().orElse(Double.NaN);
  }

  double mostApart() {
    return pairs.stream().mapToDouble(Pair::apart).max().orElse(Double.NaN);
  }
}
