package org.detaineroutcomes.estimate.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.detaineroutcomes.estimate.Collinear;
import org.detaineroutcomes.estimate.Drop;
import org.detaineroutcomes.estimate.NotEstimable;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.model.result.DropNote;
import org.detaineroutcomes.model.result.EstimateNote;
import org.detaineroutcomes.model.result.Note;

/**
 * One row a unit, for designs that compare units with like units.
 *
 * <p>A panel of one period is compared in levels. With more periods units are compared in the
 * change of their mean outcome, from before the first adoption to the last adoption and after, with
 * the covariates of the last period before (Heckman, Ichimura and Todd 1997).
 *
 * @param panel where it comes from
 * @param treated one or zero a unit
 * @param outcome level or change of each unit
 * @param x covariates, a column each
 * @param names of the covariates
 * @param weight sampling weight of each unit, or null
 * @param change true when outcomes are changes
 */
@SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
record CrossSection(
    PanelData panel,
    double[] treated,
    double[] outcome,
    double[][] x,
    List<String> names,
    double[] weight,
    boolean change,
    List<Drop> drops) {

  static CrossSection of(String estimator, PanelData panel) {
    if (panel.covariateNames().isEmpty()) {
      throw NotEstimable.because(
          estimator, panel, "no covariate is named", "name --covariates to compare like with like");
    }
    int[] periods = panel.periods();
    CrossSection section = periods.length == 1 ? levels(panel) : changes(estimator, panel, periods);
    double size = Arrays.stream(section.treated).sum();
    if (size == 0 || size == section.treated.length) {
      throw NotEstimable.because(
          estimator,
          panel,
          size == 0 ? "no unit is treated" : "no unit is untreated",
          "give treated and untreated units");
    }
    return section.withoutCollinear();
  }

  /** Without covariates that are constant or that those before them explain; they are named. */
  private CrossSection withoutCollinear() {
    int[] kept = Collinear.kept(x, new int[size()], 1);
    if (kept.length == x.length) {
      return this;
    }
    List<Drop> more = new ArrayList<>(drops);
    more.addAll(Collinear.drops(names, kept, DropNote.COLLINEAR_WITH_CONSTANT));
    PanelData fewer = panel.withCovariates(kept);
    return new CrossSection(
        fewer,
        treated,
        outcome,
        Arrays.stream(kept).mapToObj(j -> x[j]).toArray(double[][]::new),
        fewer.covariateNames(),
        weight,
        change,
        more);
  }

  private static CrossSection levels(PanelData panel) {
    double[] treated = Arrays.stream(panel.treated()).map(d -> d > 0 ? 1 : 0).toArray();
    return new CrossSection(
        panel,
        treated,
        panel.outcome(),
        panel.covariates(),
        panel.covariateNames(),
        panel.weights(),
        false,
        panel.drops());
  }

  private static CrossSection changes(String estimator, PanelData panel, int[] periods) {
    int last = periods[periods.length - 1];
    int[] cohorts = Arrays.stream(panel.treatedCohorts()).filter(g -> g <= last).toArray();
    if (cohorts.length == 0 || cohorts[0] <= periods[0]) {
      throw NotEstimable.because(
          estimator,
          panel,
          cohorts.length == 0 ? "no unit is treated" : "a unit is treated in the first period",
          "give treated units with a period before");
    }
    int first = cohorts[0];
    int end = cohorts[cohorts.length - 1];
    List<Drop> drops = new ArrayList<>(panel.drops());
    int units = panel.units().size();
    boolean[] keep = new boolean[panel.rows()];
    double[] treated = new double[units];
    double[] change = new double[units];
    int[] covariateRow = new int[units];
    double[] weight = panel.weights() == null ? null : new double[units];
    int kept = 0;
    for (int u = 0; u < units; u++) {
      Change own = Change.of(panel, u, first, end);
      if (own == null) {
        drops.add(
            Drop.unit(
                panel.units().get(u),
                panel.start()[u + 1] - panel.start()[u],
                DropNote.NOT_BEFORE_AND_AFTER));
        continue;
      }
      Arrays.fill(keep, panel.start()[u], panel.start()[u + 1], true);
      treated[kept] = panel.cohort()[u] <= last ? 1 : 0;
      change[kept] = own.outcome;
      covariateRow[kept] = own.lastBefore;
      if (weight != null) {
        weight[kept] = panel.weights()[own.lastBefore];
      }
      kept++;
    }
    int n = kept;
    double[][] x =
        Arrays.stream(panel.covariates())
            .map(c -> Arrays.stream(covariateRow, 0, n).mapToDouble(r -> c[r]).toArray())
            .toArray(double[][]::new);
    return new CrossSection(
        panel.subset(keep),
        Arrays.copyOf(treated, n),
        Arrays.copyOf(change, n),
        x,
        panel.covariateNames(),
        weight == null ? null : Arrays.copyOf(weight, n),
        true,
        drops);
  }

  /**
   * What a unit's mean outcome has changed by.
   *
   * @param lastBefore its last row before anybody adopted
   */
  private record Change(double outcome, int lastBefore) {
    /** From before {@code first} to {@code end} and after; null without rows of both. */
    static Change of(PanelData panel, int unit, int first, int end) {
      double[] sum = new double[2];
      int[] count = new int[2];
      int at = -1;
      for (int r = panel.start()[unit]; r < panel.start()[unit + 1]; r++) {
        int t = panel.period()[r];
        if (t < first || t >= end) {
          sum[t < first ? 0 : 1] += panel.outcome()[r];
          count[t < first ? 0 : 1]++;
          at = t < first ? r : at;
        }
      }
      return count[0] == 0 || count[1] == 0
          ? null
          : new Change(sum[1] / count[1] - sum[0] / count[0], at);
    }
  }

  /** Number of units. */
  int size() {
    return treated.length;
  }

  /** The covariates behind a constant. */
  double[][] withConstant() {
    double[][] all = new double[x.length + 1][];
    all[0] = new double[size()];
    Arrays.fill(all[0], 1);
    System.arraycopy(x, 0, all, 1, x.length);
    return all;
  }

  /** What is compared. */
  Note note() {
    return Note.of(change ? EstimateNote.COMPARED_IN_CHANGES : EstimateNote.COMPARED_IN_LEVELS);
  }
}
