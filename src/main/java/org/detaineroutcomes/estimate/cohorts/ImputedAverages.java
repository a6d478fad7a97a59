package org.detaineroutcomes.estimate.cohorts;

import java.util.Arrays;
import java.util.List;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.stats.Covariance.Clustering;
import org.detaineroutcomes.stats.Multiples;
import org.detaineroutcomes.stats.Parallel;

/**
 * Averages of imputed effects, over all treated rows and over those of each event time, and their
 * standard errors, all of them at once: the columns of every array here are the averages.
 *
 * <p>Every row has a weight in an average: its own when treated, what the effects borrow from it
 * when not (Borusyak, Jaravel and Spiess, equation 6). Errors are the weighted gaps, around the
 * mean of their cohort and event time (equation 10), or around the average for the two stages.
 */
final class ImputedAverages {
  private final Imputed imputed;
  private final PanelData panel;
  private final int[] events;
  private final int count;
  private final int[] column;
  private final double[] total;
  private final double[] estimate;
  private final double[][] own;
  private final double[][] shared;
  private double[][] byUnit;

  /**
   * Averages; column 0 is that of all treated rows, column 1 + e that of event time number e.
   *
   * @param events event times of treated rows, ascending
   */
  ImputedAverages(Imputed imputed, int[] events) {
    this.imputed = imputed;
    this.panel = imputed.panel();
    this.events = events;
    this.count = events.length + 1;
    this.column = columns();
    this.total = new double[count];
    this.estimate = new double[count];
    for (int r = 0; r < column.length; r++) {
      if (column[r] > 0) {
        total[0] += weight(r);
        total[column[r]] += weight(r);
      }
    }
    for (int r = 0; r < column.length; r++) {
      if (column[r] > 0) {
        estimate[0] += share(r, 0) * imputed.gap()[r];
        estimate[column[r]] += share(r, column[r]) * imputed.gap()[r];
      }
    }
    this.own = new double[panel.units().size()][];
    this.shared = imputed.model().solve(needs());
  }

  double estimate(int k) {
    return estimate[k];
  }

  /** Column of each row's event time; 0 when it is not treated. */
  private int[] columns() {
    int[] of = new int[panel.rows()];
    for (int u = 0; u < panel.units().size(); u++) {
      for (int r = panel.start()[u]; r < panel.start()[u + 1]; r++) {
        of[r] =
            imputed.treated()[r]
                ? 1 + Arrays.binarySearch(events, panel.period()[r] - panel.cohort()[u])
                : 0;
      }
    }
    return of;
  }

  private double weight(int row) {
    return panel.weights() == null ? 1 : panel.weights()[row];
  }

  /** Weight of a treated row in an average. */
  private double share(int row, int k) {
    return weight(row) / total[k];
  }

  /**
   * What the averages need of the effects of periods and covariates; in passing also {@link #own},
   * the need of each unit over the weight of its untreated rows.
   */
  private double[][] needs() {
    double[][] z = panel.covariates();
    double[][] right = new double[imputed.model().size()][count];
    int[] start = panel.start();
    for (int u = 0; u < own.length; u++) {
      double untreated = 0;
      for (int r = start[u]; r < start[u + 1]; r++) {
        untreated += column[r] == 0 ? weight(r) : 0;
      }
      for (int r = start[u]; r < start[u + 1]; r++) {
        if (column[r] == 0) {
          continue;
        }
        own[u] = own[u] == null ? new double[count] : own[u];
        for (int k : new int[] {0, column[r]}) {
          own[u][k] += share(r, k) / untreated;
          right[imputed.position()[r]][k] += share(r, k);
          for (int j = 0; j < z.length; j++) {
            right[imputed.model().covariatePlace(j)][k] += share(r, k) * z[j][r];
          }
        }
      }
    }
    for (int u = 0; u < own.length; u++) {
      for (int r = start[u]; own[u] != null && r < start[u + 1]; r++) {
        if (column[r] == 0) {
          Multiples.add(right[imputed.position()[r]], count, -weight(r), own[u]);
        }
      }
      for (int j = 0; own[u] != null && j < z.length; j++) {
        double sum = 0;
        for (int r = start[u]; r < start[u + 1]; r++) {
          sum += column[r] == 0 ? weight(r) * z[j][r] : 0;
        }
        Multiples.add(right[imputed.model().covariatePlace(j)], count, -sum, own[u]);
      }
    }
    return right;
  }

  /**
   * Standard errors; not a number where that of two ways has a square below zero.
   *
   * @param ways one clustering, or two and their pairs, whose part counts minus
   */
  double[] stdErrors(List<Clustering> ways, Imputation.Errors errors) {
    double[][] centre = centres(errors);
    double[] variance = new double[count];
    for (int w = 0; w < ways.size(); w++) {
      double[][] sums = new double[ways.get(w).count()][count];
      int[] code = ways.get(w).code();
      if (ways.get(w).holds(panel.unitOfRow(), own.length)) {
        byUnit = byUnit == null ? unitSums(centre) : byUnit;
        for (int u = 0; u < own.length; u++) {
          Multiples.add(sums[code[panel.start()[u]]], count, 1, byUnit[u]);
        }
      } else {
        addRows(sums, code, centre);
      }
      double[] squares = new double[count];
      for (double[] sum : sums) {
        for (int k = 0; k < count; k++) {
          squares[k] += sum[k] * sum[k];
        }
      }
      Multiples.add(variance, count, w < 2 ? 1 : -1, squares);
    }
    return Arrays.stream(variance).map(Math::sqrt).toArray();
  }

  /** Each unit's part of the errors, a row a unit; null where no clustering holds whole units. */
  double[][] byUnit() {
    return byUnit;
  }

  /** Around what the gaps of each cell err, in the average of all and in that of its event time. */
  private double[][] centres(Imputation.Errors errors) {
    double[][] mean = new double[imputed.cells()][2];
    double[][] squares = new double[imputed.cells()][2];
    for (int r = 0; r < column.length; r++) {
      for (int i = 0; column[r] > 0 && i < 2; i++) {
        double v = share(r, i * column[r]);
        mean[imputed.cell()[r]][i] += v * v * imputed.gap()[r];
        squares[imputed.cell()[r]][i] += v * v;
      }
    }
    for (int r = 0; r < column.length; r++) {
      if (column[r] > 0 && errors == Imputation.Errors.TWO_STAGE) {
        mean[imputed.cell()[r]] = new double[] {estimate[0], estimate[column[r]]};
        squares[imputed.cell()[r]] = new double[] {1, 1};
      }
    }
    for (int c = 0; c < mean.length; c++) {
      mean[c][0] /= squares[c][0];
      mean[c][1] /= squares[c][1];
    }
    return mean;
  }

  /** Adds a treated row's errors. */
  private void addTreated(double[] sum, int row, double[][] centre) {
    double[] of = centre[imputed.cell()[row]];
    double gap = imputed.gap()[row];
    sum[0] += share(row, 0) * (gap - of[0]);
    sum[column[row]] += share(row, column[row]) * (gap - of[1]);
  }

  /**
   * Errors summed by unit; the untreated gaps of a unit add up to zero, so that its own need does.
   */
  private double[][] unitSums(double[][] centre) {
    double[][] sums = new double[own.length][count];
    double[][] z = panel.covariates();
    int[] start = panel.start();
    Parallel.split(
        own.length,
        Parallel.pieces((long) panel.rows() * count),
        (piece, from, to) -> {
          for (int u = from; u < to; u++) {
            double[] covariates = new double[z.length];
            for (int r = start[u]; r < start[u + 1]; r++) {
              if (column[r] > 0) {
                addTreated(sums[u], r, centre);
                continue;
              }
              double e = -weight(r) * imputed.gap()[r];
              Multiples.add(sums[u], count, e, shared[imputed.position()[r]]);
              for (int j = 0; j < z.length; j++) {
                covariates[j] += e * z[j][r];
              }
            }
            for (int j = 0; j < z.length; j++) {
              Multiples.add(
                  sums[u], count, covariates[j], shared[imputed.model().covariatePlace(j)]);
            }
          }
        });
    return sums;
  }

  /** Adds the errors of every row to the sum of its cluster. */
  private void addRows(double[][] sums, int[] code, double[][] centre) {
    double[] value = new double[count];
    double[] level = new double[count];
    int[] start = panel.start();
    for (int u = 0; u < own.length; u++) {
      Arrays.fill(level, 0);
      double untreated = 0;
      for (int r = start[u]; r < start[u + 1]; r++) {
        if (column[r] == 0) {
          addValue(level, r, weight(r));
          untreated += weight(r);
        }
      }
      for (int r = start[u]; r < start[u + 1]; r++) {
        if (column[r] > 0) {
          addTreated(sums[code[r]], r, centre);
          continue;
        }
        Arrays.fill(value, 0);
        addValue(value, r, 1);
        Multiples.add(value, count, -1 / untreated, level);
        if (own[u] != null) {
          Multiples.add(value, count, 1, own[u]);
        }
        Multiples.add(sums[code[r]], count, -weight(r) * imputed.gap()[r], value);
      }
    }
  }

  /** Adds an untreated row's value under the shared effects, times a factor. */
  private void addValue(double[] to, int row, double factor) {
    Multiples.add(to, count, factor, shared[imputed.position()[row]]);
    for (int j = 0; j < panel.covariates().length; j++) {
      double z = factor * panel.covariates()[j][row];
      Multiples.add(to, count, z, shared[imputed.model().covariatePlace(j)]);
    }
  }
}
