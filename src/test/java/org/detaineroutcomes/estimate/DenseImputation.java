package org.detaineroutcomes.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * The imputation estimator written out: dummies of units and periods fitted to the untreated rows,
 * predictions, differences, and the standard errors of Borusyak, Jaravel and Spiess (2024) from the
 * weight of every row. Clusters are units.
 */
public final class DenseImputation {
  private final PanelData panel;
  private final List<double[]> columns;
  private final int[] unit;
  private final boolean[] treated;
  private final DenseRegression untreated;
  private final int[] kept;
  private final double[] gap;

  public DenseImputation(PanelData panel) {
    this.panel = panel;
    this.unit = panel.unitOfRow();
    this.columns = new ArrayList<>(DenseRegression.effects(panel));
    columns.addAll(Arrays.asList(panel.covariates()));
    this.treated = new boolean[panel.rows()];
    for (int i = 0; i < treated.length; i++) {
      treated[i] = event(i) != null && event(i) >= 0;
    }
    this.kept = rows(i -> !treated[i]);
    this.untreated =
        new DenseRegression(
            columns.stream().map(c -> pick(c, kept)).toList(),
            pick(panel.outcome(), kept),
            panel.weights() == null ? null : pick(panel.weights(), kept));
    this.gap = new double[panel.rows()];
    for (int i = 0; i < gap.length; i++) {
      gap[i] = panel.outcome()[i] - untreated.predict(row(i));
    }
  }

  private int[] rows(IntPredicate in) {
    return java.util.stream.IntStream.range(0, panel.rows()).filter(in).toArray();
  }

  private Integer event(int row) {
    int cohort = panel.cohort()[unit[row]];
    return cohort == PanelData.NEVER ? null : (Integer) (panel.period()[row] - cohort);
  }

  private double[] row(int i) {
    return columns.stream().mapToDouble(c -> c[i]).toArray();
  }

  private static double[] pick(double[] column, int[] rows) {
    return Arrays.stream(rows).mapToDouble(i -> column[i]).toArray();
  }

  private double weight(int i) {
    return panel.weights() == null ? 1 : panel.weights()[i];
  }

  /** Estimate and standard error over the treated rows of an event time; null for all of them. */
  public double[] effect(Integer event) {
    int[] rows = rows(i -> treated[i] && (event == null || event.equals(event(i))));
    double total = Arrays.stream(rows).mapToDouble(this::weight).sum();
    double estimate = 0;
    double[] borrowed = new double[columns.size()];
    Map<String, double[]> cells = new HashMap<>();
    for (int i : rows) {
      double v = weight(i) / total;
      estimate += v * gap[i];
      double[] x = row(i);
      for (int k = 0; k < x.length; k++) {
        borrowed[k] += v * x[k];
      }
      double[] cell = cells.computeIfAbsent(cell(i), k -> new double[2]);
      cell[0] += v * v * gap[i];
      cell[1] += v * v;
    }
    double[] scores = new double[panel.units().size()];
    double[] lent = untreated.weights(borrowed);
    for (int k = 0; k < kept.length; k++) {
      scores[unit[kept[k]]] -= lent[k] * gap[kept[k]];
    }
    for (int i : rows) {
      double[] cell = cells.get(cell(i));
      scores[unit[i]] += weight(i) / total * (gap[i] - cell[0] / cell[1]);
    }
    return new double[] {estimate, Math.sqrt(Arrays.stream(scores).map(s -> s * s).sum())};
  }

  private String cell(int i) {
    return panel.cohort()[unit[i]] + " " + event(i);
  }

  /**
   * Coefficient of an event time before treatment among the untreated rows, every event time but
   * the last having one, and its standard error by unit with fixest's factors.
   */
  public double[] before(int event) {
    List<double[]> design = new ArrayList<>(columns.stream().map(c -> pick(c, kept)).toList());
    int[] events =
        Arrays.stream(kept)
            .filter(i -> event(i) != null)
            .map(this::event)
            .distinct()
            .sorted()
            .toArray();
    int at = -1;
    for (int k = 0; k < events.length - 1; k++) {
      int e = events[k];
      at = e == event ? design.size() : at;
      design.add(
          Arrays.stream(kept)
              .mapToDouble(i -> event(i) != null && event(i) == e ? 1 : 0)
              .toArray());
    }
    DenseRegression fit = new DenseRegression(design, pick(panel.outcome(), kept), null);
    double n = kept.length;
    double units = panel.units().size();
    // Unit effects are nested in the clusters and not counted.
    double k = design.size() - units + 1;
    int[] codes = Arrays.stream(kept).map(i -> unit[i]).toArray();
    double factor = (n - 1) / (n - k) * units / (units - 1);
    return new double[] {fit.coefficient(at), fit.clustered(at, codes, factor)};
  }
}
