package org.detaineroutcomes.estimate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How single periods are written: what a cell says, without what stands in the cells beside it. */
final class PeriodText {
  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2199;
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final String WORD = "([A-Za-z]{3,9})\\.?";

  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}(\\.0+)?");
  private static final Pattern MONTH_NUMBER = Pattern.compile("(\\d{4})(\\d{2})");
  private static final Pattern MONTH =
      Pattern.compile("(\\d{4})(?:-|/|\\s?[Mm])(\\d{1,2})(?:-01)?");
  private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})/(\\d{4})");
  private static final Pattern WORD_YEAR = Pattern.compile(WORD + "[ -]?(\\d{4})");
  private static final Pattern YEAR_WORD = Pattern.compile("(\\d{4})[ -]?" + WORD);
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})[ -]?[Qq]([1-4])");
  private static final Pattern QUARTER_FIRST = Pattern.compile("[Qq]([1-4])[ -]?(\\d{4})");
  private static final Pattern QUARTER_NUMBER = Pattern.compile("(\\d{4})([1-4])");
  private static final Pattern FISCAL_QUARTER = Pattern.compile("(?i)FY ?(\\d{4})[ -]?Q([1-4])");
  private static final Pattern FISCAL_YEAR = Pattern.compile("(?i)FY ?(\\d{4})");
  private static final Pattern SPAN = Pattern.compile("(\\d{4})[-/\u2013]?(\\d{2}|\\d{4})");
  private static final Pattern WEEK_NUMBER = Pattern.compile("(\\d{4})-?[Ww]?(\\d{2})");

  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(.*)");
  private static final Pattern SLASHED = Pattern.compile("(\\d{4})/(\\d{1,2})/(\\d{1,2})");
  private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern AMERICAN = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})");
  private static final Pattern DAY_WORD = Pattern.compile("(\\d{1,2})[ -]" + WORD + "[ -](\\d{4})");
  private static final Pattern WORD_DAY = Pattern.compile(WORD + " (\\d{1,2}),? (\\d{4})");
  private static final Pattern CLOCK =
      Pattern.compile("[T ](\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?(Z|[+-]\\d{2}:?\\d{2})?");

  private PeriodText() {}

  /** A whole number. */
  static OptionalInt number(String printed) {
    if (!WHOLE.matcher(printed).matches()) {
      return OptionalInt.empty();
    }
    int dot = printed.indexOf('.');
    return OptionalInt.of(Integer.parseInt(dot < 0 ? printed : printed.substring(0, dot)));
  }

  /** Whether whole numbers are written as year and month run together, such as 201410. */
  static boolean isMonthNumber(String printed) {
    return runTogether(MONTH_NUMBER, printed, 1, 12);
  }

  /** The same of year and week, or of year and quarter. */
  static boolean isWeekNumber(String printed) {
    return runTogether(WEEK_NUMBER, printed, 1, 53);
  }

  static boolean isQuarterNumber(String printed) {
    return runTogether(QUARTER_NUMBER, printed, 1, 4);
  }

  private static boolean runTogether(Pattern form, String printed, int low, int high) {
    Matcher m = form.matcher(printed);
    return m.matches()
        && isYear(Integer.parseInt(m.group(1)))
        && Integer.parseInt(m.group(2)) >= low
        && Integer.parseInt(m.group(2)) <= high;
  }

  static boolean isYear(int number) {
    return number >= FIRST_YEAR && number <= LAST_YEAR;
  }

  /** Months since January of year 0. */
  static OptionalInt month(String printed) {
    Matcher m = MONTH.matcher(printed);
    if (m.matches()) {
      return numbered(m.group(1), Integer.parseInt(m.group(2)), 12);
    }
    m = MONTH_NUMBER.matcher(printed);
    if (m.matches() && isMonthNumber(printed)) {
      return numbered(m.group(1), Integer.parseInt(m.group(2)), 12);
    }
    m = MONTH_FIRST.matcher(printed);
    if (m.matches()) {
      return numbered(m.group(2), Integer.parseInt(m.group(1)), 12);
    }
    m = WORD_YEAR.matcher(printed);
    if (m.matches()) {
      return numbered(m.group(2), monthOf(m.group(1)), 12);
    }
    m = YEAR_WORD.matcher(printed);
    return m.matches() ? numbered(m.group(1), monthOf(m.group(2)), 12) : OptionalInt.empty();
  }

  /** Quarters since the first of year 0. */
  static OptionalInt quarter(String printed) {
    Matcher m = QUARTER.matcher(printed);
    if (m.matches()) {
      return numbered(m.group(1), Integer.parseInt(m.group(2)), 4);
    }
    m = QUARTER_FIRST.matcher(printed);
    return m.matches()
        ? numbered(m.group(2), Integer.parseInt(m.group(1)), 4)
        : OptionalInt.empty();
  }

  /** The same of year and quarter run together. */
  static OptionalInt quarterNumber(String printed) {
    Matcher m = QUARTER_NUMBER.matcher(printed);
    return m.matches() ? numbered(m.group(1), Integer.parseInt(m.group(2)), 4) : quarter(printed);
  }

  /** Quarters of the federal fiscal year, numbered as the calendar quarters they are. */
  static OptionalInt fiscalQuarter(String printed) {
    Matcher m = FISCAL_QUARTER.matcher(printed);
    return m.matches()
        ? OptionalInt.of(Integer.parseInt(m.group(1)) * 4 + Integer.parseInt(m.group(2)) - 2)
        : OptionalInt.empty();
  }

  /** A fiscal year by its one number. */
  static OptionalInt fiscalYear(String printed) {
    Matcher m = FISCAL_YEAR.matcher(printed);
    return m.matches() ? OptionalInt.of(Integer.parseInt(m.group(1))) : OptionalInt.empty();
  }

  /** The first of two years that follow each other, such as 2009-10. */
  static OptionalInt span(String printed) {
    Matcher m = SPAN.matcher(printed);
    if (!m.matches()) {
      return OptionalInt.empty();
    }
    int first = Integer.parseInt(m.group(1));
    int second = Integer.parseInt(m.group(2));
    boolean follows = m.group(2).length() == 4 ? second == first + 1 : second == (first + 1) % 100;
    return follows && isYear(first) ? OptionalInt.of(first) : OptionalInt.empty();
  }

  /** A day: of a moment the one that it is at its own place. */
  static Optional<LocalDate> day(String printed) {
    Matcher m = ISO.matcher(printed);
    if (m.matches()) {
      return day(m.group(1), m.group(2), m.group(3)).flatMap(day -> at(day, m.group(4)));
    }
    Matcher same = SLASHED.matcher(printed);
    if (same.matches()) {
      return day(same.group(1), same.group(2), same.group(3));
    }
    Matcher run = DIGITS.matcher(printed);
    if (run.matches()) {
      return isYear(Integer.parseInt(run.group(1)))
          ? day(run.group(1), run.group(2), run.group(3))
          : Optional.empty();
    }
    Matcher us = AMERICAN.matcher(printed);
    if (us.matches()) {
      return day(us.group(3), us.group(1), us.group(2));
    }
    Matcher dayWord = DAY_WORD.matcher(printed);
    if (dayWord.matches()) {
      return day(dayWord.group(3), "" + monthOf(dayWord.group(2)), dayWord.group(1));
    }
    Matcher wordDay = WORD_DAY.matcher(printed);
    return wordDay.matches()
        ? day(wordDay.group(3), "" + monthOf(wordDay.group(1)), wordDay.group(2))
        : Optional.empty();
  }

  /** The same where the day of the month comes first, as in 31/12/2012. */
  static Optional<LocalDate> dayFirst(String printed) {
    Matcher m = AMERICAN.matcher(printed);
    return m.matches() ? day(m.group(3), m.group(2), m.group(1)) : day(printed);
  }

  /**
   * The day of a moment. A file that is written elsewhere holds the midnight of its zone in UTC: in
   * the afternoon or evening it is the next day's.
   */
  private static Optional<LocalDate> at(LocalDate day, String clock) {
    if (clock.isEmpty()) {
      return Optional.of(day);
    }
    Matcher m = CLOCK.matcher(clock);
    if (!m.matches()) {
      return Optional.empty();
    }
    boolean utc = m.group(4) != null && m.group(4).matches("Z|[+-]00:?00");
    boolean whole =
        Integer.parseInt(m.group(2)) % 15 == 0 && (m.group(3) == null || m.group(3).equals("00"));
    return Optional.of(utc && whole && Integer.parseInt(m.group(1)) > 12 ? day.plusDays(1) : day);
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static OptionalInt numbered(String year, int part, int aYear) {
    return part >= 1 && part <= aYear
        ? OptionalInt.of(Integer.parseInt(year) * aYear + part - 1)
        : OptionalInt.empty();
  }

  /** 1 to 12 of a month's name or its beginning; 0 for any other word. */
  private static int monthOf(String word) {
    String low = word.toLowerCase(Locale.ROOT);
    for (int m = 0; m < MONTHS.size(); m++) {
      String full = java.time.Month.of(m + 1).name().toLowerCase(Locale.ROOT);
      if (low.equals(MONTHS.get(m)) || full.equals(low) || (m == 8 && low.equals("sept"))) {
        return m + 1;
      }
    }
    return 0;
  }
}
