package org.detaineroutcomes.estimate.changes;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.EstimatorOptions.Control;
import org.detaineroutcomes.estimate.PanelData;

/** Changes of the outcomes of units since the last period before a cohort's treatment. */
final class LongChanges {
  final PanelData panel;
  final int[] periods;

  /** Cohort of each unit; never treated where it is after the last period. */
  final int[] cohort;

  /** The cohorts, ascending, never treated last. */
  final int[] cohorts;

  private final EstimatorOptions options;
  private final int[] rows;

  LongChanges(PanelData panel, EstimatorOptions options) {
    this.panel = panel;
    this.options = options;
    this.periods = panel.periods();
    int last = periods[periods.length - 1];
    this.cohort = Arrays.stream(panel.cohort()).map(g -> g > last ? PanelData.NEVER : g).toArray();
    this.cohorts = Arrays.stream(cohort).distinct().sorted().toArray();
    this.rows = new int[cohort.length * periods.length];
    Arrays.fill(rows, -1);
    int[] at = panel.periodIndex(periods);
    int[] unit = panel.unitOfRow();
    for (int r = 0; r < at.length; r++) {
      rows[unit[r] * periods.length + at[r]] = r;
    }
  }

  int row(int u, int t) {
    return rows[u * periods.length + t];
  }

  /** Position of the last period before a cohort's treatment, and before it may react; or -1. */
  int base(int cohort) {
    int base = -1;
    for (int t = 0; t < periods.length; t++) {
      base = (long) periods[t] < (long) cohort - options.anticipation() ? t : base;
    }
    return base;
  }

  boolean seen(int u, int from, int to) {
    return row(u, from) >= 0 && row(u, to) >= 0;
  }

  double change(int u, int from, int to) {
    return panel.outcome()[row(u, to)] - panel.outcome()[row(u, from)];
  }

  /** Weight of a unit in the period that changes are measured from. */
  double weight(int u, int from) {
    return panel.weights() == null ? 1 : panel.weights()[row(u, from)];
  }

  /** Units of a cohort seen in both periods. */
  int[] of(int cohortOf, int from, int to) {
    return IntStream.range(0, cohort.length)
        .filter(u -> cohort[u] == cohortOf && seen(u, from, to))
        .toArray();
  }

  /** Cohorts that are untreated in both periods: never treated, or not yet where that is asked. */
  int[] untreated(int of, int from, int to) {
    int latest = periods[Math.max(from, to)];
    return Arrays.stream(cohorts)
        .filter(
            g ->
                g == PanelData.NEVER
                    || (options.control() == Control.NOT_YET
                        && g != of
                        && (long) g - options.anticipation() > latest))
        .toArray();
  }
}
