package org.detaineroutcomes.estimate.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.EstimatorOptions.Control;
import org.detaineroutcomes.estimate.PanelData;

/**
 * Which cohorts and periods have an effect of their own: from treatment on, and beside never
 * treated controls alone before it as well but for the last period before. The other rows are the
 * base.
 */
final class SaturatedLayout {
  /** A cohort in a period. */
  @SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
  record Cell(int cohort, int period, int[] rows) {
    int event() {
      return period - cohort;
    }
  }

  final PanelData panel;
  final int[] periods;
  final int[] at;

  /** The cohorts, ascending; a later one than the last period is never treated. */
  final int[] cohorts;

  /** Number of the cohort of each row. */
  final int[] cohortOf;

  final List<Cell> cells;

  /** Number of the cell of each cohort and period, -1 for the base. */
  final int[][] cellOf;

  final int[] base;

  /** The event time of each cohort's reference, those without one left out. */
  private final List<Integer> references = new ArrayList<>();

  SaturatedLayout(PanelData panel, EstimatorOptions options) {
    this.panel = panel;
    this.periods = panel.periods();
    this.at = panel.periodIndex(periods);
    int last = periods[periods.length - 1];
    int[] cohortOfUnit =
        Arrays.stream(panel.cohort()).map(g -> g > last ? PanelData.NEVER : g).toArray();
    this.cohorts = Arrays.stream(cohortOfUnit).distinct().sorted().toArray();
    int[] unit = panel.unitOfRow();
    this.cohortOf =
        Arrays.stream(unit).map(u -> Arrays.binarySearch(cohorts, cohortOfUnit[u])).toArray();
    int[][] rows = new int[cohorts.length][periods.length];
    for (int r = 0; r < at.length; r++) {
      rows[cohortOf[r]][at[r]]++;
    }
    this.cellOf = new int[cohorts.length][periods.length];
    List<int[]> keys = new ArrayList<>();
    for (int c = 0; c < cohorts.length; c++) {
      Arrays.fill(cellOf[c], -1);
      int reference = reference(cohorts[c], rows[c], options.anticipation());
      if (reference >= 0 && cohorts[c] != PanelData.NEVER) {
        references.add(periods[reference] - cohorts[c]);
      }
      for (int t = 0; t < periods.length && cohorts[c] != PanelData.NEVER; t++) {
        boolean own = options.control() == Control.NEVER ? t != reference : t > reference;
        if (own && rows[c][t] > 0) {
          cellOf[c][t] = keys.size();
          keys.add(new int[] {cohorts[c], periods[t]});
        }
      }
    }
    int[][] members = members(keys.size());
    this.cells =
        IntStream.range(0, keys.size())
            .mapToObj(k -> new Cell(keys.get(k)[0], keys.get(k)[1], members[k]))
            .toList();
    this.base = members[keys.size()];
  }

  /** An estimation with the event time that all its effects are measured from, if it is one. */
  Estimation measured(Estimation found) {
    boolean one = references.stream().distinct().count() == 1;
    return one ? found.from(references.get(0)) : found;
  }

  /** Position of the last period before treatment, and before units may react; -1 for none. */
  private int reference(int cohort, int[] rows, int anticipation) {
    int found = -1;
    for (int t = 0; t < periods.length; t++) {
      if (rows[t] > 0 && (long) periods[t] < (long) cohort - anticipation) {
        found = t;
      }
    }
    return found;
  }

  /** Rows of each cell, then of the base. */
  private int[][] members(int count) {
    int[] sizes = new int[count + 1];
    for (int r = 0; r < at.length; r++) {
      sizes[number(r, count)]++;
    }
    int[][] members = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
    for (int r = at.length - 1; r >= 0; r--) {
      members[number(r, count)][--sizes[number(r, count)]] = r;
    }
    return members;
  }

  private int number(int row, int base) {
    int cell = cellOf[cohortOf[row]][at[row]];
    return cell < 0 ? base : cell;
  }

  /** Cells whose cohort and period no chain of base rows links. */
  boolean[] notLinked() {
    int[] label = IntStream.range(0, cohorts.length + periods.length).toArray();
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int r : base) {
        int c = cohortOf[r];
        int t = cohorts.length + at[r];
        int least = Math.min(label[c], label[t]);
        changed |= label[c] != least || label[t] != least;
        label[c] = least;
        label[t] = least;
      }
    }
    boolean[] apart = new boolean[cells.size()];
    for (int c = 0; c < cohorts.length; c++) {
      for (int t = 0; t < periods.length; t++) {
        if (cellOf[c][t] >= 0) {
          apart[cellOf[c][t]] = label[c] != label[cohorts.length + t];
        }
      }
    }
    return apart;
  }
}
