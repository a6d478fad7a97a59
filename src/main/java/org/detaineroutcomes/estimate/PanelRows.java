package org.detaineroutcomes.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Panels with other rows than the one they are made of. */
final class PanelRows {
  private PanelRows() {}

  /** Every unit in every period, what was missing having one outcome. */
  static PanelData completed(PanelData panel, double fill) {
    int[] periods = panel.periods();
    int n = panel.units().size() * periods.length;
    int[] starts = new int[panel.units().size() + 1];
    int[] at = new int[n];
    double[] outcomes = new double[n];
    double[] follows = new double[n];
    for (int u = 0; u < panel.units().size(); u++) {
      int row = panel.start()[u];
      for (int t = 0; t < periods.length; t++) {
        int to = u * periods.length + t;
        boolean seen = row < panel.start()[u + 1] && panel.period()[row] == periods[t];
        at[to] = periods[t];
        outcomes[to] = seen ? panel.outcome()[row] : fill;
        follows[to] = periods[t] >= panel.cohort()[u] ? 1 : 0;
        row += seen ? 1 : 0;
      }
      starts[u + 1] = (u + 1) * periods.length;
    }
    return new PanelData(
        panel.name(),
        panel.spec(),
        panel.calendar(),
        panel.units(),
        starts,
        panel.cohort(),
        at,
        outcomes,
        follows,
        panel.covariateTable(),
        panel.weights(),
        panel.offset(),
        panel.clusterCodes().completed(panel.start(), periods.length),
        panel.groups,
        panel.coordinates(),
        panel.drops(),
        panel.notes());
  }

  /** Some of the rows, and the units that have any of them. */
  static PanelData subset(PanelData panel, boolean[] keep) {
    int kept = 0;
    for (boolean k : keep) {
      kept += k ? 1 : 0;
    }
    if (kept == keep.length) {
      return panel;
    }
    int[] rows = new int[kept];
    int next = 0;
    List<String> names = new ArrayList<>();
    int[] starts = new int[panel.units().size() + 1];
    int[] cohorts = new int[panel.units().size()];
    String[] groupsKept = panel.groups == null ? null : new String[panel.units().size()];
    double[][] coordinatesKept =
        panel.coordinates() == null ? null : new double[2][panel.units().size()];
    for (int u = 0; u < panel.units().size(); u++) {
      int before = next;
      for (int r = panel.start()[u]; r < panel.start()[u + 1]; r++) {
        if (keep[r]) {
          rows[next++] = r;
        }
      }
      if (next > before) {
        cohorts[names.size()] = panel.cohort()[u];
        if (panel.groups != null) {
          groupsKept[names.size()] = panel.groups[u];
        }
        for (int c = 0; coordinatesKept != null && c < 2; c++) {
          coordinatesKept[c][names.size()] = panel.coordinates()[c][u];
        }
        names.add(panel.units().get(u));
        starts[names.size()] = next;
      }
    }
    return new PanelData(
        panel.name(),
        panel.spec(),
        panel.calendar(),
        List.copyOf(names),
        Arrays.copyOf(starts, names.size() + 1),
        Arrays.copyOf(cohorts, names.size()),
        pick(panel.period(), rows),
        pick(panel.outcome(), rows),
        pick(panel.treated(), rows),
        panel.covariateTable().at(rows),
        pick(panel.weights(), rows),
        pick(panel.offset(), rows),
        panel.clusterCodes().at(rows),
        groupsKept,
        coordinatesKept,
        panel.drops(),
        panel.notes());
  }

  /** Weighted means by cell and period. */
  static PanelData collapsed(PanelData panel, int[] cell, int cells) {
    int[] periods = panel.periods();
    int[] at = panel.periodIndex(periods);
    double[][] sums = new double[3][cells * periods.length];
    int[] first = new int[cells];
    for (int u = panel.units().size() - 1; u >= 0; u--) {
      first[cell[u]] = panel.start()[u];
      for (int r = panel.start()[u]; r < panel.start()[u + 1]; r++) {
        int to = cell[u] * periods.length + at[r];
        double w = panel.weights() == null ? 1 : panel.weights()[r];
        sums[0][to] += w;
        sums[1][to] += w * panel.outcome()[r];
        sums[2][to] += w * panel.treated()[r];
      }
    }
    int[] seen = IntStream.range(0, sums[0].length).filter(i -> sums[0][i] > 0).toArray();
    int[] starts = new int[cells + 1];
    int[] rowOfFirst = new int[seen.length];
    for (int i = 0; i < seen.length; i++) {
      starts[seen[i] / periods.length + 1] = i + 1;
      rowOfFirst[i] = first[seen[i] / periods.length];
    }
    int[] unit = panel.unitOfRow();
    return new PanelData(
        panel.name(),
        panel.spec().collapsed(),
        panel.calendar(),
        IntStream.range(0, cells).mapToObj(String::valueOf).toList(),
        starts,
        Arrays.stream(first).map(r -> panel.cohort()[unit[r]]).toArray(),
        Arrays.stream(seen).map(i -> periods[i % periods.length]).toArray(),
        Arrays.stream(seen).mapToDouble(i -> sums[1][i] / sums[0][i]).toArray(),
        Arrays.stream(seen).mapToDouble(i -> sums[2][i] / sums[0][i]).toArray(),
        new CovariateColumns(List.of(), new double[0][], List.of()),
        pick(sums[0], seen),
        null,
        panel.clusterCodes().at(rowOfFirst),
        null,
        null,
        List.of(),
        List.of());
  }

  static double[] pick(double[] column, int[] rows) {
    if (column == null) {
      return null;
    }
    double[] part = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      part[i] = column[rows[i]];
    }
    return part;
  }

  static int[] pick(int[] column, int[] rows) {
    int[] part = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      part[i] = column[rows[i]];
    }
    return part;
  }
}
