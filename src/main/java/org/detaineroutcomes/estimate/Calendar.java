package org.detaineroutcomes.estimate;

import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.model.Period;

/** How the whole numbers that stand for periods are printed. */
public enum Calendar {
  /** Years, or any whole numbers. */
  NUMBER,
  /** Fiscal years by one number: {@code FY2010}. */
  FISCAL_YEAR,
  /** Years that begin in one calendar year and end in the next, by the first. */
  YEAR_SPAN,
  /** Quarters, numbered since the first of year 0. */
  QUARTER,
  /** Quarters of the federal fiscal year, numbered as the calendar quarters they are. */
  FISCAL_QUARTER,
  /** Months, numbered since January of year 0. */
  MONTH,
  /** Weeks from Saturday to Friday, by their first day, numbered since 3 January 1970. */
  WEEK;

  /**
   * The period as it is printed: {@code 2014}, {@code 2014-15}, {@code FY2014}, {@code 2014Q2},
   * {@code 2014-06} or a Saturday.
   */
  public String print(int period) {
    return switch (this) {
      case NUMBER -> Integer.toString(period);
      case FISCAL_YEAR -> "FY" + period;
      case YEAR_SPAN -> "%04d-%02d".formatted(period, Math.floorMod(period + 1, 100));
      case QUARTER -> "%04dQ%d".formatted(Math.floorDiv(period, 4), Math.floorMod(period, 4) + 1);
      case MONTH -> "%04d-%02d".formatted(Math.floorDiv(period, 12), Math.floorMod(period, 12) + 1);
      case FISCAL_QUARTER -> new Period(Frequency.FISCAL_QUARTER, period).toString();
      case WEEK -> new Period(Frequency.WEEK, period).toString();
    };
  }
}
