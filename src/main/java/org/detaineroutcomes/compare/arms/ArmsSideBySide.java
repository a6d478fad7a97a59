package org.detaineroutcomes.compare.arms;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.compare.Evidence;
import org.detaineroutcomes.compare.Findings;
import org.detaineroutcomes.compare.Question;
import org.detaineroutcomes.compare.arms.Slices.Slice;
import org.detaineroutcomes.model.Concurrently;
import org.detaineroutcomes.model.result.CoverageBasis;
import org.detaineroutcomes.model.result.GroupArm;
import org.detaineroutcomes.model.result.GroupPairs;
import org.detaineroutcomes.model.result.GroupSpan;
import org.detaineroutcomes.model.result.GroupWeighting;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.TableRowBuilder;
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
    List<Supplier<List<Found>>> pieces = new ArrayList<>();
    for (GroupArm arm : GroupArm.values()) {
      for (ArmMeasure measure : ArmMeasure.ALL) {
        if (measure.measure().standsFor() == null || !slices.knows(measure.measure().standsFor())) {
          pieces.add(
              () -> {
                List<Found> found = new ArrayList<>();
                for (CoverageBasis coverage : CoverageBasis.values()) {
                  spans(arm, measure, coverage, slices, rows, found);
                }
                if (arm.isCompared() && measure.measure().isRate()) {
                  shared(arm, measure, states, rows, found);
                  if (arm != GroupArm.CHANGING) {
                    matched(arm, measure, units, rows, found);
                  }
                }
                return found;
              });
        }
      }
    }
    Concurrently.all(pieces).stream()
        .flatMap(List::stream)
        .forEach(each -> findings.add(each.table(), each.row()));
  }

  /** A row of a table of results. */
  private record Found(Table table, TableRowBuilder row) {}

  private static void spans(
      GroupArm arm,
      ArmMeasure measure,
      CoverageBasis coverage,
      Slices slices,
      GroupRows rows,
      List<Found> found) {
    add(new Slice(arm, GroupSpan.ALL, null, coverage), measure, slices, rows, found);
    add(new Slice(arm, GroupSpan.BEFORE, null, coverage), measure, slices, rows, found);
    add(new Slice(arm, GroupSpan.AFTER, null, coverage), measure, slices, rows, found);
    for (Integer year : slices.years()) {
      add(new Slice(arm, GroupSpan.YEAR, year, coverage), measure, slices, rows, found);
    }
  }

  private static void add(
      Slice slice, ArmMeasure measure, Slices slices, GroupRows rows, List<Found> found) {
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
        found.add(
            new Found(
                Groups.TABLE,
                rows.row(slice, measure, weighting, GroupPairs.ALL, own, beside, other)));
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
      GroupArm arm, ArmMeasure measure, SharedStates states, GroupRows rows, List<Found> found) {
    SharedStates.Pair shared = states.of(arm, GroupArm.NONE_LISTED, measure.measure());
    Slice slice = new Slice(arm, GroupSpan.ALL, null, CoverageBasis.EACH_ITS_OWN);
    for (GroupWeighting weighting : GroupWeighting.values()) {
      ArmLevel own = ArmLevel.of(measure, weighting, shared.own()).orElse(null);
      ArmLevel other = ArmLevel.of(measure, weighting, shared.other()).orElse(null);
      if (own != null && other != null) {
        found.add(
            new Found(
                Groups.TABLE,
                rows.row(
                    slice,
                    measure,
                    weighting,
                    GroupPairs.SAME_STATE_AND_YEAR,
                    own,
                    beside(slice),
                    other)));
      }
    }
  }

  private static void matched(
      GroupArm arm, ArmMeasure measure, MatchedUnits units, GroupRows rows, List<Found> found) {
    Slice slice = new Slice(arm, GroupSpan.ALL, null, CoverageBasis.EACH_ITS_OWN);
    units
        .of(arm, measure.measure())
        .forEach(
            (how, pairs) -> {
              for (GroupWeighting weighting : GroupWeighting.values()) {
                ArmLevel own = ArmLevel.of(measure, weighting, pairs.own()).orElse(null);
                ArmLevel other = ArmLevel.of(measure, weighting, pairs.other()).orElse(null);
                if (own != null && other != null) {
                  found.add(
                      new Found(
                          Groups.TABLE,
                          rows.row(
                              slice, measure, weighting, how, pairs, own, beside(slice), other)));
                }
              }
              GroupRows.pairs(arm, measure, how, pairs)
                  .forEach(pair -> found.add(new Found(UnitPairs.TABLE, pair)));
            });
  }
}
