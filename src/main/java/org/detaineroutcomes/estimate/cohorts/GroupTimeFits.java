package org.detaineroutcomes.estimate.cohorts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.stats.Parallel;

/** Who is compared in each cell of a group, and what comes of it. */
final class GroupTimeFits {
  private final CohortPanel panel;
  private final EstimatorOptions options;

  /** Outcome by period and unit, where every unit has every period. */
  private final double[][] outcomeAt;

  GroupTimeFits(CohortPanel panel, EstimatorOptions options) {
    this.panel = panel;
    this.options = options;
    this.outcomeAt = panel.rows() == null ? panel.outcomeByPeriod() : null;
  }

  /** Units that take part in some cell of a group, ascending. */
  int[] members(List<GroupTimeCell> cells) {
    GroupTimeCell widest =
        cells.stream().min(Comparator.comparingInt(GroupTimeCell::controlsAfter)).orElseThrow();
    int[] members = new int[panel.units()];
    int size = 0;
    for (int u = 0; u < members.length; u++) {
      int c = panel.cohort()[u];
      if (c == widest.cohort() || widest.isControl().test(c)) {
        members[size++] = u;
      }
    }
    return Arrays.copyOf(members, size);
  }

  /**
   * Which units are compared by what.
   *
   * @param early position of the period whose covariates and weights count, 0 without any
   * @param later the first cohort that is a control
   */
  private record Comparison(int early, int later) {}

  /**
   * The units compared in one cell or in several.
   *
   * @param at members that take part, by position
   * @param treated one for the cohort, zero for controls
   * @param weight null where all count the same
   * @param design null without covariates
   */
  @SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
  record Compared(int[] at, double[] treated, double[] weight, CovariateDesign design) {}

  private Comparison comparison(GroupTimeCell cell) {
    boolean plain =
        panel.rows() != null
            || (panel.panel().covariates().length == 0 && panel.panel().weights() == null);
    int later =
        Arrays.stream(panel.groups())
            .filter(g -> g > cell.controlsAfter())
            .findFirst()
            .orElse(PanelData.NEVER);
    return new Comparison(plain ? 0 : early(cell), later);
  }

  /** What the cells of a group compare; made once where it is the same for several. */
  final class Shared {
    private final Map<Comparison, Compared> made = new HashMap<>();
    private final int[] members;

    private Shared(List<GroupTimeCell> cells, int[] members) {
      this.members = members;
      Map<Comparison, List<GroupTimeCell>> by = new LinkedHashMap<>();
      for (GroupTimeCell cell : cells) {
        if (!cell.isBase()) {
          by.computeIfAbsent(comparison(cell), c -> new ArrayList<>()).add(cell);
        }
      }
      by.values().removeIf(same -> same.size() == 1);
      List<Comparison> keys = List.copyOf(by.keySet());
      Compared[] all = new Compared[keys.size()];
      Parallel.each(all.length, k -> all[k] = compared(by.get(keys.get(k)).get(0), members));
      for (int k = 0; k < all.length; k++) {
        made.put(keys.get(k), all[k]);
      }
    }

    Compared of(GroupTimeCell cell) {
      Compared found = made.get(comparison(cell));
      return found == null ? compared(cell, members) : found;
    }
  }

  Shared shared(List<GroupTimeCell> cells, int[] members) {
    return new Shared(cells, members);
  }

  private Compared compared(GroupTimeCell cell, int[] members) {
    IntPredicate control = cell.isControl();
    int[] at =
        IntStream.range(0, members.length)
            .filter(
                i -> {
                  int c = panel.cohort()[members[i]];
                  return c == cell.cohort() || control.test(c);
                })
            .toArray();
    double[] treated = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      treated[i] = panel.cohort()[members[at[i]]] == cell.cohort() ? 1 : 0;
    }
    if (panel.rows() != null) {
      return new Compared(at, treated, null, null);
    }
    double[] weight = weights(cell, members, at);
    return new Compared(
        at,
        treated,
        weight,
        panel.panel().covariates().length == 0
            ? null
            : CellFit.design(options.method(), treated, weight, covariates(cell, members, at)));
  }

  CellFit fit(GroupTimeCell cell, int[] members, Compared units) {
    int[] at = units.at();
    if (panel.rows() != null) {
      return panel.panel().covariates().length == 0
          ? unbalanced(cell, members, at)
          : crossSections(cell, members, at);
    }
    double[] now = outcomeAt[cell.at()];
    double[] before = outcomeAt[cell.base()];
    double[] change = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      change[i] = now[members[at[i]]] - before[members[at[i]]];
    }
    return units.design() == null
        ? CellFit.plain(change, units.treated(), units.weight())
        : CovariateFit.of(units.design(), change);
  }

  /** The period whose covariates and weights count. */
  private static int early(GroupTimeCell cell) {
    return Math.min(cell.at(), cell.base());
  }

  private double[][] covariates(GroupTimeCell cell, int[] members, int[] at) {
    double[][] given = panel.panel().covariates();
    double[][] x = new double[given.length + 1][at.length];
    Arrays.fill(x[0], 1);
    for (int i = 0; i < at.length; i++) {
      int row = panel.row(members[at[i]], early(cell));
      for (int j = 1; j < x.length; j++) {
        x[j][i] = given[j - 1][row];
      }
    }
    return x;
  }

  private double[] weights(GroupTimeCell cell, int[] members, int[] at) {
    return panel.panel().weights() == null
        ? null
        : Arrays.stream(at)
            .mapToDouble(i -> panel.weight(panel.row(members[i], early(cell))))
            .toArray();
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
        CrossSectionFit.of(options.method(), y, Arrays.copyOf(post, n), treated, weight, x);
    if (fit.att() == null) {
      return fit;
    }
    double[] influence = new double[at.length];
    for (int k = 0; k < n; k++) {
      influence[owner[k]] += fit.influence()[k] * at.length / n;
    }
    return new CellFit(fit.att(), influence, units, null);
  }
}
