package org.detaineroutcomes.estimate.regression;

import java.util.Arrays;
import org.detaineroutcomes.estimate.PanelData;

/**
 * Where the unknowns of a cell regression stand: first the periods, then the covariates, then the
 * terms; a row's period, its cohort, and the term of each cohort and period.
 */
final class CellLayout {
  final PanelData panel;
  final int[] periods;
  final int[] cohortOf;
  final int[] at;
  final int[][] term;
  final int terms;
  final int covariateOffset;
  final int termOffset;
  final int size;

  /**
   * Lays out.
   *
   * @param cohorts ascending cohorts of the units
   * @param term number of the term of each cohort and period, -1 for none
   * @param terms how many there are
   */
  CellLayout(PanelData panel, int[] cohorts, int[][] term, int terms) {
    this.panel = panel;
    this.periods = panel.periods();
    this.at = panel.periodIndex(periods);
    this.cohortOf =
        Arrays.stream(panel.cohort()).map(c -> Arrays.binarySearch(cohorts, c)).toArray();
    this.term = term;
    this.terms = terms;
    this.covariateOffset = periods.length;
    this.termOffset = covariateOffset + panel.covariates().length;
    this.size = termOffset + terms;
  }

  double weight(int row) {
    return panel.weights() == null ? 1 : panel.weights()[row];
  }

  /** A row's value under given unknowns, without its unit's effect. */
  double fitted(double[] point, int unit, int row) {
    double value = point[at[row]];
    int cell = term[cohortOf[unit]][at[row]];
    if (cell >= 0) {
      value += point[termOffset + cell];
    }
    for (int j = 0; j < panel.covariates().length; j++) {
      value += point[covariateOffset + j] * panel.covariates()[j][row];
    }
    return value;
  }

  /** Takes the weighted mean of the rows from the first to before the last. */
  void centre(double[] values, int from, int to) {
    double total = 0;
    double mean = 0;
    for (int r = from; r < to; r++) {
      total += weight(r);
      mean += weight(r) * values[r];
    }
    for (int r = from; r < to; r++) {
      values[r] -= mean / total;
    }
  }
}
