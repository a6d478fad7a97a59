package org.detaineroutcomes.estimate.regression;

import java.util.Arrays;
import org.detaineroutcomes.estimate.PanelData;

/** The normal equations of a cell regression, with the unit effects taken out of them. */
final class CellEquations {
  private final CellLayout layout;
  private final PanelData panel;
  private final NormalEquations equations;
  private final double[] right;

  CellEquations(CellLayout layout, int cohorts) {
    this.layout = layout;
    this.panel = layout.panel;
    this.right = new double[layout.size];
    double[][][] within = within(cohorts, right);
    NormalEquations termsFirst = equations(within, true);
    this.equations = fullRank(termsFirst) ? termsFirst : equations(within, false);
    addCovariatesTo(right);
  }

  /** The factored equations. */
  NormalEquations factored() {
    return equations;
  }

  /** The right-hand side of the outcome. */
  double[] outcome() {
    return right;
  }

  /**
   * True when only what the unit effects always explain was skipped: one period, and covariates
   * that do not change inside units.
   */
  private boolean fullRank(NormalEquations solved) {
    int periods = 0;
    int others = 0;
    for (int u = 0; u < layout.size; u++) {
      periods += u < layout.covariateOffset && !solved.has(u) ? 1 : 0;
      others += u >= layout.covariateOffset && !solved.has(u) && !solved.isNothing(u) ? 1 : 0;
    }
    return periods == 1 && others == 0;
  }

  /**
   * The factored equations. With the terms first each cohort is a small block of its own; that
   * order is right when nothing but one period is skipped. Otherwise the effects come first, then
   * the covariates, so that it is the later terms that go.
   */
  private NormalEquations equations(double[][][] within, boolean termsFirst) {
    int[] place = NormalEquations.inOrder(layout.size);
    int[] first = new int[layout.size];
    if (termsFirst) {
      for (int u = 0; u < layout.size; u++) {
        place[u] = u < layout.termOffset ? layout.terms + u : u - layout.termOffset;
      }
      for (int j = 0; j < layout.terms; j++) {
        first[j] = j;
      }
      for (int[] row : layout.term) {
        int least = Arrays.stream(row).filter(k -> k >= 0).min().orElse(0);
        for (int k : row) {
          if (k >= 0) {
            first[k] = Math.min(first[k], least);
          }
        }
      }
    }
    NormalEquations equations = new NormalEquations(place, first);
    addCells(within, equations);
    addCovariates(equations);
    for (int j = 0; j < panel.covariates().length; j++) {
      equations.require(layout.covariateOffset + j, spread(j) * 1e-4);
    }
    equations.factor();
    return equations;
  }

  /** Products of the periods of each cohort when the unit effects are taken out. */
  private double[][][] within(int count, double[] right) {
    int t = layout.periods.length;
    double[][][] within = new double[count][t][t];
    int[] start = panel.start();
    // Units of a cohort that are seen when its first one is: their products are the same.
    int[][] common = new int[count][];
    int[] alike = new int[count];
    for (int u = 0; u < layout.cohortOf.length; u++) {
      int c = layout.cohortOf[u];
      double total = 0;
      double mean = 0;
      for (int r = start[u]; r < start[u + 1]; r++) {
        total += layout.weight(r);
        mean += layout.weight(r) * panel.outcome()[r];
      }
      mean /= total;
      int[] seen = Arrays.copyOfRange(layout.at, start[u], start[u + 1]);
      common[c] = common[c] == null && panel.weights() == null ? seen : common[c];
      boolean whole = Arrays.equals(seen, common[c]);
      alike[c] += whole ? 1 : 0;
      for (int r = start[u]; r < start[u + 1]; r++) {
        double v = layout.weight(r) * (panel.outcome()[r] - mean);
        right[layout.at[r]] += v;
        if (layout.term[c][layout.at[r]] >= 0) {
          right[layout.termOffset + layout.term[c][layout.at[r]]] += v;
        }
        if (!whole) {
          double share = layout.weight(r) / total;
          double[] row = within[c][layout.at[r]];
          row[layout.at[r]] += layout.weight(r);
          for (int s = start[u]; s < start[u + 1]; s++) {
            row[layout.at[s]] -= share * layout.weight(s);
          }
        }
      }
    }
    for (int c = 0; c < count; c++) {
      for (int a : alike[c] == 0 ? new int[0] : common[c]) {
        for (int b : common[c]) {
          within[c][a][b] += alike[c] * ((a == b ? 1 : 0) - 1.0 / common[c].length);
        }
      }
    }
    return within;
  }

  private void addCells(double[][][] within, NormalEquations equations) {
    int t = layout.periods.length;
    for (int c = 0; c < within.length; c++) {
      for (int a = 0; a < t; a++) {
        int ta = layout.term[c][a] < 0 ? -1 : layout.termOffset + layout.term[c][a];
        for (int b = 0; b < t; b++) {
          double h = within[c][a][b];
          int tb = layout.term[c][b] < 0 ? -1 : layout.termOffset + layout.term[c][b];
          if (b <= a) {
            equations.add(a, b, h);
          }
          if (ta >= 0) {
            equations.add(ta, b, h);
          }
          if (ta >= 0 && tb >= 0 && tb <= ta) {
            equations.add(ta, tb, h);
          }
        }
      }
    }
  }

  private void addCovariates(NormalEquations equations) {
    double[][] z = panel.covariates();
    int[] start = panel.start();
    double[] mean = new double[z.length];
    for (int u = 0; u < layout.cohortOf.length && z.length > 0; u++) {
      double total = 0;
      Arrays.fill(mean, 0);
      for (int r = start[u]; r < start[u + 1]; r++) {
        total += layout.weight(r);
        for (int j = 0; j < z.length; j++) {
          mean[j] += layout.weight(r) * z[j][r];
        }
      }
      for (int r = start[u]; r < start[u + 1]; r++) {
        for (int j = 0; j < z.length; j++) {
          int zj = layout.covariateOffset + j;
          double v = layout.weight(r) * (z[j][r] - mean[j] / total);
          equations.add(zj, layout.at[r], v);
          int cell = layout.term[layout.cohortOf[u]][layout.at[r]];
          if (cell >= 0) {
            equations.add(zj, layout.termOffset + cell, v);
          }
          for (int k = 0; k <= j; k++) {
            equations.add(zj, layout.covariateOffset + k, v * (z[k][r] - mean[k] / total));
          }
        }
      }
    }
  }

  /** The covariates' products with the outcome. */
  private void addCovariatesTo(double[] right) {
    double[][] z = panel.covariates();
    int[] start = panel.start();
    for (int j = 0; j < z.length; j++) {
      double[] centred = z[j].clone();
      for (int u = 0; u < layout.cohortOf.length; u++) {
        layout.centre(centred, start[u], start[u + 1]);
        for (int r = start[u]; r < start[u + 1]; r++) {
          right[layout.covariateOffset + j] += layout.weight(r) * centred[r] * panel.outcome()[r];
        }
      }
    }
  }

  private double spread(int covariate) {
    double[] z = panel.covariates()[covariate];
    double mean = Arrays.stream(z).average().orElse(0);
    double squares = 0;
    for (int r = 0; r < z.length; r++) {
      squares += layout.weight(r) * (z[r] - mean) * (z[r] - mean);
    }
    return squares;
  }
}
