package org.detaineroutcomes.compare.series;

import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.compare.Measure;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.marts.JoinedOutcome;
import org.detaineroutcomes.stats.ExactIntervals;
import org.detaineroutcomes.stats.Interval;
import org.detaineroutcomes.store.TableRow;

/**
 * An outcome over some months.
 *
 * @param base null for a plain count
 * @param value null where the base is zero
 * @param interval exact; empty where there is no value, and for a mean of days
 */
record Ratio(long count, Long base, Double value, Optional<Interval> interval) {
  private static final String DAYS = "days";

  static Ratio of(JoinedOutcome outcome, List<TableRow> rows) {
    long count = sum(rows, outcome.count());
    boolean days = outcome.count().unit().equals(DAYS);
    if (outcome.base().isEmpty()) {
      return new Ratio(
          count,
          null,
          (double) count,
          days ? Optional.empty() : Optional.of(ExactIntervals.garwood(count, 1, Measure.LEVEL)));
    }
    long base = sum(rows, outcome.base().get());
    long times = outcome.outcome().times();
    if (base == 0) {
      return new Ratio(count, base, null, Optional.empty());
    }
    double value = (double) count * times / base;
    if (days) {
      return new Ratio(count, base, value, Optional.empty());
    }
    return new Ratio(
        count,
        base,
        value,
        Optional.of(
            times == 1 && count <= base
                ? ExactIntervals.clopperPearson(count, base, Measure.LEVEL)
                : ExactIntervals.garwood(count, (double) base / times, Measure.LEVEL)));
  }

  private static long sum(List<TableRow> rows, Column column) {
    return rows.stream().mapToLong(row -> row.count(column)).sum();
  }
}
