package org.detaineroutcomes.estimate.cohorts;

import java.util.Arrays;
import java.util.List;
import org.detaineroutcomes.estimate.Clusters;
import org.detaineroutcomes.estimate.Drop;
import org.detaineroutcomes.estimate.NotEstimable;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.regression.CellRegression;
import org.detaineroutcomes.model.result.DropNote;
import org.detaineroutcomes.stats.Covariance.Kind;

/**
 * A panel with the outcome less its imputed untreated outcome.
 *
 * @param panel the rows whose unit and period effects are known
 * @param untreated the untreated rows among them
 * @param model effects learnt from the untreated rows
 * @param treated whether a row is treated
 * @param gap outcome less imputed untreated outcome, row by row
 * @param position of each row's period
 * @param cell cohort × period cell of each row
 * @param cells how many
 */
@SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
record Imputed(
    PanelData panel,
    PanelData untreated,
    CellRegression model,
    boolean[] treated,
    double[] gap,
    int[] position,
    int[] cell,
    int cells) {

  static Imputed of(String name, PanelData all, int anticipation, List<Drop> drops) {
    PanelData panel = identified(name, all, anticipation, drops).withCentredCovariates();
    boolean[] treated = treated(panel, anticipation);
    boolean[] keep = new boolean[treated.length];
    boolean any = false;
    for (int r = 0; r < keep.length; r++) {
      keep[r] = !treated[r];
      any |= treated[r];
    }
    if (!any) {
      throw NotEstimable.because(
          name,
          all,
          "no treated row has an untreated row of its unit and of its period",
          "give untreated units, and periods before treatment");
    }
    PanelData untreated = panel.subset(keep);
    int[] cohorts = Arrays.stream(panel.cohort()).distinct().sorted().toArray();
    int[] periods = panel.periods();
    int[][] none = new int[cohorts.length][untreated.periods().length];
    for (int[] row : none) {
      Arrays.fill(row, -1);
    }
    Clusters iid = new Clusters(Kind.IID, List.of(), List.of(), List.of());
    CellRegression model = new CellRegression(untreated, cohorts, none, 0, iid);
    model
        .droppedCovariates()
        .forEach(z -> drops.add(Drop.term(z, DropNote.COLLINEAR_WITH_EFFECTS)));
    int[] at = panel.periodIndex(periods);
    int[] cell = new int[panel.rows()];
    double[] gap = new double[panel.rows()];
    for (int u = 0; u < panel.units().size(); u++) {
      int c = Arrays.binarySearch(cohorts, panel.cohort()[u]);
      double total = 0;
      double level = 0;
      for (int r = panel.start()[u]; r < panel.start()[u + 1]; r++) {
        gap[r] = panel.outcome()[r] - model.effect(panel, r, at[r]);
        cell[r] = c * periods.length + at[r];
        if (!treated[r]) {
          total += weight(panel, r);
          level += weight(panel, r) * gap[r];
        }
      }
      for (int r = panel.start()[u]; r < panel.start()[u + 1]; r++) {
        gap[r] -= level / total;
      }
    }
    return new Imputed(
        panel, untreated, model, treated, gap, at, cell, cohorts.length * periods.length);
  }

  private static double weight(PanelData panel, int row) {
    return panel.weights() == null ? 1 : panel.weights()[row];
  }

  private static boolean[] treated(PanelData panel, int anticipation) {
    boolean[] treated = new boolean[panel.rows()];
    for (int u = 0; u < panel.units().size(); u++) {
      int g = panel.cohort()[u];
      for (int r = panel.start()[u]; r < panel.start()[u + 1]; r++) {
        treated[r] = g != PanelData.NEVER && panel.period()[r] >= g - anticipation;
      }
    }
    return treated;
  }

  /** Rows whose unit and period both have an untreated row. */
  private static PanelData identified(
      String name, PanelData all, int anticipation, List<Drop> drops) {
    boolean[] treated = treated(all, anticipation);
    int[] periods = all.periods();
    int[] at = all.periodIndex(periods);
    boolean[] known = new boolean[periods.length];
    boolean[] keep = new boolean[all.rows()];
    for (int r = 0; r < treated.length; r++) {
      known[at[r]] |= !treated[r];
    }
    long noPeriod = 0;
    for (int u = 0; u < all.units().size(); u++) {
      boolean seen = false;
      for (int r = all.start()[u]; r < all.start()[u + 1]; r++) {
        seen |= !treated[r];
      }
      if (!seen) {
        drops.add(
            Drop.unit(
                all.units().get(u),
                all.start()[u + 1] - all.start()[u],
                DropNote.TREATED_THROUGHOUT));
      }
      for (int r = all.start()[u]; r < all.start()[u + 1]; r++) {
        keep[r] = seen && known[at[r]];
        noPeriod += seen && !known[at[r]] ? 1 : 0;
      }
    }
    if (noPeriod > 0) {
      drops.add(Drop.rows(noPeriod, DropNote.NO_UNTREATED_IN_PERIOD));
    }
    long apart = 0;
    int[] linked = linked(all, at, periods.length, treated);
    for (int u = 0; u < all.units().size(); u++) {
      for (int r = all.start()[u]; r < all.start()[u + 1]; r++) {
        if (keep[r] && treated[r] && linked[u] != linked[all.units().size() + at[r]]) {
          keep[r] = false;
          apart++;
        }
      }
    }
    if (apart > 0) {
      drops.add(Drop.rows(apart, DropNote.NOT_LINKED));
    }
    PanelData panel = all.subset(keep);
    if (panel.rows() == 0) {
      throw NotEstimable.because(
          name,
          all,
          "no untreated row is left",
          "give untreated units, and periods before treatment");
    }
    return panel;
  }

  /** A number for each unit, then for each period: the same where untreated rows link them. */
  private static int[] linked(PanelData all, int[] at, int periods, boolean[] treated) {
    int units = all.units().size();
    int[] parent = new int[units + periods];
    Arrays.setAll(parent, i -> i);
    for (int u = 0; u < units; u++) {
      for (int r = all.start()[u]; r < all.start()[u + 1]; r++) {
        if (!treated[r]) {
          parent[root(parent, u)] = root(parent, units + at[r]);
        }
      }
    }
    for (int i = 0; i < parent.length; i++) {
      parent[i] = root(parent, i);
    }
    return parent;
  }

  private static int root(int[] parent, int of) {
    int i = of;
    while (parent[i] != i) {
      parent[i] = parent[parent[i]];
      i = parent[i];
    }
    return i;
  }

  /** Event times of treated rows, ascending. */
  int[] treatedEvents() {
    int[] unit = panel.unitOfRow();
    return java.util.stream.IntStream.range(0, treated.length)
        .filter(r -> treated[r])
        .map(r -> panel.period()[r] - panel.cohort()[unit[r]])
        .distinct()
        .sorted()
        .toArray();
  }
}
