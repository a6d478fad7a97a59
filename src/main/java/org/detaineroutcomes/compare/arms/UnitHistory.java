package org.detaineroutcomes.compare.arms;

import java.util.Collection;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.detaineroutcomes.model.result.GroupArm;
import org.detaineroutcomes.stats.LinearizedRatio.Parts;

/** What one measure is of a unit year by year: in a group, and without a listed policy. */
final class UnitHistory {
  private final String unit;
  private final String state;
  private final SortedMap<Integer, Year> in = new TreeMap<>();
  private final SortedMap<Integer, Year> without = new TreeMap<>();
  private final SortedMap<Integer, Double> population = new TreeMap<>();
  private final Set<Integer> group = new TreeSet<>();

  /** Unit-periods of a year of which a measure is known completely. */
  record Year(Parts parts, long unitPeriods) {
    Year plus(Year other) {
      return new Year(
          new Parts(
              parts.numerator() + other.parts.numerator(),
              parts.denominator() + other.parts.denominator()),
          unitPeriods + other.unitPeriods);
    }
  }

  UnitHistory(String unit, String state) {
    this.unit = unit;
    this.state = state;
  }

  void add(ArmCell cell, GroupArm arm, int measure) {
    if (cell.population() != null) {
      population.merge(cell.year(), cell.population(), Math::max);
    }
    boolean member = arm.parts().contains(cell.arm());
    if (member) {
      group.add(cell.year());
    }
    boolean listed = !GroupArm.NONE_LISTED.parts().contains(cell.arm());
    if (cell.known(measure) == ArmCell.Known.ALL && (member || !listed)) {
      Parts parts = new Parts(cell.counts().get(measure), cell.bases().get(measure));
      (member ? in : without).merge(cell.year(), new Year(parts, cell.unitPeriods()), Year::plus);
    }
  }

  String unit() {
    return unit;
  }

  String state() {
    return state;
  }

  /** Whether it is in the group in some period, known or not. */
  boolean isMember() {
    return !group.isEmpty();
  }

  /** Years in the group with the measure. */
  SortedMap<Integer, Year> in() {
    return in;
  }

  /** Years without a listed policy with the measure. */
  SortedMap<Integer, Year> without() {
    return without;
  }

  /** Years without a listed policy before the first year in the group; empty if there is none. */
  Set<Integer> past() {
    return isMember() ? without.headMap(group.iterator().next()).keySet() : Set.of();
  }

  /** The measure over some of the years without a listed policy; not a number if one is missing. */
  double level(Collection<Integer> years) {
    return without.keySet().containsAll(years) ? rate(without, years) : Double.NaN;
  }

  static double rate(SortedMap<Integer, Year> of, Collection<Integer> years) {
    double numerator = 0;
    double denominator = 0;
    for (Integer year : years) {
      Parts parts = of.get(year).parts();
      numerator += parts.numerator();
      denominator += parts.denominator();
    }
    return denominator > 0 ? numerator / denominator : Double.NaN;
  }

  /** The logarithm of the residents of the first year that has them; not a number: none has. */
  double logPopulation() {
    double first = population.isEmpty() ? Double.NaN : population.get(population.firstKey());
    return first > 0 ? Math.log(first) : Double.NaN;
  }
}
