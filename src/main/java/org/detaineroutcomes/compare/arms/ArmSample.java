package org.detaineroutcomes.compare.arms;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.detaineroutcomes.stats.LinearizedRatio.Parts;

/** Unit-periods of one group that a measure is over, added up by unit as cells come in. */
final class ArmSample {
  private final SortedMap<String, Parts> complete = new TreeMap<>();
  private final SortedSet<String> units = new TreeSet<>();
  private long completePeriods;
  private long periodsInPart;
  private double countInPart;

  /** Of what was taken in so far; null until asked for. */
  private Parts sums;

  /** Takes in what a cell has of a measure, by its position. */
  void add(ArmCell cell, int measure) {
    sums = null;
    switch (cell.known(measure)) {
      case ALL -> {
        units.add(cell.unit());
        completePeriods += cell.unitPeriods();
        complete.merge(
            cell.unit(),
            new Parts(cell.counts().get(measure), cell.bases().get(measure)),
            ArmSample::sum);
      }
      case IN_PART -> {
        units.add(cell.unit());
        periodsInPart += cell.unitPeriods();
        countInPart += cell.counts().get(measure);
      }
      case NOT -> {}
    }
  }

  /** Takes in a year of a cluster with complete coverage. */
  void add(String cluster, UnitHistory.Year year) {
    sums = null;
    units.add(cluster);
    completePeriods += year.unitPeriods();
    complete.merge(cluster, year.parts(), ArmSample::sum);
  }

  private static Parts sum(Parts one, Parts other) {
    return new Parts(one.numerator() + other.numerator(), one.denominator() + other.denominator());
  }

  /** Numerator and base of every unit with complete coverage. */
  SortedMap<String, Parts> complete() {
    return complete;
  }

  /** Units known completely or in part. */
  long units() {
    return units.size();
  }

  long completePeriods() {
    return completePeriods;
  }

  long periodsInPart() {
    return periodsInPart;
  }

  /** Sum over the unit-periods with complete coverage. */
  double count() {
    return sums().numerator();
  }

  double base() {
    return sums().denominator();
  }

  private Parts sums() {
    if (sums == null) {
      sums =
          new Parts(
              complete.values().stream().mapToDouble(Parts::numerator).sum(),
              complete.values().stream().mapToDouble(Parts::denominator).sum());
    }
    return sums;
  }

  /** Sum over those known in part: the true one is at least that. */
  double countInPart() {
    return countInPart;
  }

  boolean isEmpty() {
    return units.isEmpty();
  }
}
