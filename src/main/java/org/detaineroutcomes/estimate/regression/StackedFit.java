package org.detaineroutcomes.estimate.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.detaineroutcomes.estimate.Clusters;
import org.detaineroutcomes.estimate.Drop;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.NotEstimable;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.stats.Covariance.Clustering;

/**
 * Regressions on rows of a panel that may serve several times, with effects of unit × stack and
 * period × stack: one with a single treatment term, one with a term an event time.
 *
 * @param rows the single term first, then event times without the reference period
 * @param size rows with their copies
 * @param units different units
 * @param clusters the fewer of two ways, or null
 */
public record StackedFit(
    List<Row> rows,
    List<Drop> drops,
    List<Note> notes,
    Clusters errors,
    int size,
    long units,
    Integer clusters) {

  /** One coefficient; no event time is the single term. */
  public record Row(Integer event, double estimate, double stdError, double df) {}

  private record Copy(int row, int stack, int unit, Integer event) {}

  /** Takes rows in. */
  public static final class Builder {
    private final PanelData panel;
    private final List<Copy> copies = new ArrayList<>();

    /** Starts with no rows. */
    public Builder(PanelData panel) {
      this.panel = panel;
    }

    /** Adds a row to a stack; {@code event} is null for controls and in the reference period. */
    public void add(int row, int stack, int unit, Integer event) {
      copies.add(new Copy(row, stack, unit, event));
    }

    /** Takes a whole stack out again. */
    public void forget(int stack) {
      copies.removeIf(c -> c.stack == stack);
    }

    /** True without rows. */
    public boolean isEmpty() {
      return copies.isEmpty();
    }

    /** Fits both regressions. */
    public StackedFit fit(EstimatorOptions options) {
      int n = copies.size();
      Map<Long, Integer> seconds = new TreeMap<>();
      int[] second = new int[n];
      List<Integer> start = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        Copy c = copies.get(i);
        if (i == 0 || copies.get(i - 1).unit != c.unit || copies.get(i - 1).stack != c.stack) {
          start.add(i);
        }
        long key = ((long) c.stack << 32) + panel.period()[c.row];
        Integer number = seconds.get(key);
        if (number == null) {
          number = seconds.size();
          seconds.put(key, number);
        }
        second[i] = number;
      }
      start.add(n);
      Effects effects =
          new Effects(start.stream().mapToInt(s -> s).toArray(), second, seconds.size());
      Clusters all = Clusters.of(panel, options);
      List<Clustering> ways = new ArrayList<>();
      for (Clustering way : all.ways()) {
        ways.add(
            Clustering.compact(
                copies.stream().mapToInt(c -> way.code()[c.row]).toArray(), way.count()));
      }
      Clusters clusters = new Clusters(all.kind(), ways, all.columns(), all.notes());
      double[] y = pick(panel.outcome());
      double[] weight = panel.weights() == null ? null : pick(panel.weights());
      List<Drop> drops = new ArrayList<>();
      List<Row> rows = new ArrayList<>();
      double[] treated =
          copies.stream().mapToDouble(c -> c.event != null && c.event >= 0 ? 1 : 0).toArray();
      Regression single =
          regression(List.of("overall"), List.of(treated), y, weight, effects, clusters);
      if (single.term("overall") < 0) {
        throw NotEstimable.because(
            "stacked", panel, "treatment does not vary inside the stacks", "give a longer window");
      }
      drops.addAll(single.drops());
      add(rows, single, "overall", null);
      TreeSet<Integer> events = new TreeSet<>();
      copies.stream().filter(c -> c.event != null).forEach(c -> events.add(c.event));
      List<String> names = new ArrayList<>();
      List<double[]> dummies = new ArrayList<>();
      for (int e : events) {
        names.add("event time " + e);
        dummies.add(
            copies.stream().mapToDouble(c -> c.event != null && c.event == e ? 1 : 0).toArray());
      }
      Regression dynamic = regression(names, dummies, y, weight, effects, clusters);
      drops.addAll(dynamic.drops());
      for (int e : events) {
        if (dynamic.term("event time " + e) >= 0) {
          add(rows, dynamic, "event time " + e, e);
        }
      }
      long units = copies.stream().map(Copy::unit).distinct().count();
      return new StackedFit(
          rows,
          drops.stream().distinct().toList(),
          all.notes(),
          all,
          n,
          units,
          single.covariance().clusters());
    }

    private Regression regression(
        List<String> terms,
        List<double[]> columns,
        double[] y,
        double[] weight,
        Effects effects,
        Clusters clusters) {
      List<String> names = new ArrayList<>(terms);
      List<double[]> x = new ArrayList<>(columns);
      names.addAll(panel.covariateNames());
      Arrays.stream(panel.covariates()).map(this::pick).forEach(x::add);
      return Regression.fit(names, x.toArray(double[][]::new), y, weight, effects, clusters);
    }

    private double[] pick(double[] column) {
      return copies.stream().mapToDouble(c -> column[c.row]).toArray();
    }

    private static void add(List<Row> rows, Regression regression, String name, Integer event) {
      int at = regression.term(name);
      rows.add(
          new Row(
              event,
              regression.fit().coefficient()[at],
              regression.covariance().stdErrors()[at],
              regression.covariance().df()));
    }
  }
}
