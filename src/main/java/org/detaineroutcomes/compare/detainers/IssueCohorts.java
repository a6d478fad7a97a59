package org.detaineroutcomes.compare.detainers;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import org.detaineroutcomes.model.Cohort;
import org.detaineroutcomes.model.result.Dimension;
import org.detaineroutcomes.model.result.MeasureBase;
import org.detaineroutcomes.model.result.MeasureGroup;
import org.detaineroutcomes.model.result.Population;

/**
 * Detainers parted by when they were issued: by the shortest of month, quarter and year that leaves
 * {@value #ENOUGH} declines to a cohort on average, or by year.
 */
enum IssueCohorts {
  MONTH(1),
  QUARTER(3),
  YEAR(12);

  static final int ENOUGH = 20;

  private final int months;

  IssueCohorts(int months) {
    this.months = months;
  }

  /** The shortest cohorts that the declines allow. */
  static IssueCohorts finest(Durations durations) {
    long declines = durations.where(cell -> cell.cause() == Durations.DECLINED).detainers();
    return Arrays.stream(values())
        .filter(unit -> declines >= (long) ENOUGH * unit.split(durations).size())
        .findFirst()
        .orElse(YEAR);
  }

  /** Cohorts by their first month. */
  SortedMap<YearMonth, Durations> split(Durations durations) {
    Map<String, YearMonth> firstOf = new HashMap<>();
    return durations.by(cell -> firstOf.computeIfAbsent(cell.month(), this::first));
  }

  private YearMonth first(String printed) {
    YearMonth month = YearMonth.parse(printed);
    return month.minusMonths((month.getMonthValue() - 1) % months);
  }

  /** The cohort that begins with a month: "2016-03", "2016 Q1" or "2016". */
  MeasureGroup group(YearMonth first) {
    return switch (this) {
      case MONTH -> MeasureGroup.of(Dimension.ISSUE_MONTH, first.toString());
      case QUARTER ->
          MeasureGroup.of(
              Dimension.ISSUE_QUARTER, first.getYear() + " Q" + ((first.getMonthValue() + 2) / 3));
      case YEAR -> MeasureGroup.of(Dimension.ISSUE_YEAR, Integer.toString(first.getYear()));
    };
  }

  /** Detainers issued in such a cohort, as a base. */
  MeasureBase base() {
    return switch (this) {
      case MONTH -> MeasureBase.ISSUED_IN_MONTH;
      case QUARTER -> MeasureBase.ISSUED_IN_QUARTER;
      case YEAR -> MeasureBase.ISSUED_IN_YEAR;
    };
  }

  /** The cohort that begins with a month. */
  Cohort cohort(Population of, YearMonth first) {
    LocalDate from = first.atDay(1);
    return Cohort.issued(of, null, from, from.plusMonths(months).minusDays(1));
  }
}
