package org.detaineroutcomes.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates in the words of those who published them: {@code 2014-06-24}, {@code 6/24/2014},
 * {@code 2014/06/24}, {@code 24-JUN-2014}, {@code June 24, 2014}, {@code 2014-06}, {@code June
 * 2014}, {@code mid-June 2014}, {@code spring 2014}, {@code 2014}, {@code by 2014-06-24}, {@code
 * about 2012}. A remark in brackets behind the date is left aside.
 */
public final class PrintedDate {
  /** The forms that are read, for messages. */
  public static final String FORMS =
      "2014-06-24, 6/24/2014, 24-JUN-2014, June 24, 2014, 2014-06, June 2014, mid-June 2014, spring"
          + " 2014, 2014, or one of these after 'by' or 'about'";

  private static final Pattern CLOCK =
      Pattern.compile(
          "[ T]\\d{1,2}:\\d{2}(:\\d{2}([.,]\\d+)?)?( ?[AaPp][Mm])?"
              + "( ?(Z|UTC|GMT|[ECMP][SD]?T|[-+]\\d{2}(:?\\d{2})?))?(\\[[\\w/]+\\])?$");

  private static final Pattern ISO_MOMENT =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}([ T]\\d{2}:\\d{2}:\\d{2})?");
  private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
  private static final Pattern WORDED_DAY =
      Pattern.compile("(\\p{Alpha}{3,9})\\.? (\\d{1,2}),? (\\d{4})");
  private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})/(\\d{1,2})/(\\d{1,2})");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[- ](\\p{Alpha}{3,9})\\.?[-, ]{1,2}(\\d{4})");
  private static final Pattern ISO_MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
  private static final Pattern WORDED_MONTH =
      Pattern.compile("(?:(early|mid|late)[- ])?(\\p{Alpha}{3,9})\\.?,? (\\d{4})");
  private static final Pattern SEASON =
      Pattern.compile("(spring|summer|autumn|fall|winter) (?:of )?(\\d{4})");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern NOT_LATER = Pattern.compile("(?:by|before|no later than) (.+)");
  private static final Pattern ROUGHLY = Pattern.compile("(?:about|around|circa|c\\.|ca\\.) ?(.+)");

  private PrintedDate() {}

  /**
   * The interval that the words leave open; undated where there are none.
   *
   * @return empty where the words are no date, or one that no calendar has, such as 2014-02-30
   */
  public static Optional<DateInterval> read(String printed) {
    String text = printed == null ? "" : printed.strip();
    String words =
        text.replaceFirst("\\s*\\(.*\\)$", "").replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    if (words.isEmpty()) {
      return Optional.of(new DateInterval(text, null, null, DatePrecision.UNDATED));
    }
    try {
      return read(text, words);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * The day on which a moment is, at the place whose clock it tells: {@code 2014-06-24T23:30-05:00}
   * is 24 June, whatever day it is elsewhere. A day without a time of day is itself.
   */
  public static Optional<LocalDate> dayOfMoment(String printed) {
    String text = printed.strip();
    return ISO_MOMENT.matcher(text).matches()
        ? isoDay(text)
        : day(CLOCK.matcher(text).replaceFirst(""));
  }

  /** The most usual form by far, read without the others being tried. */
  private static Optional<LocalDate> isoDay(String text) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(text, 0, 4, 10),
              Integer.parseInt(text, 5, 7, 10),
              Integer.parseInt(text, 8, 10, 10)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The day the words name, where they name exactly one. */
  public static Optional<LocalDate> day(String printed) {
    return read(printed)
        .filter(interval -> interval.precision() == DatePrecision.DAY)
        .map(DateInterval::earliest);
  }

  private static Optional<DateInterval> read(String text, String words) {
    Matcher bound = NOT_LATER.matcher(words);
    if (bound.matches()) {
      return exact(text, bound.group(1))
          .map(i -> new DateInterval(text, null, i.latest(), DatePrecision.BY));
    }
    Matcher rough = ROUGHLY.matcher(words);
    if (rough.matches()) {
      return exact(text, rough.group(1)).map(PrintedDate::widened);
    }
    return exact(text, words);
  }

  private static Optional<DateInterval> exact(String text, String words) {
    Matcher m = ISO_DAY.matcher(words);
    if (m.matches()) {
      return day(text, number(m, 1), number(m, 2), number(m, 3));
    }
    m = SLASHED.matcher(words);
    if (m.matches()) {
      return day(text, number(m, 3), number(m, 1), number(m, 2));
    }
    m = YEAR_FIRST.matcher(words);
    if (m.matches()) {
      return day(text, number(m, 1), number(m, 2), number(m, 3));
    }
    m = DAY_FIRST.matcher(words);
    if (m.matches()) {
      Matcher found = m;
      return month(m.group(2))
          .flatMap(month -> day(text, number(found, 3), month.getValue(), number(found, 1)));
    }
    m = WORDED_DAY.matcher(words);
    if (m.matches()) {
      Matcher found = m;
      return month(m.group(1))
          .flatMap(month -> day(text, number(found, 3), month.getValue(), number(found, 2)));
    }
    m = ISO_MONTH.matcher(words);
    if (m.matches()) {
      return Optional.of(month(text, YearMonth.of(number(m, 1), number(m, 2))));
    }
    m = SEASON.matcher(words);
    if (m.matches()) {
      return Optional.of(season(text, m.group(1), number(m, 2)));
    }
    m = WORDED_MONTH.matcher(words);
    if (m.matches()) {
      Matcher found = m;
      return month(m.group(2))
          .map(month -> month(text, YearMonth.of(number(found, 3), month)))
          .map(i -> third(i, found.group(1)));
    }
    if (YEAR.matcher(words).matches()) {
      int year = Integer.parseInt(words);
      return Optional.of(
          new DateInterval(
              text, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), DatePrecision.YEAR));
    }
    return Optional.empty();
  }

  private static Optional<DateInterval> day(String text, int year, int month, int day) {
    LocalDate date = LocalDate.of(year, month, day);
    return Optional.of(new DateInterval(text, date, date, DatePrecision.DAY));
  }

  private static DateInterval month(String text, YearMonth month) {
    return new DateInterval(text, month.atDay(1), month.atEndOfMonth(), DatePrecision.MONTH);
  }

  private static DateInterval third(DateInterval month, String part) {
    if (part == null) {
      return month;
    }
    LocalDate first = month.earliest();
    return switch (part) {
      case "early" -> about(month.printed(), first, first.withDayOfMonth(10));
      case "mid" -> about(month.printed(), first.withDayOfMonth(10), first.withDayOfMonth(20));
      default -> about(month.printed(), first.withDayOfMonth(20), month.latest());
    };
  }

  /** Astronomical seasons; a winter may be either of the two that touch the year. */
  private static DateInterval season(String text, String season, int year) {
    LocalDate from =
        switch (season) {
          case "spring" -> LocalDate.of(year, 3, 20);
          case "summer" -> LocalDate.of(year, 6, 20);
          case "autumn", "fall" -> LocalDate.of(year, 9, 22);
          default -> LocalDate.of(year, 1, 1);
        };
    LocalDate to =
        switch (season) {
          case "spring" -> LocalDate.of(year, 6, 20);
          case "summer" -> LocalDate.of(year, 9, 22);
          case "autumn", "fall" -> LocalDate.of(year, 12, 21);
          default -> LocalDate.of(year + 1, 3, 20);
        };
    return new DateInterval(text, from, to, DatePrecision.SEASON);
  }

  /** Half a year either side of a year, a month of anything shorter. */
  private static DateInterval widened(DateInterval stated) {
    int months = stated.precision() == DatePrecision.YEAR ? 6 : 1;
    YearMonth last = YearMonth.from(stated.latest()).plusMonths(months);
    return about(
        stated.printed(),
        stated.earliest().minusMonths(months),
        stated.precision() == DatePrecision.DAY
            ? stated.latest().plusMonths(months)
            : last.atEndOfMonth());
  }

  private static DateInterval about(String text, LocalDate earliest, LocalDate latest) {
    return new DateInterval(text, earliest, latest, DatePrecision.ABOUT);
  }

  private static Optional<Month> month(String word) {
    List<Month> found =
        Arrays.stream(Month.values())
            .filter(m -> m.name().toLowerCase(Locale.ROOT).startsWith(word))
            .toList();
    return found.size() == 1
        ? Optional.of(found.get(0))
        : word.equals("sept") ? Optional.of(Month.SEPTEMBER) : Optional.empty();
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
