package org.detaineroutcomes.estimate.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.detaineroutcomes.stats.Multiples;
import org.detaineroutcomes.stats.Parallel;

/**
 * A regression in which every cohort and period with an effect has a constant, and slopes, of its
 * own: its rows say nothing of the rest, so that the base is fitted alone and each cell by itself.
 *
 * <p>The base has cohort and period effects and slopes of the covariates by cohort and by period; a
 * cell has slopes of the covariates less their means in the cohort (Wooldridge 2021, 2023).
 */
final class SaturatedFit {
  final SaturatedLayout layout;
  final SmallFit.Sample sample;
  private final double[][] z;
  private final double[][] centre;
  final BaseDesign baseDesign;
  final CellDesign cellDesign;
  final SmallFit base;

  /** The fit of each cell; null where its outcomes are all zero and counts. */
  final SmallFit[] own;

  final double[] residual;

  SaturatedFit(SaturatedLayout layout, SmallFit.Sample sample) {
    this.layout = layout;
    this.sample = sample;
    this.z = layout.panel.covariates();
    this.centre = centres();
    this.baseDesign = new BaseDesign();
    this.cellDesign = new CellDesign();
    this.base = new SmallFit(sample, baseDesign, layout.base);
    this.own = new SmallFit[layout.cells.size()];
    Parallel.each(
        own.length,
        c -> {
          int[] rows = layout.cells.get(c).rows();
          boolean events = Arrays.stream(rows).anyMatch(r -> sample.outcome()[r] != 0);
          if (events || sample.family() == SmallFit.Family.LINEAR) {
            own[c] = new SmallFit(sample, cellDesign, rows);
          }
        });
    this.residual = residuals();
  }

  /** Mean of each covariate in each cohort. */
  private double[][] centres() {
    double[][] mean = new double[layout.cohorts.length][z.length];
    int[] rows = new int[layout.cohorts.length];
    for (int r = 0; r < layout.at.length; r++) {
      rows[layout.cohortOf[r]]++;
      for (int j = 0; j < z.length; j++) {
        mean[layout.cohortOf[r]][j] += z[j][r];
      }
    }
    for (int c = 0; c < mean.length; c++) {
      for (int j = 0; j < z.length; j++) {
        mean[c][j] /= rows[c];
      }
    }
    return mean;
  }

  /** Constants of cohorts, then of periods, then slopes by cohort, then by period. */
  final class BaseDesign implements SmallFit.Design {
    @Override
    public int unknowns() {
      return (layout.cohorts.length + layout.periods.length) * (1 + z.length);
    }

    @Override
    public int width() {
      return 2 + 2 * z.length;
    }

    @Override
    public void read(int row, int[] at, double[] value) {
      fill(layout.cohortOf[row], layout.at[row], row, at, value);
    }

    /** The same for a cohort and period; a row of -1 has the cohort's means. */
    void fill(int cohort, int period, int row, int[] at, double[] value) {
      int both = layout.cohorts.length + layout.periods.length;
      at[0] = cohort;
      at[1] = layout.cohorts.length + period;
      value[0] = 1;
      value[1] = 1;
      for (int j = 0; j < z.length; j++) {
        double x = row < 0 ? centre[cohort][j] : z[j][row];
        at[2 + 2 * j] = both * (1 + j) + cohort;
        at[3 + 2 * j] = both * (1 + j) + layout.cohorts.length + period;
        value[2 + 2 * j] = x;
        value[3 + 2 * j] = x;
      }
    }
  }

  /** A constant, then slopes. */
  final class CellDesign implements SmallFit.Design {
    @Override
    public int unknowns() {
      return 1 + z.length;
    }

    @Override
    public int width() {
      return 1 + z.length;
    }

    @Override
    public void read(int row, int[] at, double[] value) {
      at[0] = 0;
      value[0] = 1;
      for (int j = 0; j < z.length; j++) {
        at[1 + j] = 1 + j;
        value[1 + j] = z[j][row] - centre[layout.cohortOf[row]][j];
      }
    }
  }

  /**
   * A number made of the fit and how it moves with the coefficients.
   *
   * @param base by the unknowns of the base
   * @param own by the cell's, where it moves with them
   */
  @SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
  record Figure(double value, double[] base, List<Own> own) {
    /** The weighted sum of figures. */
    static Figure sum(List<Figure> figures, double[] weights) {
      double value = 0;
      double[] base = new double[figures.get(0).base.length];
      List<Own> own = new ArrayList<>();
      for (int k = 0; k < weights.length; k++) {
        double w = weights[k];
        Figure of = figures.get(k);
        value += w * of.value;
        Multiples.add(base, base.length, w, of.base);
        of.own.forEach(o -> own.add(o.times(w)));
      }
      return new Figure(value, base, own);
    }
  }

  /** How a figure moves with the coefficients of a cell. */
  @SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
  record Own(int cell, double[] by) {
    Own times(double factor) {
      return new Own(cell, Arrays.stream(by).map(v -> factor * v).toArray());
    }
  }

  /** Mean over a cell's rows of what is expected with treatment. */
  Figure treated(int cell) {
    int[] rows = layout.cells.get(cell).rows();
    double[] none = new double[baseDesign.unknowns()];
    if (own[cell] == null) {
      return new Figure(0, none, List.of());
    }
    double[] by = new double[cellDesign.unknowns()];
    double value = mean(own[cell], cellDesign, rows, by);
    return new Figure(value, none, List.of(new Own(cell, by)));
  }

  /** Mean over a cell's rows of what is expected without. */
  Figure untreated(int cell) {
    double[] by = new double[baseDesign.unknowns()];
    double value = mean(base, baseDesign, layout.cells.get(cell).rows(), by);
    return new Figure(value, by, List.of());
  }

  private double mean(SmallFit fit, SmallFit.Design design, int[] rows, double[] by) {
    int[] at = new int[design.width()];
    double[] value = new double[design.width()];
    double sum = 0;
    for (int r : rows) {
      double mean = fit.mean(r);
      sum += mean / rows.length;
      design.read(r, at, value);
      for (int a = 0; a < at.length; a++) {
        by[at[a]] += sample.family().slope(mean) * value[a] / rows.length;
      }
    }
    return sum;
  }

  /** The coefficient of a cell's constant beyond the base, at the means of the covariates. */
  Figure coefficient(int cell) {
    int[] rows = layout.cells.get(cell).rows();
    double[] by = new double[baseDesign.unknowns()];
    int[] at = new int[baseDesign.width()];
    double[] value = new double[baseDesign.width()];
    baseDesign.fill(layout.cohortOf[rows[0]], layout.at[rows[0]], -1, at, value);
    double without = 0;
    for (int a = 0; a < at.length; a++) {
      without += base.coefficient[at[a]] * value[a];
      by[at[a]] -= value[a];
    }
    if (own[cell] == null) {
      return new Figure(Double.NaN, by, List.of());
    }
    double[] constant = new double[cellDesign.unknowns()];
    constant[0] = 1;
    return new Figure(own[cell].coefficient[0] - without, by, List.of(new Own(cell, constant)));
  }

  private double[] residuals() {
    double[] left = new double[layout.at.length];
    for (int r : layout.base) {
      left[r] = sample.outcome()[r] - base.mean(r);
    }
    for (int c = 0; c < own.length; c++) {
      for (int r : own[c] == null ? new int[0] : layout.cells.get(c).rows()) {
        left[r] = sample.outcome()[r] - own[c].mean(r);
      }
    }
    return left;
  }
}
