package org.detaineroutcomes.compare.arms;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.detaineroutcomes.model.result.CoverageBasis;
import org.detaineroutcomes.model.result.GroupArm;
import org.detaineroutcomes.model.result.GroupMeasure;
import org.detaineroutcomes.model.result.GroupSpan;

/** Cells dealt to the groups, spans and kinds of coverage that they belong to. */
final class Slices {
  private final Map<Slice, ArmSample[]> samples = new HashMap<>();
  private final Set<Integer> years = new TreeSet<>();
  private final Set<GroupMeasure> known = EnumSet.noneOf(GroupMeasure.class);

  /**
   * One group in one span.
   *
   * @param year null unless the span is a year
   */
  record Slice(GroupArm arm, GroupSpan span, Integer year, CoverageBasis coverage) {}

  Slices(List<ArmCell> cells) {
    for (ArmCell cell : cells) {
      for (ArmMeasure measure : ArmMeasure.ALL) {
        if (cell.known(ArmMeasure.at(measure.measure())) == ArmCell.Known.ALL) {
          known.add(measure.measure());
        }
      }
    }
    for (ArmCell cell : cells) {
      deal(cell, CoverageBasis.EACH_ITS_OWN);
      if (known.size() > 1 && isCommon(cell)) {
        deal(cell, CoverageBasis.COMMON);
      }
    }
  }

  private boolean isCommon(ArmCell cell) {
    return known.stream()
        .allMatch(measure -> cell.known(ArmMeasure.at(measure)) == ArmCell.Known.ALL);
  }

  private void deal(ArmCell cell, CoverageBasis coverage) {
    years.add(cell.year());
    for (GroupArm arm : GroupArm.holding(cell.arm())) {
      add(cell, new Slice(arm, GroupSpan.ALL, null, coverage));
      add(cell, new Slice(arm, GroupSpan.YEAR, cell.year(), coverage));
    }
    if (cell.side() != null) {
      for (GroupArm arm : GroupArm.holding(cell.firstLimit())) {
        add(cell, new Slice(arm, cell.side(), null, coverage));
      }
    }
  }

  private void add(ArmCell cell, Slice slice) {
    ArmSample[] of = samples.computeIfAbsent(slice, s -> fresh());
    for (int m = 0; m < of.length; m++) {
      of[m].add(cell, m);
    }
  }

  private static ArmSample[] fresh() {
    ArmSample[] fresh = new ArmSample[ArmMeasure.ALL.size()];
    Arrays.setAll(fresh, m -> new ArmSample());
    return fresh;
  }

  /** Years with a cell, in order. */
  Set<Integer> years() {
    return years;
  }

  /** Whether a measure is known completely in some unit-period of any group. */
  boolean knows(GroupMeasure measure) {
    return known.contains(measure);
  }

  /** The unit-periods of a slice that a measure is over; none if the slice is empty. */
  ArmSample of(Slice slice, GroupMeasure measure) {
    ArmSample[] of = samples.get(slice);
    return of == null ? new ArmSample() : of[ArmMeasure.at(measure)];
  }
}
