package org.detaineroutcomes.estimate.paths;

import java.util.Arrays;
import org.detaineroutcomes.estimate.PanelData;

/**
 * Every unit's treatment period by period, and when it first changes.
 *
 * <p>A unit's start is its treatment in the first period it is seen in. Its first change is dated
 * only where it is seen in the period before; otherwise the unit is a control up to the last period
 * in which its treatment was as at the start, and no switcher. A unit that has been treated both
 * more and less than at the start says nothing from then on.
 */
final class TreatmentPaths {
  final PanelData panel;
  final int[] periods;
  final int units;

  /** Treatment of each unit in the first period it is seen in. */
  final double[] start;

  /** Number of the start of each unit among the distinct ones. */
  final int[] startOf;

  /** The units of each start. */
  final int[][] byStart;

  /** The units of each start whose first change is dated, by its position. */
  private final int[][][] switchers;

  /**
   * Position of the first change, of the first period after the last unchanged one where it is not
   * dated; the number of periods where there is none.
   */
  final int[] change;

  private final double[] outcome;
  private final int[] row;
  private final double[] treated;
  private final boolean[] dated;
  private final boolean[] changes;
  private final int[] until;

  TreatmentPaths(PanelData panel) {
    this.panel = panel;
    this.periods = panel.periods();
    this.units = panel.units().size();
    this.outcome = panel.outcome().clone();
    this.row = new int[units * periods.length];
    this.treated = new double[units * periods.length];
    this.start = new double[units];
    this.change = new int[units];
    this.dated = new boolean[units];
    this.changes = new boolean[units];
    this.until = new int[units];
    Arrays.fill(row, -1);
    int[] at = panel.periodIndex(periods);
    for (int u = 0; u < units; u++) {
      for (int r = panel.start()[u]; r < panel.start()[u + 1]; r++) {
        row[u * periods.length + at[r]] = r;
      }
      lay(u);
    }
    double[] distinct = Arrays.stream(start).distinct().sorted().toArray();
    this.startOf = Arrays.stream(start).mapToInt(d -> Arrays.binarySearch(distinct, d)).toArray();
    int[] sizes = new int[distinct.length];
    Arrays.stream(startOf).forEach(d -> sizes[d]++);
    this.byStart = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
    for (int u = units - 1; u >= 0; u--) {
      byStart[startOf[u]][--sizes[startOf[u]]] = u;
    }
    this.switchers = Arrays.stream(byStart).map(this::switchers).toArray(int[][][]::new);
  }

  private int[][] switchers(int[] ofOneStart) {
    int[][] by = new int[periods.length][];
    for (int t = 0; t < by.length; t++) {
      int at = t;
      by[t] = Arrays.stream(ofOneStart).filter(u -> dated[u] && change[u] == at).toArray();
    }
    return by;
  }

  /** The units of a start whose treatment first changes in the period at {@code t}. */
  int[] switchers(int start, int t) {
    return switchers[start][t];
  }

  private void lay(int u) {
    int first = panel.start()[u];
    start[u] = panel.treated()[first];
    change[u] = periods.length;
    until[u] = periods.length;
    double now = start[u];
    boolean above = false;
    boolean below = false;
    int last = -1;
    for (int t = 0; t < periods.length; t++) {
      int r = row[u * periods.length + t];
      if (r >= 0) {
        now = panel.treated()[r];
        above |= now > start[u];
        below |= now < start[u];
        if (!changes[u] && now != start[u]) {
          changes[u] = true;
          dated[u] = last == t - 1;
          change[u] = last + 1;
        }
        if (above && below) {
          until[u] = Math.min(until[u], t);
        }
        last = t;
      }
      treated[u * periods.length + t] = now;
    }
  }

  /** Takes a number from the outcome of a row, once and for all. */
  void adjust(int row, double by) {
    outcome[row] -= by;
  }

  /** Whether the first change of a unit is seen and dated. */
  boolean switches(int u) {
    return dated[u];
  }

  /** Whether the treatment of a unit is seen to change. */
  boolean changes(int u) {
    return changes[u];
  }

  /** 1 for a unit whose treatment first rises, -1 where it falls. */
  int direction(int u) {
    return treated[u * periods.length + change[u]] > start[u] ? 1 : -1;
  }

  /** Treatment of a unit in the period at {@code t}, the last one known where it is not seen. */
  double treated(int u, int t) {
    return treated[u * periods.length + t];
  }

  /** Whether a unit is seen at {@code t}, and says something there. */
  boolean seen(int u, int t) {
    return t >= 0 && t < until[u] && row[u * periods.length + t] >= 0;
  }

  /** How many units stop saying something before the end. */
  long crossing() {
    return Arrays.stream(until).filter(t -> t < periods.length).count();
  }

  int row(int u, int t) {
    return row[u * periods.length + t];
  }

  double outcome(int u, int t) {
    return outcome[row(u, t)];
  }

  double weight(int u, int t) {
    return panel.weights() == null ? 1 : panel.weights()[row(u, t)];
  }
}
