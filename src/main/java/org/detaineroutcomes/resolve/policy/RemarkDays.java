package org.detaineroutcomes.resolve.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detaineroutcomes.model.DateInterval;
import org.detaineroutcomes.model.DatePrecision;
import org.detaineroutcomes.model.PrintedDate;

/**
 * Days that the remark beside an event gives: when it was announced, when it was put into practice,
 * and another page's day for the same event. Read by these words and no others:
 *
 * <ul>
 *   <li>{@code month precision}: the day printed stands for its month
 *   <li>{@code announced 2017-01-20}, {@code public announcement 2017-02-22}
 *   <li>{@code another page: 2024-08-01}; {@code x says voted Feb. 11}; a press conference on a day
 *       and passage {@code "a day earlier"}
 *   <li>{@code began about six weeks before mid-August 2013}: a week either side
 * </ul>
 */
record RemarkDays(
    boolean monthOnly,
    Optional<LocalDate> announced,
    List<DateInterval> others,
    Optional<DateInterval> begun) {
  private static final Pattern ANNOUNCED =
      Pattern.compile("(?i)\\b(?:announced|public announcement) (\\d{4}-\\d{2}-\\d{2})");
  private static final Pattern ANOTHER =
      Pattern.compile("(?i)\\banother page:? (\\d{4}-\\d{2}-\\d{2})");
  private static final Pattern VOTED =
      Pattern.compile(
          "(?i)\\bsays (?:voted|effective|in force) ([A-Z][a-z]{2,8})\\.? (\\d{1,2})\\b");
  private static final Pattern DAY_EARLIER =
      Pattern.compile("on (\\d{1,2}) ([A-Z][a-z]{2,8}) (\\d{4}) and passage \"a day earlier\"");
  private static final Pattern BEGAN =
      Pattern.compile("(?i)\\bbegan about (\\w+) weeks before ([\\w-]+ \\d{4})");
  private static final Map<String, Integer> NUMBERS =
      Map.of("two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "seven", 7, "eight", 8);

  /**
   * Reads a remark.
   *
   * @param year of the event: another page's day is printed without one
   */
  static RemarkDays of(String remark, Optional<Integer> year) {
    List<DateInterval> others = new ArrayList<>();
    first(ANOTHER, remark).flatMap(m -> PrintedDate.read(m.group(1))).ifPresent(others::add);
    first(VOTED, remark)
        .flatMap(m -> year.flatMap(y -> PrintedDate.read(m.group(1) + " " + m.group(2) + ", " + y)))
        .ifPresent(others::add);
    first(DAY_EARLIER, remark)
        .flatMap(m -> PrintedDate.day(m.group(2) + " " + m.group(1) + ", " + m.group(3)))
        .map(day -> day.minusDays(1))
        .ifPresent(
            day -> others.add(new DateInterval(day.toString(), day, day, DatePrecision.DAY)));
    return new RemarkDays(
        remark.contains("month precision"),
        first(ANNOUNCED, remark).flatMap(m -> PrintedDate.day(m.group(1))),
        List.copyOf(others),
        first(BEGAN, remark).flatMap(RemarkDays::begun));
  }

  private static Optional<DateInterval> begun(Matcher words) {
    Integer weeks = NUMBERS.get(words.group(1).toLowerCase(java.util.Locale.ROOT));
    return weeks == null
        ? Optional.empty()
        : PrintedDate.read(words.group(2))
            .map(
                stated ->
                    new DateInterval(
                        words.group(),
                        stated.earliest().minusWeeks(weeks + 1L),
                        stated.latest().minusWeeks(weeks - 1L),
                        DatePrecision.ABOUT));
  }

  /** An interval that covers the source's own day and every other page's. */
  DateInterval covering(DateInterval own) {
    DateInterval all = monthOnly ? month(own) : own;
    for (DateInterval other : others) {
      all =
          new DateInterval(
              all.printed() + "; another page: " + other.printed(),
              min(all.earliest(), other.earliest()),
              own.latest() == null ? null : max(all.latest(), other.latest()),
              all.precision());
    }
    return all;
  }

  private static DateInterval month(DateInterval day) {
    return day.earliest() == null || day.latest() == null
        ? day
        : new DateInterval(
            day.printed(),
            day.earliest().withDayOfMonth(1),
            YearMonth.from(day.latest()).atEndOfMonth(),
            DatePrecision.MONTH);
  }

  private static LocalDate min(LocalDate a, LocalDate b) {
    return a == null || b.isBefore(a) ? b : a;
  }

  private static LocalDate max(LocalDate a, LocalDate b) {
    return b.isAfter(a) ? b : a;
  }

  private static Optional<Matcher> first(Pattern words, String text) {
    Matcher matcher = words.matcher(text);
    return matcher.find() ? Optional.of(matcher) : Optional.empty();
  }
}
