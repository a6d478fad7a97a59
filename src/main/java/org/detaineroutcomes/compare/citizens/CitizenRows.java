package org.detaineroutcomes.compare.citizens;

import java.util.Optional;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.model.result.IntervalMethod;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.fields.CitizenFields;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.FigureFields;
import org.detaineroutcomes.schema.fields.MeasureFields;
import org.detaineroutcomes.schema.fields.SourceFields;
import org.detaineroutcomes.schema.results.CitizenCounts;
import org.detaineroutcomes.stats.Interval;

/** Counts about citizens and days until a lifting as rows of their tables. */
final class CitizenRows {
  private CitizenRows() {}

  static TableRowBuilder count(CitizenCount count) {
    Optional<PublishedTotal> published = Optional.ofNullable(count.published());
    return bounded(
            new TableRowBuilder(CitizenCounts.TABLE), count.interval(), count.intervalMethod())
        .set(CitizenFields.TIER, count.count().tier().code())
        .set(CitizenCounts.SUBJECT, count.subject().code())
        .set(CitizenFields.RECORDED_AS, code(count.recordedAs()))
        .set(CitizenFields.PUBLISHED_MEASURE, published.map(PublishedTotal::measure).orElse(null))
        .set(CitizenFields.PUBLISHED_PERIOD, published.map(PublishedTotal::period).orElse(null))
        .set(FigureFields.BASIS, count.basis().code())
        .set(CitizenFields.COUNTED, count.count().counted().code())
        .set(FigureFields.BOUND, count.bound().code())
        .set(MeasureFields.NUMERATOR, count.count().count())
        .set(CitizenFields.MONTHS_COVERED, count.months())
        .set(CitizenCounts.PER_YEAR, count.perYear())
        .set(SourceFields.SOURCE_URL, published.map(PublishedTotal::sourceUrl).orElse(null))
        .set(CitizenCounts.ID, count.id());
  }

  static TableRowBuilder days(CitizenDays days) {
    return bounded(
            new TableRowBuilder(CitizenCounts.DAYS),
            days.interval(),
            IntervalMethod.ORDER_STATISTICS)
        .set(FigureFields.RECORD, days.file())
        .set(CitizenCounts.ON_CITIZENS, days.citizens())
        .set(FigureFields.BASIS, days.basis().code())
        .set(CitizenCounts.WITH_BOTH_DATES, days.detainers())
        .set(CitizenCounts.MEDIAN_DAYS, days.median())
        .set(CitizenCounts.WITHIN_TWO_DAYS, days.withinTwoDays());
  }

  private static TableRowBuilder bounded(
      TableRowBuilder row, Interval interval, IntervalMethod method) {
    return row.set(EstimateFields.CONF_LOW, interval == null ? null : interval.low())
        .set(EstimateFields.CONF_HIGH, interval == null ? null : interval.high())
        .set(FigureFields.INTERVAL, interval == null ? null : method.code());
  }

  private static String code(Code code) {
    return code == null ? null : code.code();
  }
}
