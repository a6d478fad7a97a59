package org.detaineroutcomes.estimate.changes;

import java.util.List;

/**
 * A figure made of changes of outcomes, and each unit's part of its error.
 *
 * @param size weighted number of units that it is of
 */
@SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
record Change(double value, double size, double[] influence) {

  /** The mean change of some units, times a sign that the parts of the error have as well. */
  static Change mean(LongChanges changes, int[] units, int from, int to, double sign) {
    double total = 0;
    double sum = 0;
    for (int u : units) {
      total += changes.weight(u, from);
      sum += changes.weight(u, from) * changes.change(u, from, to);
    }
    double mean = sum / total;
    double[] influence = new double[changes.cohort.length];
    for (int u : units) {
      influence[u] = sign * changes.weight(u, from) / total * (changes.change(u, from, to) - mean);
    }
    return new Change(sign * mean, total, influence);
  }

  /** The weighted sum of figures; its size is the sum of theirs. */
  static Change sum(List<Change> changes, double[] weights) {
    double value = 0;
    double size = 0;
    double[] influence = new double[changes.get(0).influence.length];
    for (int k = 0; k < weights.length; k++) {
      Change of = changes.get(k);
      value += weights[k] * of.value;
      size += of.size;
      for (int u = 0; u < influence.length; u++) {
        influence[u] += weights[k] * of.influence[u];
      }
    }
    return new Change(value, size, influence);
  }

  /** The mean of figures by their sizes. */
  static Change mean(List<Change> changes) {
    double total = changes.stream().mapToDouble(Change::size).sum();
    return sum(changes, changes.stream().mapToDouble(c -> c.size / total).toArray());
  }
}
