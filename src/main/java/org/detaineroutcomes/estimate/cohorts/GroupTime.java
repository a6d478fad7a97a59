package org.detaineroutcomes.estimate.cohorts;

import java.util.ArrayList;
import java.util.List;
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
 * forgotten, so memory grows with the panel and not with the number of groups.
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

  private final EstimatorOptions options;
  private final Aggregates sums;
  private final Multipliers multipliers;
  private final int[] firstCell;

  GroupTime(
      CohortPanel panel,
      EstimatorOptions options,
      Multipliers multipliers,
      Aggregates sums,
      Keep keep) {
    this.panel = panel;
    this.options = options;
    this.multipliers = multipliers;
    this.sums = sums;
    this.firstCell = new int[panel.groups().length + 1];
    for (int g = 0; g < panel.groups().length; g++) {
      cells.addAll(GroupTimeCell.of(panel, g, options));
      firstCell[g + 1] = cells.size();
    }
    this.att = new Double[cells.size()];
    this.stdError = new double[cells.size()];
    this.compared = new int[cells.size()];
    this.draws = multipliers == null ? null : new double[cells.size()][];
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
    int[] members = members(first, count);
    double[] block = new double[members.length * count];
    DropNote[] reasons = new DropNote[count];
    Parallel.each(
        count,
        c -> {
          GroupTimeCell cell = cells.get(first + c);
          if (cell.isBase()) {
            att[first + c] = 0.0;
            return;
          }
          int[] at = new int[members.length];
          CellFit fit = fit(cell, members, at);
          att[first + c] = fit.att();
          reasons[c] = fit.reason();
          if (fit.att() != null) {
            double scale = (double) n / fit.influence().length;
            for (int i = 0; i < fit.influence().length; i++) {
              block[at[i] * count + c] = scale * fit.influence()[i];
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
      for (int i = 0; i < members.length; i++) {
        for (int c = 0; c < count; c++) {
          influence[first + c][members[i]] = block[i * count + c];
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

  /** Units that take part in some cell of a group, ascending. */
  private int[] members(int first, int count) {
    GroupTimeCell widest = cells.get(first);
    for (int c = 1; c < count; c++) {
      if (cells.get(first + c).controlsAfter() < widest.controlsAfter()) {
        widest = cells.get(first + c);
      }
    }
    int[] members = new int[panel.units()];
    int size = 0;
    for (int u = 0; u < members.length; u++) {
      int c = panel.cohort()[u];
      if (c == widest.cohort() || widest.isControl().test(c)) {
        members[size++] = u;
      }
    }
    return java.util.Arrays.copyOf(members, size);
  }

  /** Fits one cell; {@code at} receives the members that take part, by position. */
  private CellFit fit(GroupTimeCell cell, int[] members, int[] at) {
    int size = 0;
    var control = cell.isControl();
    for (int i = 0; i < members.length; i++) {
      int c = panel.cohort()[members[i]];
      if (c == cell.cohort() || control.test(c)) {
        at[size++] = i;
      }
    }
    if (panel.rows() != null) {
      int[] compared = java.util.Arrays.copyOf(at, size);
      return panel.panel().covariates().length == 0
          ? unbalanced(cell, members, compared)
          : crossSections(cell, members, compared);
    }
    PanelData data = panel.panel();
    int early = Math.min(cell.at(), cell.base());
    double[] change = new double[size];
    double[] treated = new double[size];
    double[] weight = data.weights() == null ? null : new double[size];
    double[][] x = new double[data.covariates().length + 1][size];
    for (int i = 0; i < size; i++) {
      int u = members[at[i]];
      change[i] =
          data.outcome()[panel.row(u, cell.at())] - data.outcome()[panel.row(u, cell.base())];
      treated[i] = panel.cohort()[u] == cell.cohort() ? 1 : 0;
      x[0][i] = 1;
      for (int j = 1; j < x.length; j++) {
        x[j][i] = data.covariates()[j - 1][panel.row(u, early)];
      }
      if (weight != null) {
        weight[i] = panel.weight(panel.row(u, early));
      }
    }
    return CellFit.of(options.method(), change, treated, weight, x);
  }

  /** With gaps every unit takes part in the periods in which it is seen. */
  private CellFit unbalanced(GroupTimeCell cell, int[] members, int[] at) {
    double[] treated = new double[at.length];
    double[][] outcome = new double[2][at.length];
    double[][] weight = new double[2][at.length];
    int[] periods = {cell.base(), cell.at()};
    for (int i = 0; i < at.length; i++) {
      int u = members[at[i]];
      treated[i] = panel.cohort()[u] == cell.cohort() ? 1 : 0;
      for (int p = 0; p < 2; p++) {
        int row = panel.row(u, periods[p]);
        if (row >= 0) {
          outcome[p][i] = panel.panel().outcome()[row];
          weight[p][i] = panel.weight(row);
        }
      }
    }
    return CellFit.unbalanced(treated, outcome, weight);
  }

  /** With gaps and covariates the rows of the two periods are compared, and summed by unit. */
  private CellFit crossSections(GroupTimeCell cell, int[] members, int[] at) {
    PanelData data = panel.panel();
    int[] periods = {cell.base(), cell.at()};
    int[] row = new int[2 * at.length];
    int[] owner = new int[2 * at.length];
    int n = 0;
    int units = 0;
    double[] post = new double[2 * at.length];
    for (int i = 0; i < at.length; i++) {
      int before = n;
      for (int p = 0; p < 2; p++) {
        int r = panel.row(members[at[i]], periods[p]);
        if (r >= 0) {
          row[n] = r;
          owner[n] = i;
          post[n++] = p;
        }
      }
      units += n > before ? 1 : 0;
    }
    double[] y = new double[n];
    double[] treated = new double[n];
    double[] weight = data.weights() == null ? null : new double[n];
    double[][] x = new double[data.covariates().length + 1][n];
    for (int k = 0; k < n; k++) {
      y[k] = data.outcome()[row[k]];
      treated[k] = panel.cohort()[members[at[owner[k]]]] == cell.cohort() ? 1 : 0;
      x[0][k] = 1;
      for (int j = 1; j < x.length; j++) {
        x[j][k] = data.covariates()[j - 1][row[k]];
      }
      if (weight != null) {
        weight[k] = panel.weight(row[k]);
      }
    }
    CellFit fit =
        CrossSectionFit.of(
            options.method(), y, java.util.Arrays.copyOf(post, n), treated, weight, x);
    if (fit.att() == null) {
      return fit;
    }
    double[] influence = new double[at.length];
    for (int k = 0; k < n; k++) {
      influence[owner[k]] += fit.influence()[k] * at.length / n;
    }
    return new CellFit(fit.att(), influence, units, null);
  }

  private void standardErrors(int first, int count, int[] members, double[] block) {
    double[] squares = new double[count];
    if (!panel.ways().isEmpty()) {
      for (int c = 0; c < count; c++) {
        double[] influence = new double[panel.units()];
        for (int i = 0; i < members.length; i++) {
          influence[members[i]] = block[i * count + c];
        }
        squares[c] = panel.squares(influence);
      }
    } else if (panel.clusters() == panel.units()) {
      for (int i = 0; i < members.length; i++) {
        for (int c = 0; c < count; c++) {
          double v = block[i * count + c];
          squares[c] += v * v;
        }
      }
    } else {
      double[] sum = new double[panel.clusters() * count];
      for (int i = 0; i < members.length; i++) {
        int at = panel.cluster()[members[i]] * count;
        for (int c = 0; c < count; c++) {
          sum[at + c] += block[i * count + c];
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
    double[] values = block;
    int[] rows = new int[members.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = panel.cluster()[members[i]];
    }
    if (panel.clusters() < panel.units()) {
      int[] position = new int[panel.clusters()];
      int used = 0;
      values = new double[Math.min(panel.clusters(), members.length) * count];
      int[] clusters = new int[panel.clusters()];
      for (int i = 0; i < members.length; i++) {
        if (position[rows[i]] == 0) {
          clusters[used] = rows[i];
          position[rows[i]] = ++used;
        }
        int at = (position[rows[i]] - 1) * count;
        for (int c = 0; c < count; c++) {
          values[at + c] += block[i * count + c];
        }
      }
      rows = java.util.Arrays.copyOf(clusters, used);
    }
    double[] product = multipliers.times(values, count, rows);
    for (int c = 0; c < count; c++) {
      double[] of = new double[multipliers.draws()];
      for (int b = 0; b < of.length; b++) {
        of[b] = product[b * count + c] / panel.units();
      }
      draws[first + c] = of;
    }
  }
}
