package org.detaineroutcomes.compare.citizens;

import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.fields.CitizenFields;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.MeasureFields;
import org.detaineroutcomes.schema.fields.SourceFields;
import org.detaineroutcomes.schema.results.CitizenCounts;
import org.detaineroutcomes.stats.Interval;

/** Counts about citizens and days until a lifting as rows of their tables. */
final class CitizenRows {
  private CitizenRows() {}

  static TableRowBuilder count(CitizenCount count) {
    return bounded(new TableRowBuilder(CitizenCounts.TABLE), count.interval())
        .set(CitizenFields.TIER, count.count().tier().code())
        .set(MeasureFields.MEASURE, count.measure())
        .set(MeasureFields.GROUP, count.group())
        .set(MeasureFields.BASIS, count.basis())
        .set(CitizenFields.COUNTED, count.count().counted().code())
        .set(CitizenCounts.READ_AS, count.floor() ? "floor" : "as published")
        .set(MeasureFields.NUMERATOR, count.count().count())
        .set(CitizenFields.MONTHS_COVERED, count.months())
        .set(CitizenCounts.PER_YEAR, count.perYear())
        .set(MeasureFields.INTERVAL, count.intervalMethod())
        .set(MeasureFields.CAVEAT, count.caveat())
        .set(SourceFields.SOURCE_URL, count.sourceUrl());
  }

  static TableRowBuilder days(CitizenDays days) {
    return bounded(new TableRowBuilder(CitizenCounts.DAYS), days.interval())
        .set(MeasureFields.GROUP, days.file())
        .set(MeasureFields.MEASURE, days.measure())
        .set(MeasureFields.BASIS, days.basis())
        .set(CitizenCounts.WITH_BOTH_DATES, days.detainers())
        .set(CitizenCounts.MEDIAN_DAYS, days.median())
        .set(MeasureFields.INTERVAL, days.interval() == null ? null : "order statistics, 95 %")
        .set(CitizenCounts.WITHIN_TWO_DAYS, days.withinTwoDays());
  }

  private static TableRowBuilder bounded(TableRowBuilder row, Interval interval) {
    return row.set(EstimateFields.CONF_LOW, interval == null ? null : interval.low())
        .set(EstimateFields.CONF_HIGH, interval == null ? null : interval.high());
  }
}
