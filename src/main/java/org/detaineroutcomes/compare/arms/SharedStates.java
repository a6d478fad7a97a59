package org.detaineroutcomes.compare.arms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.detaineroutcomes.model.result.GroupArm;
import org.detaineroutcomes.model.result.GroupMeasure;
import org.detaineroutcomes.model.result.PolicyArm;

/**
 * Two groups over the states and years in which both have a measure: same-state neighbors, so that
 * what a state or a year has in common falls away.
 */
final class SharedStates {
  private final Map<PolicyArm, List<ArmCell>> cells = new EnumMap<>(PolicyArm.class);
  private final Map<Group, Known> known = new ConcurrentHashMap<>();

  private record Group(GroupArm arm, int measure) {}

  private record StateYear(String state, int year) implements Comparable<StateYear> {
    private static final Comparator<StateYear> BY_YEAR =
        Comparator.comparingInt(StateYear::year).thenComparing(StateYear::state);

    @Override
    public int compareTo(StateYear other) {
      return BY_YEAR.compare(this, other);
    }

    static StateYear of(ArmCell cell) {
      return new StateYear(cell.state(), cell.year());
    }
  }

  /** Cells of a group that have a measure completely, by state and year. */
  private record Known(Map<StateYear, List<ArmCell>> cells) {
    ArmSample over(Set<StateYear> shared, int measure) {
      ArmSample sample = new ArmSample();
      cells.forEach(
          (at, of) -> {
            if (shared.contains(at)) {
              of.forEach(cell -> sample.add(cell, measure));
            }
          });
      return sample;
    }
  }

  /**
   * Both groups.
   *
   * @param own unit-periods of the first group
   * @param other unit-periods of the second
   */
  record Pair(ArmSample own, ArmSample other) {}

  SharedStates(List<ArmCell> all) {
    for (ArmCell cell : all) {
      if (cell.state() != null) {
        cells.computeIfAbsent(cell.arm(), arm -> new ArrayList<>()).add(cell);
      }
    }
  }

  /** The two groups where both are known. */
  Pair of(GroupArm first, GroupArm second, GroupMeasure of) {
    int measure = ArmMeasure.at(of);
    Known own = known(first, measure);
    Known other = known(second, measure);
    Set<StateYear> shared = new HashSet<>(own.cells().keySet());
    shared.retainAll(other.cells().keySet());
    return new Pair(own.over(shared, measure), other.over(shared, measure));
  }

  private Known known(GroupArm arm, int measure) {
    return known.computeIfAbsent(
        new Group(arm, measure),
        group -> {
          Map<StateYear, List<ArmCell>> all = new TreeMap<>();
          for (PolicyArm part : arm.parts()) {
            for (ArmCell cell : cells.getOrDefault(part, List.of())) {
              if (cell.known(measure) == ArmCell.Known.ALL) {
                all.computeIfAbsent(StateYear.of(cell), at -> new ArrayList<>()).add(cell);
              }
            }
          }
          return new Known(all);
        });
  }
}
