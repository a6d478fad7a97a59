package org.detaineroutcomes.compare.citizens;

import org.detaineroutcomes.compare.RowOf;
import org.detaineroutcomes.schema.marts.CitizenDetainers;
import org.detaineroutcomes.schema.results.CitizenCounts;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.schema.results.Measures;
import org.detaineroutcomes.schema.staged.Policies;
import org.detaineroutcomes.schema.staged.record.PublishedTotals;
import org.detaineroutcomes.stats.Interval;

/** Counts about citizens and days until a lifting as rows of their tables. */
final class CitizenRows {
  private CitizenRows() {}

  static RowOf count(CitizenCount count) {
    return bounded(new RowOf(CitizenCounts.TABLE), count.interval())
        .set(CitizenDetainers.TIER, count.count().tier().word())
        .set(Measures.MEASURE, count.measure())
        .set(Measures.GROUP, count.group())
        .set(Measures.BASIS, count.basis())
        .set(CitizenCounts.COUNTED, count.count().counted().word())
        .set(CitizenCounts.READ_AS, count.floor() ? "floor" : "as published")
        .set(Measures.NUMERATOR, count.count().count())
        .set(PublishedTotals.MONTHS, count.months())
        .set(CitizenCounts.PER_YEAR, count.perYear())
        .set(Measures.INTERVAL, count.intervalMethod())
        .set(Measures.CAVEAT, count.caveat())
        .set(Policies.SOURCE_URL, count.sourceUrl());
  }

  static RowOf days(CitizenDays days) {
    return bounded(new RowOf(CitizenCounts.DAYS), days.interval())
        .set(Measures.GROUP, days.file())
        .set(Measures.MEASURE, days.measure())
        .set(Measures.BASIS, days.basis())
        .set(CitizenCounts.WITH_BOTH_DATES, days.detainers())
        .set(CitizenCounts.MEDIAN_DAYS, days.median())
        .set(Measures.INTERVAL, days.interval() == null ? null : "order statistics, 95 %")
        .set(CitizenCounts.WITHIN_TWO_DAYS, days.withinTwoDays());
  }

  private static RowOf bounded(RowOf row, Interval interval) {
    return row.set(Estimates.CONF_LOW, interval == null ? null : interval.low())
        .set(Estimates.CONF_HIGH, interval == null ? null : interval.high());
  }
}
