package org.detaineroutcomes.estimate.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.EstimatorOptions.Control;
import org.detaineroutcomes.estimate.PanelData;

/**
 * Makes the samples of local projections: units that start treatment now and clean controls, with
 * the change of their outcome since the last period before.
 */
final class HorizonSamples {
  private final PanelData panel;
  private final EstimatorOptions options;
  private final int[] periods;
  private final int first;
  private final int last;

  /** Row of each unit in each period of the calendar, unit by unit; -1 for none. */
  private final int[] rows;

  HorizonSamples(PanelData panel, EstimatorOptions options) {
    this.panel = panel;
    this.options = options;
    this.periods = panel.periods();
    this.first = periods[0];
    this.last = periods[periods.length - 1];
    this.rows = new int[panel.units().size() * (last - first + 1)];
    Arrays.fill(rows, -1);
    int[] unit = panel.unitOfRow();
    for (int r = 0; r < panel.rows(); r++) {
      rows[unit[r] * (last - first + 1) + panel.period()[r] - first] = r;
    }
  }

  /**
   * Rows of one regression.
   *
   * @param base row of the last period before
   * @param change of the outcome since then
   * @param start 1 for units that start treatment, 0 for controls
   * @param time position of the period in which they start, or could
   * @param periods of the panel
   */
  @SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
  record Sample(int[] base, double[] change, double[] start, int[] time, int periods) {
    int size() {
      return base.length;
    }

    /** A column of the panel at the rows before. */
    double[] before(double[] column) {
      return Arrays.stream(base).mapToDouble(r -> column[r]).toArray();
    }

    /** A column less its mean in each period. */
    double[] within(double[] column, double[] weight) {
      double[] sum = new double[periods];
      double[] total = new double[periods];
      for (int i = 0; i < column.length; i++) {
        double w = weight == null ? 1 : weight[i];
        total[time[i]] += w;
        sum[time[i]] += w * column[i];
      }
      double[] left = new double[column.length];
      for (int i = 0; i < left.length; i++) {
        left[i] = column[i] - sum[time[i]] / total[time[i]];
      }
      return left;
    }
  }

  /** That of the mean outcome over horizons [from, to]. */
  Sample over(int from, int to) {
    List<Integer> bases = new ArrayList<>();
    List<Double> change = new ArrayList<>();
    List<Double> start = new ArrayList<>();
    List<Integer> time = new ArrayList<>();
    for (int u = 0; u < panel.units().size(); u++) {
      for (int t = 1; t < periods.length; t++) {
        int base = lastBefore(t);
        int before = base < 0 ? -1 : row(u, periods[base]);
        boolean starts = panel.cohort()[u] == periods[t];
        if ((!starts && !isClean(u, t, to)) || before < 0 || (from == to && base == at(t, from))) {
          continue;
        }
        Double mean = mean(u, t, from, to);
        if (mean != null && periods[t] + to <= last) {
          bases.add(before);
          change.add(mean - panel.outcome()[before]);
          start.add(starts ? 1.0 : 0.0);
          time.add(t);
        }
      }
    }
    return new Sample(
        bases.stream().mapToInt(Integer::intValue).toArray(),
        change.stream().mapToDouble(Double::doubleValue).toArray(),
        start.stream().mapToDouble(Double::doubleValue).toArray(),
        time.stream().mapToInt(Integer::intValue).toArray(),
        periods.length);
  }

  private boolean isClean(int unit, int t, int to) {
    int cohort = panel.cohort()[unit];
    int reach = Math.max(periods[t] + to, periods[t]) + options.anticipation();
    return options.control() == Control.NEVER ? cohort > last : cohort > reach;
  }

  /** Mean outcome over the horizons after {@code t}; null if one of them has no row. */
  private Double mean(int unit, int t, int from, int to) {
    double sum = 0;
    int count = 0;
    int wanted = 0;
    for (int h = from; h <= to; h++) {
      int row = row(unit, periods[t] + h);
      if (row >= 0) {
        sum += panel.outcome()[row];
        count++;
      }
      wanted += from == to || at(t, h) >= 0 ? 1 : 0;
    }
    return count == wanted && count > 0 ? (Double) (sum / count) : null;
  }

  /** Position of the last period before the one at {@code t}, and before units may react; or -1. */
  private int lastBefore(int t) {
    int found = t - 1;
    while (found >= 0 && periods[found] >= periods[t] - options.anticipation()) {
      found--;
    }
    return found;
  }

  /** Position of the period {@code horizon} after the one at {@code t}; negative for none. */
  private int at(int t, int horizon) {
    return Arrays.binarySearch(periods, periods[t] + horizon);
  }

  private int row(int unit, int period) {
    return period < first || period > last ? -1 : rows[unit * (last - first + 1) + period - first];
  }
}
