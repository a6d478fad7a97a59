package org.detaineroutcomes.model;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A year, a quarter, a month or a week, numbered so that neighbours differ by one.
 *
 * @param frequency how long it lasts
 * @param index the year itself; quarters since year 0; months since January of year 0; weeks since
 *     Saturday, 3 January 1970
 */
public record Period(Frequency frequency, int index) implements Comparable<Period>, Serializable {
  /** What any period looks like in print, as a regular expression. */
  public static final String FORM = "\\d{4}(-\\d{2}(-\\d{2})?|-Q[1-4])?|FY\\d{4}-Q[1-4]";

  /** The last year of four digits, which all forms have. */
  private static final int LAST_YEAR = 9999;

  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");
  private static final Pattern QUARTER = Pattern.compile("(FY)?(\\d{4})-Q([1-4])");
  private static final int FIRST_SATURDAY = 2;

  /** A calendar year. */
  public static Period year(int year) {
    return new Period(Frequency.YEAR, year);
  }

  /** A calendar month, 1 to 12. */
  public static Period month(int year, int month) {
    return new Period(Frequency.MONTH, year * 12 + month - 1);
  }

  /** The period that holds a day. */
  public static Period of(LocalDate day, Frequency frequency) {
    int months = day.getYear() * 12 + day.getMonthValue() - 1;
    return switch (frequency) {
      case YEAR -> year(day.getYear());
      case QUARTER, FISCAL_QUARTER -> new Period(frequency, Math.floorDiv(months, 3));
      case MONTH -> new Period(frequency, months);
      case WEEK ->
          new Period(
              frequency, Math.toIntExact(Math.floorDiv(day.toEpochDay() - FIRST_SATURDAY, 7L)));
    };
  }

  /** Reads {@code 2014}, {@code 2014-06}, {@code 2014-Q2}, {@code FY2014-Q3} or a Saturday. */
  public static Optional<Period> parse(String printed) {
    if (YEAR.matcher(printed).matches()) {
      return Optional.of(year(Integer.parseInt(printed)));
    }
    if (MONTH.matcher(printed).matches()) {
      YearMonth month = YearMonth.parse(printed);
      return Optional.of(month(month.getYear(), month.getMonthValue()));
    }
    Matcher quarter = QUARTER.matcher(printed);
    if (quarter.matches()) {
      int index = Integer.parseInt(quarter.group(2)) * 4 + Integer.parseInt(quarter.group(3)) - 1;
      return Optional.of(
          quarter.group(1) == null
              ? new Period(Frequency.QUARTER, index)
              : new Period(Frequency.FISCAL_QUARTER, index - 1));
    }
    return week(printed);
  }

  private static Optional<Period> week(String printed) {
    try {
      return Optional.of(LocalDate.parse(printed))
          .filter(day -> day.getYear() >= 0 && day.getYear() <= LAST_YEAR)
          .filter(day -> day.getDayOfWeek() == DayOfWeek.SATURDAY)
          .map(day -> of(day, Frequency.WEEK));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The calendar year its first day lies in. */
  public int year() {
    return firstDay().getYear();
  }

  /** The first day. */
  public LocalDate firstDay() {
    return switch (frequency) {
      case YEAR -> LocalDate.of(index, 1, 1);
      case QUARTER, FISCAL_QUARTER ->
          LocalDate.of(Math.floorDiv(index, 4), Math.floorMod(index, 4) * 3 + 1, 1);
      case MONTH -> LocalDate.of(Math.floorDiv(index, 12), Math.floorMod(index, 12) + 1, 1);
      case WEEK -> LocalDate.ofEpochDay(index * 7L + FIRST_SATURDAY);
    };
  }

  /** The last day. */
  public LocalDate lastDay() {
    return new Period(frequency, index + 1).firstDay().minusDays(1);
  }

  @Override
  public int compareTo(Period other) {
    return Integer.compare(index, other.index);
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return switch (frequency) {
      case YEAR -> fourDigits(index);
      case QUARTER -> quarter("", index);
      case FISCAL_QUARTER -> quarter("FY", index + 1);
      case MONTH -> YearMonth.from(firstDay()).toString();
      case WEEK -> firstDay().toString();
    };
  }

  private static String quarter(String prefix, int index) {
    return prefix + fourDigits(Math.floorDiv(index, 4)) + "-Q" + (Math.floorMod(index, 4) + 1);
  }

  private static String fourDigits(int year) {
    return year >= 1000 ? Integer.toString(year) : String.format(Locale.ROOT, "%04d", year);
  }
}
