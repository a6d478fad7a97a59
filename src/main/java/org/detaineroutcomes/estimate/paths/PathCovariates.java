package org.detaineroutcomes.estimate.paths;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.detaineroutcomes.estimate.Drop;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.model.result.DropNote;
import org.detaineroutcomes.stats.LeastSquares;

/**
 * Covariates taken out of outcomes: for the units of each start, the coefficients of the change of
 * the outcome on the changes of the covariates and period effects, among rows whose treatment has
 * not changed yet (de Chaisemartin and D'Haultfœuille 2024, web appendix 1.2).
 */
final class PathCovariates {
  private final TreatmentPaths paths;
  private final double[][] columns;

  /** The fit of each start; null where no covariate moves there. */
  private final LeastSquares[] fits;

  /** The units of the rows of each fit. */
  private final int[][] unitsOf;

  PathCovariates(TreatmentPaths paths) {
    this.paths = paths;
    this.columns = paths.panel.covariates();
    this.fits = new LeastSquares[paths.byStart.length];
    this.unitsOf = new int[fits.length][];
    for (int start = 0; columns.length > 0 && start < fits.length; start++) {
      fit(start);
    }
    for (int u = 0; u < paths.units; u++) {
      adjust(u);
    }
  }

  private void fit(int start) {
    List<int[]> changes = new ArrayList<>();
    for (int u : paths.byStart[start]) {
      for (int t = 1; t < paths.change[u]; t++) {
        if (paths.seen(u, t) && paths.seen(u, t - 1)) {
          changes.add(new int[] {u, t});
        }
      }
    }
    double[] weight = changes.stream().mapToDouble(c -> paths.weight(c[0], c[1])).toArray();
    double[][] x = new double[columns.length][];
    double[] size = new double[columns.length];
    for (int j = 0; j < x.length; j++) {
      double[] moved = changed(changes, columns[j]);
      size[j] = LeastSquares.transposeTimes(new double[][] {moved}, moved, weight)[0];
      x[j] = within(changes, moved, weight);
    }
    double[] y = within(changes, changed(changes, paths.panel.outcome()), weight);
    LeastSquares fit = LeastSquares.fit(x, y, weight, size);
    fits[start] = fit.kept().length == 0 ? null : fit;
    unitsOf[start] = changes.stream().mapToInt(c -> c[0]).toArray();
  }

  private double[] changed(List<int[]> changes, double[] column) {
    return changes.stream()
        .mapToDouble(c -> column[paths.row(c[0], c[1])] - column[paths.row(c[0], c[1] - 1)])
        .toArray();
  }

  /** A column less its mean in each period. */
  private double[] within(List<int[]> changes, double[] column, double[] weight) {
    double[] sum = new double[paths.periods.length];
    double[] total = new double[paths.periods.length];
    for (int i = 0; i < column.length; i++) {
      sum[changes.get(i)[1]] += weight[i] * column[i];
      total[changes.get(i)[1]] += weight[i];
    }
    double[] left = new double[column.length];
    for (int i = 0; i < left.length; i++) {
      left[i] = column[i] - sum[changes.get(i)[1]] / total[changes.get(i)[1]];
    }
    return left;
  }

  private void adjust(int u) {
    LeastSquares fit = fits[paths.startOf[u]];
    PanelData panel = paths.panel;
    for (int r = panel.start()[u]; fit != null && r < panel.start()[u + 1]; r++) {
      for (int k = 0; k < fit.kept().length; k++) {
        paths.adjust(r, fit.coefficient()[k] * columns[fit.kept()[k]][r]);
      }
    }
  }

  /** Covariates that do not move among the units of any start. */
  List<Drop> drops() {
    boolean[] used = new boolean[columns.length];
    Arrays.stream(fits)
        .filter(fit -> fit != null)
        .flatMapToInt(fit -> Arrays.stream(fit.kept()))
        .forEach(j -> used[j] = true);
    List<Drop> drops = new ArrayList<>();
    for (int j = 0; j < used.length; j++) {
      if (!used[j]) {
        drops.add(
            Drop.term(paths.panel.covariateNames().get(j), DropNote.COLLINEAR_WITH_PERIOD_EFFECTS));
      }
    }
    return drops;
  }

  /** Adds to each unit's part of the error of an effect that of the coefficients. */
  void addInfluence(SwitchEffect effect, double[] of) {
    for (int start = 0; start < fits.length; start++) {
      LeastSquares fit = fits[start];
      if (fit == null) {
        continue;
      }
      double[] pull = new double[fit.kept().length];
      for (int k = 0; k < pull.length; k++) {
        pull[k] = effect.pull(start, columns[fit.kept()[k]]);
      }
      for (int i = 0; i < fit.residual().length; i++) {
        double sum = 0;
        for (int k = 0; k < pull.length; k++) {
          for (int j = 0; j < pull.length; j++) {
            sum += pull[k] * fit.bread()[k][j] * fit.x()[j][i];
          }
        }
        of[unitsOf[start][i]] += sum * fit.weight()[i] * fit.residual()[i];
      }
    }
  }
}
