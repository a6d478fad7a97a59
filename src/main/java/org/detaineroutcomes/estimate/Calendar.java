package org.detaineroutcomes.estimate;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.model.Period;

/** How the whole numbers that stand for periods are read and printed. */
public enum Calendar {
  /** Years, or any whole numbers. */
  NUMBER,
  /** Quarters, numbered since the first of year 0. */
  QUARTER,
  /** Quarters of the federal fiscal year, numbered as the calendar quarters they are. */
  FISCAL_QUARTER,
  /** Months, numbered since January of year 0. */
  MONTH,
  /** Weeks from Saturday to Friday, by their first day, numbered since 3 January 1970. */
  WEEK;

  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}(\\.0+)?");
  private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])(-01)?");
  private static final Pattern YEAR_QUARTER = Pattern.compile("(\\d{4})-?[Qq]([1-4])");
  private static final Pattern FISCAL = Pattern.compile("FY\\d{4}-Q[1-4]");

  /**
   * The calendar a printed period is written in, if it is any. The first day of a month is read as
   * the month.
   */
  static Calendar of(String printed) {
    if (YEAR_QUARTER.matcher(printed).matches()) {
      return QUARTER;
    }
    if (FISCAL.matcher(printed).matches()) {
      return FISCAL_QUARTER;
    }
    if (YEAR_MONTH.matcher(printed).matches()) {
      return MONTH;
    }
    return saturday(printed).isPresent() ? WEEK : NUMBER;
  }

  /** How many months from one first day to the next, where all are written as days; else 1. */
  static int monthsApart(String printed) {
    if (!printed.endsWith("-01") || printed.length() != 10) {
      return 1;
    }
    return switch (printed.substring(5, 7)) {
      case "01" -> 12;
      case "04", "07", "10" -> 3;
      default -> 1;
    };
  }

  /** Reads a period; empty when it is none of this calendar. */
  OptionalInt parse(String printed) {
    return switch (this) {
      case NUMBER -> number(printed);
      case QUARTER -> numbered(YEAR_QUARTER.matcher(printed), 4);
      case MONTH -> numbered(YEAR_MONTH.matcher(printed), 12);
      case WEEK -> saturday(printed);
      case FISCAL_QUARTER ->
          Period.parse(printed)
              .filter(period -> period.frequency() == Frequency.FISCAL_QUARTER)
              .map(period -> OptionalInt.of(period.index()))
              .orElse(OptionalInt.empty());
    };
  }

  private static OptionalInt number(String printed) {
    if (!WHOLE.matcher(printed).matches()) {
      return OptionalInt.empty();
    }
    int dot = printed.indexOf('.');
    return OptionalInt.of(Integer.parseInt(dot < 0 ? printed : printed.substring(0, dot)));
  }

  private static OptionalInt numbered(Matcher m, int aYear) {
    return m.matches()
        ? OptionalInt.of(Integer.parseInt(m.group(1)) * aYear + Integer.parseInt(m.group(2)) - 1)
        : OptionalInt.empty();
  }

  /** The week that begins on a printed day; empty if it is no Saturday. */
  private static OptionalInt saturday(String printed) {
    if (printed.length() != 10) {
      return OptionalInt.empty();
    }
    try {
      LocalDate day = LocalDate.parse(printed);
      return day.getDayOfWeek() == DayOfWeek.SATURDAY
          ? OptionalInt.of(Period.of(day, Frequency.WEEK).index())
          : OptionalInt.empty();
    } catch (DateTimeException e) {
      return OptionalInt.empty();
    }
  }

  /** The period as it is printed: {@code 2014}, {@code 2014Q2}, {@code 2014-06} or a Saturday. */
  public String print(int period) {
    return switch (this) {
      case NUMBER -> Integer.toString(period);
      case QUARTER -> "%04dQ%d".formatted(Math.floorDiv(period, 4), Math.floorMod(period, 4) + 1);
      case MONTH -> "%04d-%02d".formatted(Math.floorDiv(period, 12), Math.floorMod(period, 12) + 1);
      case FISCAL_QUARTER -> new Period(Frequency.FISCAL_QUARTER, period).toString();
      case WEEK -> new Period(Frequency.WEEK, period).toString();
    };
  }
}
