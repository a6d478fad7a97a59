package org.detaineroutcomes.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
        panel.drops(),
        panel.notes());
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
