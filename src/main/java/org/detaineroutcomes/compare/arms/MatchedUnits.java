package org.detaineroutcomes.compare.arms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.detaineroutcomes.estimate.matching.NearestNeighbors;
import org.detaineroutcomes.model.result.GroupArm;
import org.detaineroutcomes.model.result.GroupMeasure;
import org.detaineroutcomes.model.result.GroupPairs;

/**
 * Each unit of a group with one unit that is never in it and has no listed policy in the same
 * years: nearest in the measure before the group's first year and in log population, largest units
 * first, none taken twice. Both are counted in standard deviations between units, and neither may
 * differ by more than {@link #CALIPER}.
 */
final class MatchedUnits {
  /** A quarter of a standard deviation (Rosenbaum and Rubin 1985). */
  static final double CALIPER = 0.25;

  private final List<ArmCell> cells;

  MatchedUnits(List<ArmCell> cells) {
    this.cells = cells;
  }

  /** The pairs of a group for one measure, within states and anywhere; none: no unit has it. */
  Map<GroupPairs, MatchedPairs> of(GroupArm arm, GroupMeasure of) {
    Map<GroupPairs, MatchedPairs> pairs = new EnumMap<>(GroupPairs.class);
    int measure = ArmMeasure.at(of);
    boolean known =
        cells.stream()
            .anyMatch(
                cell ->
                    arm.parts().contains(cell.arm()) && cell.known(measure) == ArmCell.Known.ALL);
    if (known) {
      List<UnitHistory> all = histories(arm, measure);
      pairs.put(GroupPairs.MATCHED_IN_STATE, new Search(all, true).pairs());
      pairs.put(GroupPairs.MATCHED_IN_COUNTRY, new Search(all, false).pairs());
    }
    return pairs;
  }

  private List<UnitHistory> histories(GroupArm arm, int measure) {
    SortedMap<String, UnitHistory> units = new TreeMap<>();
    for (ArmCell cell : cells) {
      units
          .computeIfAbsent(cell.unit(), unit -> new UnitHistory(unit, cell.state()))
          .add(cell, arm, measure);
    }
    return List.copyOf(units.values());
  }

  /** One search among the units of one measure; both lists are read by position. */
  private static final class Search {
    private final List<UnitHistory> all;
    private final boolean inState;
    private final double[] size;
    private final double sizeSpread;
    private final double levelSpread;
    private final List<Integer> turn;
    private final List<Integer> candidates;
    private final Map<String, NavigableMap<Double, List<Integer>>> bySize = new HashMap<>();

    Search(List<UnitHistory> all, boolean inState) {
      this.all = all;
      this.inState = inState;
      this.size = all.stream().mapToDouble(UnitHistory::logPopulation).toArray();
      this.turn =
          positions(unit -> unit.isMember() && !unit.in().isEmpty()).stream()
              .sorted(Comparator.comparingDouble(i -> -size[i]))
              .toList();
      this.candidates = positions(unit -> !unit.isMember() && !unit.without().isEmpty());
      this.sizeSpread = spread(UnitHistory::logPopulation);
      this.levelSpread = spread(unit -> unit.level(unit.without().keySet()));
      candidates.forEach(
          i ->
              bySize
                  .computeIfAbsent(state(i), state -> new TreeMap<>())
                  .computeIfAbsent(size[i], exactly -> new ArrayList<>())
                  .add(i));
    }

    private String state(int i) {
      return inState ? String.valueOf(all.get(i).state()) : "";
    }

    /** Candidates about as large as a unit, in their order: no other is within the caliper. */
    private List<Integer> near(int unit) {
      double reach = 1.001 * CALIPER * sizeSpread;
      NavigableMap<Double, List<Integer>> sizes =
          bySize.getOrDefault(state(unit), Collections.emptyNavigableMap());
      return Double.isNaN(reach)
          ? candidates
          : sizes.subMap(size[unit] - reach, true, size[unit] + reach, true).values().stream()
              .flatMap(List::stream)
              .sorted()
              .toList();
    }

    private List<Integer> positions(Predicate<UnitHistory> which) {
      return IntStream.range(0, all.size())
          .filter(i -> which.test(all.get(i)) && !Double.isNaN(size[i]))
          .boxed()
          .toList();
    }

    private double spread(ToDoubleFunction<UnitHistory> of) {
      double[] values =
          all.stream()
              .filter(unit -> !unit.in().isEmpty() || !unit.without().isEmpty())
              .mapToDouble(of)
              .filter(value -> !Double.isNaN(value))
              .toArray();
      double mean = DoubleStream.of(values).average().orElse(0);
      double squares = 0;
      for (double value : values) {
        squares += (value - mean) * (value - mean);
      }
      return Math.sqrt(squares / (values.length - 1));
    }

    MatchedPairs pairs() {
      List<MatchedPairs.Pair> pairs = new ArrayList<>();
      Map<Integer, List<Integer>> found =
          NearestNeighbors.oneToOne(Double.POSITIVE_INFINITY).of(turn, this::near, this::distance);
      found.forEach((unit, of) -> pairs.add(pair(all.get(unit), all.get(of.get(0)))));
      pairs.sort(Comparator.comparing(pair -> pair.unit().unit()));
      long covered = all.stream().filter(unit -> !unit.in().isEmpty()).count();
      return new MatchedPairs(pairs, covered - pairs.size());
    }

    private MatchedPairs.Pair pair(UnitHistory unit, UnitHistory other) {
      boolean sized = unit.past().isEmpty();
      return new MatchedPairs.Pair(
          unit, other, bySize(unit, other), sized ? null : (Double) byLevel(unit, other));
    }

    private double distance(int i, int j) {
      UnitHistory unit = all.get(i);
      UnitHistory other = all.get(j);
      if (inState && (unit.state() == null || !unit.state().equals(other.state()))) {
        return Double.POSITIVE_INFINITY;
      }
      double bySize = standardized(size[i] - size[j], sizeSpread);
      if (Double.isNaN(bySize) || bySize > CALIPER || years(unit, other).isEmpty()) {
        return Double.POSITIVE_INFINITY;
      }
      double byLevel = unit.past().isEmpty() ? 0 : byLevel(unit, other);
      return Double.isNaN(byLevel) || byLevel > CALIPER
          ? Double.POSITIVE_INFINITY
          : Math.hypot(bySize, byLevel);
    }

    private double bySize(UnitHistory unit, UnitHistory other) {
      return standardized(unit.logPopulation() - other.logPopulation(), sizeSpread);
    }

    private double byLevel(UnitHistory unit, UnitHistory other) {
      return standardized(unit.level(unit.past()) - other.level(unit.past()), levelSpread);
    }

    private static double standardized(double gap, double spread) {
      return gap == 0 ? 0 : Math.abs(gap) / spread;
    }
  }

  /** The years in which both have the measure, each in its own group, and a base for it. */
  static List<Integer> years(UnitHistory unit, UnitHistory other) {
    TreeSet<Integer> years = new TreeSet<>(unit.in().keySet());
    years.retainAll(other.without().keySet());
    boolean based =
        UnitHistory.rate(unit.in(), years) >= 0 && UnitHistory.rate(other.without(), years) >= 0;
    return based ? List.copyOf(years) : List.of();
  }
}
