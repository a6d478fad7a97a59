package org.detaineroutcomes.estimate.cohorts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.detaineroutcomes.estimate.Clusters;
import org.detaineroutcomes.estimate.Collinear;
import org.detaineroutcomes.estimate.Drop;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.NotEstimable;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.model.result.DropNote;
import org.detaineroutcomes.model.result.EstimateNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.stats.Covariance.Clustering;

/**
 * A panel laid out unit by unit, as group-time effects need it, by the rules of the R package did:
 * units treated in the first period are left out and counted; a cohort after the last period is
 * never treated; without never treated units the last cohort stands in until it is treated itself.
 * Units that miss a period stay, each period's mean being taken over the units seen in it, with
 * covariates over the rows of both periods as repeated cross-sections; when asked for, they are
 * left out and counted.
 *
 * @param panel the rows used
 * @param periods ascending
 * @param groups treated cohorts whose effects are estimated, ascending
 * @param cohort of each unit, {@link PanelData#NEVER} for controls that stay untreated
 * @param cluster of each unit
 * @param clusters number of clusters
 * @param ways where units are clustered two ways: both, then their pairs; else empty
 * @param rows row of each unit and period, -1 where there is none; null when every unit has all
 */
@SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
record CohortPanel(
    PanelData panel,
    int[] periods,
    int[] groups,
    int[] cohort,
    int[] cluster,
    int clusters,
    List<Clustering> ways,
    int[] rows,
    List<Drop> drops,
    List<Note> notes) {

  static CohortPanel of(String estimator, PanelData all, EstimatorOptions options) {
    List<Drop> drops = new ArrayList<>(all.drops());
    List<Note> notes = new ArrayList<>(all.notes());
    PanelData panel = withoutCollinear(all, drops);
    int[] given = panel.periods();
    int beyond = given[given.length - 1] + options.anticipation();
    int control = lastCohort(panel, beyond);
    boolean[] comparable = comparable(panel, control, options.anticipation(), drops, notes);
    panel = restrict(estimator, panel, comparable);
    boolean[] usable = usable(panel, cohorts(panel, beyond, control), options, drops);
    panel = restrict(estimator, panel, usable);
    int[] cohort = cohorts(panel, beyond, control);
    int[] groups = groups(estimator, all, cohort);
    smallGroups(panel, cohort, groups, notes);
    List<Clustering> ways = clusterings(estimator, all, panel, notes);
    if (ways.size() > 1 && options.draws() > 0) {
      throw NotEstimable.because(
          estimator,
          all,
          "the multiplier bootstrap is for one way of clusters",
          "leave --draws out, or name one --cluster");
    }
    int[] periods = panel.periods();
    int[] rows = rows(panel, periods);
    if (rows != null) {
      notes.add(Note.of(EstimateNote.GAPS_KEPT, !panel.covariateNames().isEmpty()));
    }
    return new CohortPanel(
        panel,
        periods,
        groups,
        cohort,
        ways.get(0).code(),
        ways.get(0).count(),
        ways.size() > 1 ? ways : List.of(),
        rows,
        drops,
        notes);
  }

  /**
   * The cohort that stands in as the control; {@link PanelData#NEVER} where units stay untreated.
   */
  private static int lastCohort(PanelData panel, int beyond) {
    return Arrays.stream(cohorts(panel, beyond, PanelData.NEVER)).max().orElseThrow();
  }

  /** Rows of the periods in which the control is untreated; the others are noted and counted. */
  private static boolean[] comparable(
      PanelData panel, int control, int anticipation, List<Drop> drops, List<Note> notes) {
    boolean[] keep = new boolean[panel.rows()];
    if (control == PanelData.NEVER) {
      Arrays.fill(keep, true);
      return keep;
    }
    int cutoff = control - anticipation;
    notes.add(
        Note.of(
            EstimateNote.LAST_COHORT_AS_CONTROL,
            panel.printCohort(control),
            panel.calendar().print(cutoff)));
    long cut = 0;
    for (int r = 0; r < keep.length; r++) {
      keep[r] = panel.period()[r] < cutoff;
      cut += keep[r] ? 0 : 1;
    }
    drops.add(Drop.rows(cut, DropNote.NO_UNTREATED_IN_PERIOD));
    return keep;
  }

  /** Rows of the units seen before treatment and, if that is asked for, in every period. */
  private static boolean[] usable(
      PanelData panel, int[] cohort, EstimatorOptions options, List<Drop> drops) {
    int[] periods = panel.periods();
    boolean balanced =
        options.settings().choice("unbalanced", Unbalanced.class, Unbalanced.KEEP)
            == Unbalanced.DROP;
    boolean[] keep = new boolean[panel.rows()];
    for (int u = 0; u < cohort.length; u++) {
      int from = panel.start()[u];
      int to = panel.start()[u + 1];
      boolean early = cohort[u] <= periods[0] + options.anticipation();
      boolean gaps = balanced && to - from < periods.length;
      Arrays.fill(keep, from, to, !early && !gaps);
      if (early || gaps) {
        drops.add(
            Drop.unit(
                panel.units().get(u),
                to - from,
                early ? DropNote.TREATED_FROM_START : DropNote.NOT_IN_EVERY_PERIOD));
      }
    }
    return keep;
  }

  /** The treated cohorts, ascending; fails without one, or without controls. */
  private static int[] groups(String estimator, PanelData all, int[] cohort) {
    int[] groups =
        Arrays.stream(cohort).filter(g -> g != PanelData.NEVER).distinct().sorted().toArray();
    if (groups.length == 0) {
      throw NotEstimable.because(
          estimator,
          all,
          "no unit is untreated in the first period and treated later",
          "give treated units with a period before");
    }
    if (Arrays.stream(cohort).noneMatch(g -> g == PanelData.NEVER)) {
      throw NotEstimable.because(
          estimator, all, "no control unit is left", "give units that are not treated");
    }
    return groups;
  }

  /**
   * Each cell compares within its periods, so what is constant in every period explains nothing.
   */
  private static PanelData withoutCollinear(PanelData all, List<Drop> drops) {
    if (all.covariates().length == 0) {
      return all;
    }
    int[] periods = all.periods();
    int[] kept = Collinear.kept(all.covariates(), all.periodIndex(periods), periods.length);
    if (kept.length == all.covariates().length) {
      return all;
    }
    drops.addAll(Collinear.drops(all.covariateNames(), kept, DropNote.COLLINEAR_WITH_PERIODS));
    return all.withCovariates(kept);
  }

  /** What becomes of units that miss a period. */
  enum Unbalanced {
    KEEP,
    DROP
  }

  private static int[] rows(PanelData panel, int[] periods) {
    int units = panel.units().size();
    if (panel.rows() == (long) units * periods.length) {
      return null;
    }
    int[] rows = new int[units * periods.length];
    Arrays.fill(rows, -1);
    int[] index = panel.periodIndex(periods);
    int[] unit = panel.unitOfRow();
    for (int r = 0; r < index.length; r++) {
      rows[unit[r] * periods.length + index[r]] = r;
    }
    return rows;
  }

  private static PanelData restrict(String estimator, PanelData panel, boolean[] keep) {
    PanelData part = panel.subset(keep);
    if (part.rows() == 0) {
      throw NotEstimable.because(
          estimator,
          panel,
          "no unit is untreated in the first period and seen in every period",
          "give units that are seen throughout");
    }
    return part;
  }

  /** Each unit's cohort; controls, and cohorts later than {@code beyond}, as never treated. */
  private static int[] cohorts(PanelData panel, int beyond, int control) {
    return Arrays.stream(panel.cohort())
        .map(g -> g > beyond || g == control ? PanelData.NEVER : g)
        .toArray();
  }

  private static void smallGroups(PanelData panel, int[] cohort, int[] groups, List<Note> notes) {
    int enough = panel.covariateNames().size() + 5;
    for (int g : groups) {
      long size = Arrays.stream(cohort).filter(c -> c == g).count();
      if (size < enough) {
        notes.add(Note.of(EstimateNote.SMALL_COHORT, panel.printCohort(g), size));
      }
    }
  }

  /**
   * Clusters of units, a code a unit: those coarser than the units, which every unit must lie in;
   * the units themselves where there are none; with two their pairs as well.
   */
  private static List<Clustering> clusterings(
      String estimator, PanelData all, PanelData panel, List<Note> notes) {
    int[] unit = panel.unitOfRow();
    int units = panel.units().size();
    for (Clustering way : panel.clusters()) {
      if (!way.holds(unit, units)) {
        throw NotEstimable.because(
            estimator,
            all,
            "a cluster changes inside a unit",
            "cluster by columns that are constant in each unit");
      }
    }
    List<Clustering> ways = Clusters.ofUnits(panel);
    if (ways.isEmpty()) {
      ways.add(new Clustering(java.util.stream.IntStream.range(0, units).toArray(), units));
    }
    if (panel.clusters().isEmpty()) {
      notes.add(Note.of(EstimateNote.CLUSTERED_BY_DEFAULT, panel.spec().unit()));
    }
    for (Clustering way : ways) {
      if (way.count() < Clusters.FEW) {
        notes.add(Clusters.few(way.count()));
      }
    }
    if (ways.size() > 1) {
      ways.add(Clustering.pairs(ways.get(0), ways.get(1)));
    }
    return ways;
  }

  /** The outcome of each period by unit; every unit has every period. */
  double[][] outcomeByPeriod() {
    double[][] by = new double[periods.length][units()];
    int step = 32;
    for (int from = 0; from < units(); from += step) {
      for (int t = 0; t < periods.length; t++) {
        for (int u = from; u < Math.min(units(), from + step); u++) {
          by[t][u] = panel.outcome()[row(u, t)];
        }
      }
    }
    return by;
  }

  /** Clusters, the fewer of two ways. */
  int fewestClusters() {
    return ways.isEmpty() ? clusters : Math.min(ways.get(0).count(), ways.get(1).count());
  }

  /** The variance of a sum of influences over units, times the square of their number. */
  double squares(double[] influence) {
    if (ways.isEmpty()) {
      return squares(influence, cluster, clusters);
    }
    double sum = 0;
    for (int w = 0; w < ways.size(); w++) {
      Clustering way = ways.get(w);
      sum += (w < 2 ? 1 : -1) * squares(influence, way.code(), way.count());
    }
    return sum;
  }

  private static double squares(double[] influence, int[] code, int count) {
    double[] sums = new double[count];
    for (int u = 0; u < influence.length; u++) {
      sums[code[u]] += influence[u];
    }
    double squares = 0;
    for (double s : sums) {
      squares += s * s;
    }
    return squares;
  }

  /** Number of units. */
  int units() {
    return cohort.length;
  }

  /** Row of unit {@code u} in the period at position {@code t}; -1 where there is none. */
  int row(int u, int t) {
    return rows == null ? panel.start()[u] + t : rows[u * periods.length + t];
  }

  /** Weight of a row. */
  double weight(int row) {
    return panel.weights() == null ? 1 : panel.weights()[row];
  }

  /** Weight of a unit in the cohorts' shares: its first, or with gaps its mean. */
  double share(int u) {
    if (panel.weights() == null) {
      return 1;
    }
    if (rows == null) {
      return panel.weights()[panel.start()[u]];
    }
    return Arrays.stream(panel.weights(), panel.start()[u], panel.start()[u + 1])
        .average()
        .orElseThrow();
  }
}
