package org.detaineroutcomes.estimate.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
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
  private static final String OVERALL = "overall";

  /** One coefficient; no event time is the single term. */
  public record Row(Integer event, double estimate, double stdError, double df) {}

  private record Copy(int row, int stack, int unit, Integer event) {}

  /** What both regressions share. */
  @SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
  private record Sample(double[] outcome, double[] weight, Effects effects, Clusters clusters) {}

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
      Clusters all = Clusters.of(panel, options);
      Sample sample =
          new Sample(
              pick(panel.outcome()),
              panel.weights() == null ? null : pick(panel.weights()),
              effects(),
              copied(all));
      double[] treated =
          copies.stream().mapToDouble(c -> c.event != null && c.event >= 0 ? 1 : 0).toArray();
      Regression single = regression(List.of(OVERALL), List.of(treated), sample);
      if (single.term(OVERALL) < 0) {
        throw NotEstimable.because(
            "stacked", panel, "treatment does not vary inside the stacks", "give a longer window");
      }
      List<Row> rows = new ArrayList<>();
      rows.add(row(single, OVERALL, null));
      Regression dynamic = byEventTime(sample, rows);
      return new StackedFit(
          rows,
          Stream.concat(single.drops().stream(), dynamic.drops().stream()).distinct().toList(),
          all.notes(),
          all,
          copies.size(),
          copies.stream().map(Copy::unit).distinct().count(),
          single.covariance().clusters());
    }

    private Regression byEventTime(Sample sample, List<Row> rows) {
      TreeSet<Integer> events = new TreeSet<>();
      copies.stream().filter(c -> c.event != null).forEach(c -> events.add(c.event));
      List<String> names = new ArrayList<>();
      List<double[]> dummies = new ArrayList<>();
      for (int e : events) {
        names.add("event time " + e);
        dummies.add(
            copies.stream().mapToDouble(c -> c.event != null && c.event == e ? 1 : 0).toArray());
      }
      Regression dynamic = regression(names, dummies, sample);
      for (int e : events) {
        if (dynamic.term("event time " + e) >= 0) {
          rows.add(row(dynamic, "event time " + e, e));
        }
      }
      return dynamic;
    }

    /** Of unit × stack and of period × stack. */
    private Effects effects() {
      Map<Long, Integer> seconds = new TreeMap<>();
      int[] second = new int[copies.size()];
      List<Integer> start = new ArrayList<>();
      for (int i = 0; i < second.length; i++) {
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
      start.add(second.length);
      return new Effects(start.stream().mapToInt(s -> s).toArray(), second, seconds.size());
    }

    private Clusters copied(Clusters all) {
      List<Clustering> ways = new ArrayList<>();
      for (Clustering way : all.ways()) {
        ways.add(
            Clustering.compact(
                copies.stream().mapToInt(c -> way.code()[c.row]).toArray(), way.count()));
      }
      return new Clusters(all.kind(), ways, all.columns(), all.notes());
    }

    private Regression regression(List<String> terms, List<double[]> columns, Sample sample) {
      List<String> names = new ArrayList<>(terms);
      List<double[]> x = new ArrayList<>(columns);
      names.addAll(panel.covariateNames());
      Arrays.stream(panel.covariates()).map(this::pick).forEach(x::add);
      return Regression.fit(
          names,
          x.toArray(double[][]::new),
          sample.outcome,
          sample.weight,
          sample.effects,
          sample.clusters);
    }

    private double[] pick(double[] column) {
      return copies.stream().mapToDouble(c -> column[c.row]).toArray();
    }

    private static Row row(Regression regression, String name, Integer event) {
      int at = regression.term(name);
      return new Row(
          event,
          regression.fit().coefficient()[at],
          regression.covariance().stdErrors()[at],
          regression.covariance().df());
    }
  }
}
