package org.detaineroutcomes.estimate.cohorts;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.detaineroutcomes.estimate.Settings;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.stats.Multipliers;
import org.detaineroutcomes.stats.Parallel;

/**
 * Averages of group-time effects with the cohorts' shares as weights, and their influence functions
 * with the error of the shares (Callaway and Sant'Anna 2021, section 3).
 */
final class Aggregates {
  /** What an average is taken over. */
  enum Type {
    SIMPLE,
    DYNAMIC,
    GROUP,
    CALENDAR
  }

  /**
   * One average.
   *
   * @param key event time, cohort or period; null for the overall figure of the type
   * @param weight share of the part in the overall figure, or null
   * @param influence by unit
   * @param draws of its error, or null
   */
  @SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
  record Average(
      Type type, Integer key, double estimate, Double weight, double[] influence, double[] draws) {}

  /** An average that grows: cells with their weights, and the weighted sum of influences. */
  private static final class Growing {
    final double[] sum;
    final List<Integer> cells = new ArrayList<>();
    final List<Double> weights = new ArrayList<>();

    Growing(int units) {
      sum = new double[units];
    }
  }

  private final CohortPanel panel;
  private final double[] share;
  private final int[] groupOf;
  private final Growing simple;
  private final TreeMap<Integer, Growing> dynamic = new TreeMap<>();
  private final TreeMap<Integer, Growing> byGroup = new TreeMap<>();
  private final TreeMap<Integer, Growing> calendar = new TreeMap<>();
  private final int minEvent;
  private final int maxEvent;
  private final int balance;

  Aggregates(CohortPanel panel, Settings settings) {
    this.panel = panel;
    this.minEvent = settings.whole("min-e", Integer.MIN_VALUE);
    this.maxEvent = settings.whole("max-e", Integer.MAX_VALUE);
    this.balance = settings.whole("balance-e", -1);
    if (minEvent > maxEvent) {
      throw new Failure(
          Problem.usage(
              "--option min-e",
              "Cannot average effects from event time "
                  + minEvent
                  + " to "
                  + maxEvent
                  + ": the first is after the last",
              "give min-e no more than max-e"));
    }
    this.share = new double[panel.groups().length];
    this.groupOf = new int[panel.units()];
    for (int u = 0; u < groupOf.length; u++) {
      groupOf[u] = java.util.Arrays.binarySearch(panel.groups(), panel.cohort()[u]);
      if (groupOf[u] >= 0) {
        share[groupOf[u]] += panel.share(u) / panel.units();
      }
    }
    this.simple = new Growing(panel.units());
  }

  private boolean inDynamic(GroupTimeCell cell) {
    int[] periods = panel.periods();
    int event = periods[cell.at()] - cell.cohort();
    int last = periods[periods.length - 1];
    return balance < 0
        || (event <= balance
            && event >= balance - last + periods[0]
            && last - cell.cohort() >= balance);
  }

  /** Whether averages may take in a cell. */
  boolean takes(GroupTimeCell cell) {
    int event = panel.periods()[cell.at()] - cell.cohort();
    return event >= minEvent && event <= maxEvent;
  }

  /** Takes in the cells of a group: {@code block[cell * members + member]}. */
  void add(GroupTime all, int first, int count, int[] members, double[] block) {
    List<List<Growing>> targets = new ArrayList<>();
    List<List<Double>> factors = new ArrayList<>();
    for (int c = 0; c < count; c++) {
      GroupTimeCell cell = all.cells.get(first + c);
      targets.add(new ArrayList<>());
      factors.add(new ArrayList<>());
      if (all.att[first + c] == null || !takes(cell)) {
        continue;
      }
      double pg = share[cell.group()];
      int event = panel.periods()[cell.at()] - cell.cohort();
      if (inDynamic(cell)) {
        grow(dynamic, event, first + c, pg, targets.get(c), factors.get(c));
      }
      if (cell.post()) {
        targets.get(c).add(simple);
        factors.get(c).add(pg);
        simple.cells.add(first + c);
        simple.weights.add(pg);
        grow(byGroup, cell.cohort(), first + c, 1, targets.get(c), factors.get(c));
        grow(calendar, panel.periods()[cell.at()], first + c, pg, targets.get(c), factors.get(c));
      }
    }
    Parallel.split(
        members.length,
        Parallel.pieces((long) members.length * count),
        (piece, from, to) -> {
          for (int c = 0; c < count; c++) {
            for (int k = 0; k < targets.get(c).size(); k++) {
              double[] sum = targets.get(c).get(k).sum;
              double factor = factors.get(c).get(k);
              for (int i = from; i < to; i++) {
                sum[members[i]] += factor * block[c * members.length + i];
              }
            }
          }
        });
  }

  private void grow(
      SortedMap<Integer, Growing> family,
      int key,
      int cell,
      double weight,
      List<Growing> targets,
      List<Double> factors) {
    Growing growing = family.computeIfAbsent(key, k -> new Growing(panel.units()));
    growing.cells.add(cell);
    growing.weights.add(weight);
    targets.add(growing);
    factors.add(weight);
  }

  /** Every average, overall figures first within their type. */
  List<Average> averages(GroupTime all, Multipliers multipliers) {
    double[][] shareDraws = multipliers == null ? null : shareDraws(multipliers);
    List<Average> averages = new ArrayList<>();
    if (!simple.cells.isEmpty()) {
      averages.add(average(Type.SIMPLE, null, simple, all, shareDraws, true));
    }
    List<Average> events = new ArrayList<>();
    dynamic.forEach(
        (e, growing) -> events.add(average(Type.DYNAMIC, e, growing, all, shareDraws, true)));
    List<Average> after = events.stream().filter(a -> a.key() >= 0).toList();
    if (!after.isEmpty()) {
      averages.add(mean(Type.DYNAMIC, after));
    }
    averages.addAll(events);
    List<Average> groups = new ArrayList<>();
    byGroup.forEach(
        (g, growing) -> groups.add(average(Type.GROUP, g, growing, all, shareDraws, false)));
    if (!groups.isEmpty()) {
      overallGroup(groups, shareDraws, averages);
    }
    List<Average> times = new ArrayList<>();
    calendar.forEach(
        (t, growing) -> times.add(average(Type.CALENDAR, t, growing, all, shareDraws, true)));
    if (!times.isEmpty()) {
      averages.add(mean(Type.CALENDAR, times));
      averages.addAll(times);
    }
    return averages;
  }

  private Average average(
      Type type,
      Integer key,
      Growing growing,
      GroupTime all,
      double[][] shareDraws,
      boolean sharesEstimated) {
    double total = growing.weights.stream().mapToDouble(w -> w).sum();
    double estimate = 0;
    for (int k = 0; k < growing.cells.size(); k++) {
      estimate += growing.weights.get(k) * all.att[growing.cells.get(k)] / total;
    }
    double[] pull = new double[share.length];
    if (sharesEstimated) {
      for (int cell : growing.cells) {
        pull[all.cells.get(cell).group()] += (all.att[cell] - estimate) / total;
      }
    }
    double[] influence = growing.sum.clone();
    for (int u = 0; u < influence.length; u++) {
      influence[u] /= total;
    }
    double[] draws = null;
    if (shareDraws != null) {
      draws = new double[shareDraws[0].length];
      for (int k = 0; k < growing.cells.size(); k++) {
        double[] of = all.draws[growing.cells.get(k)];
        double w = growing.weights.get(k) / total;
        for (int b = 0; b < draws.length; b++) {
          draws[b] += w * of[b];
        }
      }
    }
    addShares(pull, influence, draws, shareDraws);
    return new Average(type, key, estimate, null, influence, draws);
  }

  /** The part of an influence function that comes from estimating the cohorts' shares. */
  private void addShares(double[] pull, double[] influence, double[] draws, double[][] shareDraws) {
    double constant = 0;
    for (int g = 0; g < share.length; g++) {
      constant += pull[g] * share[g];
    }
    for (int u = 0; u < influence.length; u++) {
      influence[u] -= constant;
      if (groupOf[u] >= 0) {
        influence[u] += pull[groupOf[u]] * panel.share(u);
      }
    }
    if (draws != null) {
      for (int g = 0; g < share.length; g++) {
        for (int b = 0; b < draws.length; b++) {
          draws[b] += pull[g] * shareDraws[g][b];
        }
      }
    }
  }

  private static Average mean(Type type, List<Average> parts) {
    double[] equal = new double[parts.size()];
    java.util.Arrays.fill(equal, 1.0 / parts.size());
    return combined(type, parts, equal);
  }

  private static Average combined(Type type, List<Average> parts, double[] weights) {
    double estimate = 0;
    double[] influence = new double[parts.get(0).influence().length];
    double[] draws = parts.get(0).draws() == null ? null : new double[parts.get(0).draws().length];
    for (int k = 0; k < weights.length; k++) {
      estimate += weights[k] * parts.get(k).estimate();
      addTo(influence, parts.get(k).influence(), weights[k]);
      if (draws != null) {
        addTo(draws, parts.get(k).draws(), weights[k]);
      }
    }
    return new Average(type, null, estimate, null, influence, draws);
  }

  private static void addTo(double[] to, double[] from, double factor) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * from[i];
    }
  }

  private void overallGroup(List<Average> groups, double[][] shareDraws, List<Average> averages) {
    double[] weights = new double[groups.size()];
    int[] position = new int[groups.size()];
    double total = 0;
    for (int k = 0; k < weights.length; k++) {
      position[k] = java.util.Arrays.binarySearch(panel.groups(), groups.get(k).key());
      weights[k] = share[position[k]];
      total += weights[k];
    }
    for (int k = 0; k < weights.length; k++) {
      weights[k] /= total;
    }
    Average overall = combined(Type.GROUP, groups, weights);
    double[] pull = new double[share.length];
    for (int k = 0; k < weights.length; k++) {
      pull[position[k]] = (groups.get(k).estimate() - overall.estimate()) / total;
    }
    addShares(pull, overall.influence(), overall.draws(), shareDraws);
    averages.add(overall);
    for (int k = 0; k < weights.length; k++) {
      Average g = groups.get(k);
      averages.add(
          new Average(Type.GROUP, g.key(), g.estimate(), weights[k], g.influence(), g.draws()));
    }
  }

  /** Draws of the error of each cohort's share. */
  private double[][] shareDraws(Multipliers multipliers) {
    int columns = share.length;
    double[] values = new double[panel.clusters() * columns];
    for (int u = 0; u < groupOf.length; u++) {
      int at = panel.cluster()[u] * columns;
      for (int g = 0; g < columns; g++) {
        values[at + g] += (groupOf[u] == g ? panel.share(u) : 0) - share[g];
      }
    }
    int[] rows = java.util.stream.IntStream.range(0, panel.clusters()).toArray();
    double[][] draws = multipliers.times(values, columns, rows);
    for (double[] of : draws) {
      for (int b = 0; b < of.length; b++) {
        of[b] /= panel.units();
      }
    }
    return draws;
  }
}
