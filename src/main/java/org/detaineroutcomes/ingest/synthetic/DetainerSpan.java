package org.detaineroutcomes.ingest.synthetic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.detaineroutcomes.ingest.synthetic.country.Country;

/**
 * The days of one detainer file, both included.
 *
 * @param number detainers issued in all, spread evenly over the days
 */
record DetainerSpan(LocalDate from, LocalDate to, int number) {
  private static final LocalDate FROM = LocalDate.of(2007, 10, 1);
  private static final LocalDate LIFT_DATES_FROM = LocalDate.of(2015, 1, 1);
  private static final LocalDate TO = LocalDate.of(2019, 12, 31);
  private static final double WITH_LIFT_DATES = 0.25;
  private static final int WORKBOOK_ROWS = 25_000;

  /** Of the file without lift dates. */
  static DetainerSpan earlier(Country country) {
    return new DetainerSpan(
        FROM, LIFT_DATES_FROM.minusDays(1), country.scale().detainers() - workbook(country));
  }

  /** Of the workbook with lift dates. */
  static DetainerSpan later(Country country) {
    return new DetainerSpan(LIFT_DATES_FROM, TO, workbook(country));
  }

  private static int workbook(Country country) {
    return Math.min(WORKBOOK_ROWS, (int) (country.scale().detainers() * WITH_LIFT_DATES));
  }

  /** Every day, in order. */
  List<LocalDate> days() {
    return from.datesUntil(to.plusDays(1)).toList();
  }

  /** Those of a year, in order. */
  List<LocalDate> days(int year) {
    LocalDate first = later(from, LocalDate.of(year, 1, 1));
    LocalDate end = earlier(to, LocalDate.of(year, 12, 31)).plusDays(1);
    return first.isBefore(end) ? first.datesUntil(end).toList() : List.of();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  /** Detainers issued on a day. */
  long on(LocalDate day) {
    long days = ChronoUnit.DAYS.between(from, to) + 1;
    long before = ChronoUnit.DAYS.between(from, day);
    return number * (before + 1) / days - number * before / days;
  }
}
