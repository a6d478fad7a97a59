package org.detaineroutcomes.compare.arms;

import java.util.List;
import org.detaineroutcomes.compare.arms.Slices.Slice;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.model.result.GroupArm;
import org.detaineroutcomes.model.result.GroupMeasure;
import org.detaineroutcomes.model.result.GroupPairs;
import org.detaineroutcomes.model.result.GroupWeighting;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.fields.FigureFields;
import org.detaineroutcomes.schema.fields.MeasureFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.results.Groups;
import org.detaineroutcomes.schema.results.UnitPairs;
import org.detaineroutcomes.stats.Interval;

/** Rows of groups side by side, in codes and numbers. */
final class GroupRows {
  private final String period;

  GroupRows(Job job) {
    this.period = job.panel().map(panel -> panel.period().word()).orElse(null);
  }

  /**
   * One row.
   *
   * @param beside what it is set beside; null: nothing
   * @param other level of that; null if it has none
   */
  TableRowBuilder row(
      Slice slice,
      ArmMeasure measure,
      GroupWeighting weighting,
      GroupPairs pairs,
      ArmLevel own,
      Slice beside,
      ArmLevel other) {
    GroupMeasure of = measure.measure();
    TableRowBuilder row =
        new TableRowBuilder(Groups.TABLE)
            .set(Groups.ARM, slice.arm().code())
            .set(Groups.MEASURE, of.code())
            .set(Groups.SPAN, slice.span().code())
            .set(Groups.YEAR, slice.year())
            .set(Groups.WEIGHTING, weighting.code())
            .set(Groups.PAIRS, pairs.code())
            .set(Groups.COVERAGE, slice.coverage().code())
            .set(MeasureFields.COUNTS_PEOPLE, of.countsPeople());
    level(row, own);
    if (own.rate() != null && of.isOfResidents()) {
      row.set(Groups.TIME, period);
    }
    if (beside != null && other != null) {
      beside(row, beside, other);
      (pairs.isMatched()
              ? ArmContrast.ofPairs(own, other, of.scale())
              : ArmContrast.of(own, other, of.scale()))
          .ifPresent(contrast -> contrast(row, contrast));
    }
    return row;
  }

  /** One row of units compared one to one, with how near the pairs are. */
  TableRowBuilder row(
      Slice slice,
      ArmMeasure measure,
      GroupWeighting weighting,
      GroupPairs how,
      MatchedPairs pairs,
      ArmLevel own,
      Slice beside,
      ArmLevel other) {
    return row(slice, measure, weighting, how, own, beside, other)
        .set(Groups.UNMATCHED, pairs.unmatched())
        .set(Groups.BY_SIZE_ALONE, pairs.bySizeAlone())
        .set(Groups.MEAN_APART, pairs.meanApart())
        .set(Groups.MOST_APART, pairs.mostApart());
  }

  /** The pairs themselves, a row each. */
  static List<TableRowBuilder> pairs(
      GroupArm arm, ArmMeasure measure, GroupPairs how, MatchedPairs pairs) {
    return pairs.pairs().stream()
        .map(
            pair ->
                new TableRowBuilder(UnitPairs.TABLE)
                    .set(Groups.ARM, arm.code())
                    .set(Groups.MEASURE, measure.measure().code())
                    .set(Groups.PAIRS, how.code())
                    .set(PanelFields.UNIT_ID, pair.unit().unit())
                    .set(UnitPairs.OTHER, pair.other().unit())
                    .set(UnitPairs.FIRST, pair.years().get(0))
                    .set(UnitPairs.YEARS, (long) pair.years().size())
                    .set(UnitPairs.BY_SIZE, pair.bySize())
                    .set(UnitPairs.BY_LEVEL, pair.byLevel()))
        .toList();
  }

  private static void level(TableRowBuilder row, ArmLevel level) {
    row.set(Groups.UNITS, level.units())
        .set(Groups.UNIT_PERIODS, level.unitPeriods())
        .set(Groups.IN_PART, level.inPart())
        .set(FigureFields.BOUND, level.bound().code())
        .set(Groups.COUNT, level.count())
        .set(Groups.BASE, level.base())
        .set(Groups.RATE, level.rate())
        .set(FigureFields.INTERVAL, code(level.method()))
        .set(FigureFields.REFUSAL, code(level.refusal()));
    interval(row, level.interval(), Groups.RATE_LOW, Groups.RATE_HIGH);
  }

  private static void beside(TableRowBuilder row, Slice beside, ArmLevel other) {
    row.set(Groups.OTHER_ARM, beside.arm().code())
        .set(Groups.OTHER_SPAN, beside.span().code())
        .set(Groups.OTHER_UNITS, other.units())
        .set(Groups.OTHER_COUNT, other.count())
        .set(Groups.OTHER_BASE, other.base())
        .set(Groups.OTHER_RATE, other.rate());
  }

  private static void contrast(TableRowBuilder row, ArmContrast contrast) {
    row.set(Groups.DIFFERENCE, contrast.difference())
        .set(Groups.DIFFERENCE_INTERVAL, code(contrast.differenceMethod()))
        .set(Groups.RATIO, contrast.ratio())
        .set(Groups.RATIO_INTERVAL, code(contrast.ratioMethod()));
    interval(row, contrast.ofDifference(), Groups.DIFFERENCE_LOW, Groups.DIFFERENCE_HIGH);
    interval(row, contrast.ofRatio(), Groups.RATIO_LOW, Groups.RATIO_HIGH);
  }

  private static void interval(TableRowBuilder row, Interval interval, Column low, Column high) {
    if (interval != null) {
      row.set(low, finite(interval.low())).set(high, finite(interval.high()));
    }
  }

  private static Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }

  private static String code(Code code) {
    return code == null ? null : code.code();
  }
}
