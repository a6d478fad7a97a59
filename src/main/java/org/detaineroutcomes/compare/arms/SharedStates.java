package org.detaineroutcomes.compare.arms;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.detaineroutcomes.model.result.GroupArm;
import org.detaineroutcomes.model.result.GroupMeasure;

/**
 * Two groups over the states and years in which both have the measure: same-state neighbors, so
 * that what a state or a year has in common falls away.
 *
 * @param own unit-periods of the first group
 * @param other unit-periods of the second
 */
record SharedStates(ArmSample own, ArmSample other) {
  private record StateYear(String state, int year) {
    static StateYear of(ArmCell cell) {
      return new StateYear(cell.state(), cell.year());
    }
  }

  static SharedStates of(List<ArmCell> cells, GroupArm first, GroupArm second, GroupMeasure of) {
    int measure = ArmMeasure.at(of);
    List<ArmCell> ownCells = known(cells, first, measure);
    List<ArmCell> otherCells = known(cells, second, measure);
    Set<StateYear> shared = stateYears(ownCells);
    shared.retainAll(stateYears(otherCells));
    return new SharedStates(sample(ownCells, shared, measure), sample(otherCells, shared, measure));
  }

  private static List<ArmCell> known(List<ArmCell> cells, GroupArm arm, int measure) {
    return cells.stream()
        .filter(cell -> cell.known(measure) == ArmCell.Known.ALL && cell.state() != null)
        .filter(cell -> arm.parts().contains(cell.arm()))
        .toList();
  }

  private static Set<StateYear> stateYears(List<ArmCell> cells) {
    Set<StateYear> all = new HashSet<>();
    cells.forEach(cell -> all.add(StateYear.of(cell)));
    return all;
  }

  private static ArmSample sample(List<ArmCell> cells, Set<StateYear> shared, int measure) {
    ArmSample sample = new ArmSample();
    cells.stream()
        .filter(cell -> shared.contains(StateYear.of(cell)))
        .forEach(cell -> sample.add(cell, measure));
    return sample;
  }
}
