package org.detaineroutcomes.compare.arms;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.compare.Evidence;
import org.detaineroutcomes.compare.Findings;
import org.detaineroutcomes.compare.Question;
import org.detaineroutcomes.compare.arms.Slices.Slice;
import org.detaineroutcomes.model.result.CoverageBasis;
import org.detaineroutcomes.model.result.GroupArm;
import org.detaineroutcomes.model.result.GroupPairs;
import org.detaineroutcomes.model.result.GroupSpan;
import org.detaineroutcomes.model.result.GroupWeighting;
import org.detaineroutcomes.schema.marts.Joined;
import org.detaineroutcomes.schema.results.Groups;
import org.detaineroutcomes.schema.results.UnitPairs;

/**
 * Declines, detainers, citizens, offenses and payments of each group of unit-periods beside those
 * without a listed policy. Levels of groups that differ in much else: no effect.
 */
public final class ArmsSideBySide implements Question {

  @Override
  public void answer(Evidence evidence, Findings findings) {
    evidence
        .table(Joined.TABLE)
        .ifPresent(joined -> answer(joined, new GroupRows(evidence.job()), findings));
  }

  private static void answer(Dataset<Row> joined, GroupRows rows, Findings findings) {
    List<ArmCell> cells = ArmCells.of(joined);
    Slices slices = new Slices(cells);
    SharedStates states = new SharedStates(cells);
    MatchedUnits units = new MatchedUnits(cells);
    for (GroupArm arm : GroupArm.values()) {
      for (ArmMeasure measure : ArmMeasure.ALL) {
        if (measure.measure().standsFor() == null || !slices.knows(measure.measure().standsFor())) {
          for (CoverageBasis coverage : CoverageBasis.values()) {
            spans(arm, measure, coverage, slices, rows, findings);
          }
          if (arm.isCompared() && measure.measure().isRate()) {
            shared(arm, measure, states, rows, findings);
            if (arm != GroupArm.CHANGING) {
              matched(arm, measure, units, rows, findings);
            }
          }
        }
      }
    }
  }

  private static void spans(
      GroupArm arm,
      ArmMeasure measure,
      CoverageBasis coverage,
      Slices slices,
      GroupRows rows,
      Findings findings) {
    add(new Slice(arm, GroupSpan.ALL, null, coverage), measure, slices, rows, findings);
    add(new Slice(arm, GroupSpan.BEFORE, null, coverage), measure, slices, rows, findings);
    add(new Slice(arm, GroupSpan.AFTER, null, coverage), measure, slices, rows, findings);
    for (Integer year : slices.years()) {
      add(new Slice(arm, GroupSpan.YEAR, year, coverage), measure, slices, rows, findings);
    }
  }

  private static void add(
      Slice slice, ArmMeasure measure, Slices slices, GroupRows rows, Findings findings) {
    Slice beside = beside(slice);
    for (GroupWeighting weighting : GroupWeighting.values()) {
      ArmLevel own =
          ArmLevel.of(measure, weighting, slices.of(slice, measure.measure())).orElse(null);
      if (own != null) {
        ArmLevel other =
            beside == null
                ? null
                : ArmLevel.of(measure, weighting, slices.of(beside, measure.measure()))
                    .orElse(null);
        findings.add(
            Groups.TABLE, rows.row(slice, measure, weighting, GroupPairs.ALL, own, beside, other));
      }
    }
  }

  /** What a slice is set beside: its own time before, or those without a listed policy. */
  private static Slice beside(Slice slice) {
    return switch (slice.span()) {
      case BEFORE -> null;
      case AFTER -> new Slice(slice.arm(), GroupSpan.BEFORE, null, slice.coverage());
      case ALL, YEAR ->
          slice.arm().isCompared()
              ? new Slice(GroupArm.NONE_LISTED, slice.span(), slice.year(), slice.coverage())
              : null;
    };
  }

  private static void shared(
      GroupArm arm, ArmMeasure measure, SharedStates states, GroupRows rows, Findings findings) {
    SharedStates.Pair shared = states.of(arm, GroupArm.NONE_LISTED, measure.measure());
    Slice slice = new Slice(arm, GroupSpan.ALL, null, CoverageBasis.EACH_ITS_OWN);
    for (GroupWeighting weighting : GroupWeighting.values()) {
      ArmLevel own = ArmLevel.of(measure, weighting, shared.own()).orElse(null);
      ArmLevel other = ArmLevel.of(measure, weighting, shared.other()).orElse(null);
      if (own != null && other != null) {
        findings.add(
            Groups.TABLE,
            rows.row(
                slice,
                measure,
                weighting,
                GroupPairs.SAME_STATE_AND_YEAR,
                own,
                beside(slice),
                other));
      }
    }
  }

  private static void matched(
      GroupArm arm, ArmMeasure measure, MatchedUnits units, GroupRows rows, Findings findings) {
    Slice slice = new Slice(arm, GroupSpan.ALL, null, CoverageBasis.EACH_ITS_OWN);
    units
        .of(arm, measure.measure())
        .forEach(
            (how, pairs) -> {
              for (GroupWeighting weighting : GroupWeighting.values()) {
                ArmLevel own = ArmLevel.of(measure, weighting, pairs.own()).orElse(null);
                ArmLevel other = ArmLevel.of(measure, weighting, pairs.other()).orElse(null);
                if (own != null && other != null) {
                  findings.add(
                      Groups.TABLE,
                      rows.row(slice, measure, weighting, how, pairs, own, beside(slice), other));
                }
              }
              GroupRows.pairs(arm, measure, how, pairs)
                  .forEach(pair -> findings.add(UnitPairs.TABLE, pair));
            });
  }
}
