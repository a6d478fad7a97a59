package org.detaineroutcomes.estimate.cohorts;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.detaineroutcomes.estimate.EstimatorOptions.Control;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.stats.Multipliers;

/**
 * Draws of the errors of group-time effects that are differences of mean changes: the sums of sign
 * × outcome by cohort and period give those of every cell, and no influence function is multiplied.
 *
 * <p>Outcomes are taken less each unit's first and less each period's mean, which changes no
 * comparison and costs no digits where levels are large.
 */
final class CohortDraws {
  private final CohortPanel panel;
  private final int[] cohorts;

  /** By cohort. */
  private final Sums[] own;

  /** By cohort, the last being never treated: with those of all later ones if they are controls. */
  private final Sums[] onwards;

  /**
   * Sums over units.
   *
   * @param outcome by period
   * @param drawn sign × outcome by period and draw, then the signs alone
   */
  @SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
  private record Sums(int units, double[] outcome, double[][] drawn) {
    Sums plus(Sums other) {
      double[] sums = outcome.clone();
      add(sums, other.outcome);
      double[][] all = Arrays.stream(drawn).map(double[]::clone).toArray(double[][]::new);
      for (int t = 0; t < all.length; t++) {
        add(all[t], other.drawn[t]);
      }
      return new Sums(units + other.units, sums, all);
    }

    private static void add(double[] to, double[] more) {
      for (int i = 0; i < to.length; i++) {
        to[i] += more[i];
      }
    }

    double change(GroupTimeCell cell) {
      return outcome[cell.at()] - outcome[cell.base()];
    }

    /** Adds factor × sign × (change less {@code mean}). */
    void addTo(double[] draws, GroupTimeCell cell, double mean, double factor) {
      double[] now = drawn[cell.at()];
      double[] before = drawn[cell.base()];
      double[] signs = signs();
      for (int b = 0; b < draws.length; b++) {
        draws[b] += factor * (now[b] - before[b] - mean * signs[b]);
      }
    }

    double[] signs() {
      return drawn[drawn.length - 1];
    }
  }

  private CohortDraws(CohortPanel panel, Control control, Multipliers multipliers) {
    this.panel = panel;
    this.cohorts = Arrays.stream(panel.cohort()).distinct().sorted().toArray();
    double[][] outcome = panel.outcomeByPeriod();
    centre(outcome);
    this.own = new Sums[cohorts.length];
    for (int k = 0; k < own.length; k++) {
      own[k] = sums(cohorts[k], outcome, multipliers);
    }
    this.onwards = own.clone();
    for (int k = own.length - 2; control == Control.NOT_YET && k >= 0; k--) {
      onwards[k] = own[k].plus(onwards[k + 1]);
    }
  }

  /** Empty if cells have covariates, weights or gaps, so that each compares in a way of its own. */
  static Optional<CohortDraws> of(CohortPanel panel, Control control, Multipliers multipliers) {
    boolean plain =
        panel.rows() == null
            && panel.panel().weights() == null
            && panel.panel().covariates().length == 0;
    return plain ? Optional.of(new CohortDraws(panel, control, multipliers)) : Optional.empty();
  }

  private static void centre(double[][] outcome) {
    double[] first = outcome[0].clone();
    for (double[] of : outcome) {
      double mean = 0;
      for (int u = 0; u < of.length; u++) {
        of[u] -= first[u];
        mean += of[u] / of.length;
      }
      for (int u = 0; u < of.length; u++) {
        of[u] -= mean;
      }
    }
  }

  private Sums sums(int cohort, double[][] outcome, Multipliers multipliers) {
    int[] units =
        IntStream.range(0, panel.units()).filter(u -> panel.cohort()[u] == cohort).toArray();
    int[] position = new int[panel.clusters()];
    int[] clusters = new int[units.length];
    int used = 0;
    for (int u : units) {
      int cluster = panel.cluster()[u];
      if (position[cluster] == 0) {
        clusters[used] = cluster;
        position[cluster] = ++used;
      }
    }
    int columns = outcome.length + 1;
    double[] values = new double[used * columns];
    double[] total = new double[outcome.length];
    for (int u : units) {
      int at = (position[panel.cluster()[u]] - 1) * columns;
      for (int t = 0; t < total.length; t++) {
        values[at + t] += outcome[t][u];
        total[t] += outcome[t][u];
      }
      values[at + total.length]++;
    }
    return new Sums(
        units.length, total, multipliers.times(values, columns, Arrays.copyOf(clusters, used)));
  }

  /** The draws of one cell's error. */
  double[] of(GroupTimeCell cell) {
    double[] draws = new double[own[0].signs().length];
    if (cell.isBase()) {
      return draws;
    }
    int at = Arrays.binarySearch(cohorts, cell.cohort());
    Sums treated = own[at];
    treated.addTo(draws, cell, treated.change(cell) / treated.units(), 1.0 / treated.units());
    int from = firstControl(cell);
    Sums controls = onwards[from];
    int units = controls.units();
    double change = controls.change(cell);
    boolean among = at >= from;
    if (among) {
      units -= treated.units();
      change -= treated.change(cell);
      treated.addTo(draws, cell, change / units, 1.0 / units);
    }
    controls.addTo(draws, cell, change / units, -1.0 / units);
    return draws;
  }

  /** The first cohort that a cell compares with: later ones are controls as well. */
  private int firstControl(GroupTimeCell cell) {
    int k = 0;
    while (cohorts[k] <= cell.controlsAfter() && cohorts[k] != PanelData.NEVER) {
      k++;
    }
    return k;
  }
}
