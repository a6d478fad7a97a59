package org.detaineroutcomes.publish.arms;

import java.util.Comparator;
import java.util.List;
import org.detaineroutcomes.model.result.Bound;
import org.detaineroutcomes.model.result.CoverageBasis;
import org.detaineroutcomes.model.result.GroupArm;
import org.detaineroutcomes.model.result.GroupMeasure;
import org.detaineroutcomes.model.result.GroupPairs;
import org.detaineroutcomes.model.result.GroupSpan;
import org.detaineroutcomes.model.result.GroupWeighting;
import org.detaineroutcomes.model.result.Refusal;
import org.detaineroutcomes.publish.material.GroupDisclosure;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.fields.FigureFields;
import org.detaineroutcomes.schema.results.Groups;
import org.detaineroutcomes.store.TableRow;

/**
 * A row of groups side by side.
 *
 * @param other group that it is set beside; null: none
 * @param refusal why there is no rate; null: there is one, or none was asked for
 */
record GroupLine(
    TableRow row,
    GroupArm arm,
    GroupMeasure measure,
    GroupSpan span,
    GroupWeighting weighting,
    GroupPairs pairs,
    CoverageBasis coverage,
    Bound bound,
    GroupArm other,
    GroupSpan otherSpan,
    Refusal refusal) {
  private static final Comparator<GroupLine> ORDER =
      Comparator.comparing(GroupLine::measure)
          .thenComparing(GroupLine::span)
          .thenComparing(GroupLine::coverage)
          .thenComparing(GroupLine::pairs)
          .thenComparing(GroupLine::weighting)
          .thenComparing(GroupLine::arm);

  /** Every row, measure by measure. */
  static List<GroupLine> all(List<TableRow> rows) {
    return rows.stream().map(GroupLine::of).sorted(ORDER).toList();
  }

  /** Every row but those of single years, measure by measure. */
  static List<GroupLine> of(List<TableRow> rows) {
    return all(rows).stream().filter(line -> line.span() != GroupSpan.YEAR).toList();
  }

  private static GroupLine of(TableRow row) {
    return new GroupLine(
        row,
        row.constant(Groups.ARM, GroupArm.class).orElse(null),
        row.constant(Groups.MEASURE, GroupMeasure.class).orElse(null),
        row.constant(Groups.SPAN, GroupSpan.class).orElse(null),
        row.constant(Groups.WEIGHTING, GroupWeighting.class).orElse(null),
        row.constant(Groups.PAIRS, GroupPairs.class).orElse(null),
        row.constant(Groups.COVERAGE, CoverageBasis.class).orElse(null),
        row.constant(FigureFields.BOUND, Bound.class).orElse(null),
        row.constant(Groups.OTHER_ARM, GroupArm.class).orElse(null),
        row.constant(Groups.OTHER_SPAN, GroupSpan.class).orElse(null),
        row.constant(FigureFields.REFUSAL, Refusal.class).orElse(null));
  }

  /** Whether it is over all periods and all that its measure covers, weighed in its usual way. */
  boolean isPlain() {
    return GroupDisclosure.isPlain(row);
  }

  boolean isOf(GroupLine line) {
    return arm == line.arm && measure == line.measure;
  }

  /** Whether it is over the same unit-periods as another row of its group and measure. */
  boolean repeats(GroupLine line) {
    return isOf(line) && span == line.span && pairs == line.pairs && isCountedAs(line);
  }

  /** Whether the unit-periods that have all measures are all that its own measure covers. */
  boolean isCommonAs(GroupLine line) {
    return coverage == CoverageBasis.COMMON
        && line.coverage == CoverageBasis.EACH_ITS_OWN
        && repeats(line);
  }

  /** Whether it is all of the group that it is part of, and says nothing more than that one. */
  boolean isAllOf(GroupLine line) {
    return arm == GroupArm.LIMITING
        && line.arm == GroupArm.LIMITING_WITH_COURT_ORDERED
        && measure == line.measure
        && span == line.span
        && pairs == line.pairs
        && coverage == line.coverage
        && isCountedAs(line);
  }

  /** Whether it is a corrected count that is the same as the one that was printed. */
  boolean correctsNothing(GroupLine line) {
    return (measure == GroupMeasure.DECLINES_CORRECTED_LOW
            || measure == GroupMeasure.DECLINES_CORRECTED_HIGH)
        && line.measure == GroupMeasure.DECLINES_RECORDED
        && arm == line.arm
        && count(Groups.COUNT).equals(line.count(Groups.COUNT))
        && isCountedAs(line);
  }

  private boolean isCountedAs(GroupLine line) {
    return weighting == line.weighting
        && count(Groups.UNIT_PERIODS).equals(line.count(Groups.UNIT_PERIODS));
  }

  Double number(Column column) {
    return row.number(column);
  }

  Long count(Column column) {
    return row.count(column);
  }
}
