package org.detaineroutcomes.estimate.cohorts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.detaineroutcomes.estimate.Drop;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.model.result.DropKind;
import org.detaineroutcomes.model.result.DropNote;
import org.detaineroutcomes.stats.Multipliers;
import org.detaineroutcomes.stats.Parallel;

/**
 * Every group-time effect of a panel, with what its aggregates need of the influence functions.
 *
 * <p>One group at a time: its influence functions are a block of units × periods that is used and
 * forgotten, so memory grows with the panel and not with the number of groups; sums of signs that
 * give the draws take groups × periods × draws.
 */
final class GroupTime {
  final CohortPanel panel;
  final List<GroupTimeCell> cells = new ArrayList<>();
  final List<Drop> drops = new ArrayList<>();

  /** Effect of each cell; null where it cannot be estimated. */
  final Double[] att;

  /** Analytic standard error of each cell. */
  final double[] stdError;

  /** Number of units compared in each cell. */
  final int[] compared;

  /** Draws of each cell's error; null without draws. */
  final double[][] draws;

  /** Influence function of each cell by unit; null unless asked for. */
  final double[][] influence;

  private final Aggregates sums;
  private final Multipliers multipliers;
  private final Optional<CohortDraws> closed;
  private final int[] firstCell;

  private final GroupTimeFits fits;

  GroupTime(
      CohortPanel panel,
      EstimatorOptions options,
      Multipliers multipliers,
      Aggregates sums,
      Keep keep) {
    this.panel = panel;
    this.multipliers = multipliers;
    this.sums = sums;
    this.fits = new GroupTimeFits(panel, options);
    this.firstCell = new int[panel.groups().length + 1];
    for (int g = 0; g < panel.groups().length; g++) {
      cells.addAll(GroupTimeCell.of(panel, g, options));
      firstCell[g + 1] = cells.size();
    }
    this.att = new Double[cells.size()];
    this.stdError = new double[cells.size()];
    this.compared = new int[cells.size()];
    this.draws = multipliers == null ? null : new double[cells.size()][];
    this.closed =
        multipliers == null
            ? Optional.empty()
            : CohortDraws.of(panel, options.control(), multipliers);
    this.influence = keep == Keep.CELLS ? new double[cells.size()][panel.units()] : null;
    for (int g = 0; g < panel.groups().length; g++) {
      group(g);
    }
  }

  /** The event time that all cells are measured from; empty if there is more than one. */
  OptionalInt reference() {
    int[] from =
        IntStream.range(0, cells.size())
            .filter(c -> att[c] != null)
            .map(c -> panel.periods()[cells.get(c).base()] - cells.get(c).cohort())
            .distinct()
            .toArray();
    return from.length == 1 ? OptionalInt.of(from[0]) : OptionalInt.empty();
  }

  /** Which influence functions outlive the estimation. */
  enum Keep {
    AGGREGATES,
    CELLS
  }

  private void group(int g) {
    int first = firstCell[g];
    int count = firstCell[g + 1] - first;
    int n = panel.units();
    List<GroupTimeCell> own = cells.subList(first, first + count);
    int[] members = fits.members(own);
    double[] block = new double[members.length * count];
    DropNote[] reasons = new DropNote[count];
    GroupTimeFits.Shared shared = fits.shared(own, members);
    Parallel.each(
        count,
        c -> {
          GroupTimeCell cell = cells.get(first + c);
          if (cell.isBase()) {
            att[first + c] = 0.0;
            return;
          }
          GroupTimeFits.Compared units = shared.of(cell);
          int[] at = units.at();
          CellFit fit = fits.fit(cell, members, units);
          att[first + c] = fit.att();
          reasons[c] = fit.reason();
          if (fit.att() != null) {
            double scale = (double) n / fit.influence().length;
            for (int i = 0; i < fit.influence().length; i++) {
              block[c * members.length + at[i]] = scale * fit.influence()[i];
            }
            compared[first + c] = fit.units();
          }
        });
    for (int c = 0; c < count; c++) {
      if (att[first + c] == null) {
        drops.add(drop(cells.get(first + c), reasons[c]));
      }
    }
    standardErrors(first, count, members, block);
    sums.add(this, first, count, members, block);
    if (influence != null) {
      for (int c = 0; c < count; c++) {
        for (int i = 0; i < members.length; i++) {
          influence[first + c][members[i]] = block[c * members.length + i];
        }
      }
    }
    if (multipliers != null) {
      draw(first, count, members, block);
    }
  }

  private Drop drop(GroupTimeCell cell, DropNote reason) {
    PanelData of = panel.panel();
    return Drop.of(
        DropKind.CELL,
        of.printCohort(cell.cohort()),
        of.calendar().print(panel.periods()[cell.at()]),
        reason);
  }

  private void standardErrors(int first, int count, int[] members, double[] block) {
    double[] squares = new double[count];
    if (!panel.ways().isEmpty()) {
      for (int c = 0; c < count; c++) {
        double[] influence = new double[panel.units()];
        for (int i = 0; i < members.length; i++) {
          influence[members[i]] = block[c * members.length + i];
        }
        squares[c] = panel.squares(influence);
      }
    } else if (panel.clusters() == panel.units()) {
      for (int c = 0; c < count; c++) {
        for (int i = 0; i < members.length; i++) {
          double v = block[c * members.length + i];
          squares[c] += v * v;
        }
      }
    } else {
      double[] sum = new double[panel.clusters() * count];
      for (int i = 0; i < members.length; i++) {
        int at = panel.cluster()[members[i]] * count;
        for (int c = 0; c < count; c++) {
          sum[at + c] += block[c * members.length + i];
        }
      }
      for (int s = 0; s < sum.length; s++) {
        squares[s % count] += sum[s] * sum[s];
      }
    }
    for (int c = 0; c < count; c++) {
      stdError[first + c] = Math.sqrt(squares[c]) / panel.units();
    }
  }

  private void draw(int first, int count, int[] members, double[] block) {
    if (closed.isPresent()) {
      Parallel.each(
          count,
          c ->
              draws[first + c] =
                  att[first + c] == null
                      ? new double[multipliers.draws()]
                      : closed.get().of(cells.get(first + c)));
      return;
    }
    int[] rows = Arrays.stream(members).map(u -> panel.cluster()[u]).toArray();
    int[] position = new int[panel.clusters()];
    int used = 0;
    for (int cluster : rows) {
      if (position[cluster] == 0) {
        position[cluster] = ++used;
      }
    }
    double[] values = new double[used * count];
    int[] clusters = new int[used];
    for (int i = 0; i < rows.length; i++) {
      int at = position[rows[i]] - 1;
      clusters[at] = rows[i];
      for (int c = 0; c < count; c++) {
        values[at * count + c] += block[c * members.length + i];
      }
    }
    double[][] product = multipliers.times(values, count, clusters);
    for (int c = 0; c < count; c++) {
      for (int b = 0; b < product[c].length; b++) {
        product[c][b] /= panel.units();
      }
      draws[first + c] = product[c];
    }
  }
}
