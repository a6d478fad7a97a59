package org.detaineroutcomes.ingest.source.ddor;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days a report covers, from its own words: a week in its title or summary, or a quarter of a
 * fiscal year, which begins on 1 October of the year before.
 */
record ReportPeriod(LocalDate start, LocalDate end) {
  private static final String MONTH =
      "((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{Alpha}*)\\.?";
  private static final Pattern RANGE =
      Pattern.compile(
          MONTH
              + "\\s*(\\d{1,2})(?:,?\\s+(\\d{4}))?,?\\s*(?:-|–|—|to|through|thru|and|until)?\\s*(?:"
              + MONTH
              + "\\s*)?(\\d{1,2}),?\\s+(\\d{4})");
  private static final Pattern SLASHED =
      Pattern.compile(
          "(\\d{1,2}/\\d{1,2}/\\d{2,4})\\s*(?:-|–|—|to|through|thru|and)\\s*(\\d{1,2}/\\d{1,2}/\\d{2,4})");
  private static final String YEAR = "(?:FY|fiscal year)\\s*(?:\\(FY\\)\\s*)?[’']?(\\d{4}|\\d{2})";
  private static final String QUARTER =
      "(?:Q\\s*([1-4])|([1-4]|one|two|three|four|first|second|third|fourth|1st|2nd|3rd|4th)\\s+quarter"
          + "|quarter\\s+([1-4]|one|two|three|four))";
  private static final List<Pattern> QUARTERS =
      List.of(
          Pattern.compile("(?i)" + YEAR + "\\)?[,:]?\\s*(?:[-–—]\\s*)?(?:the\\s+)?" + QUARTER),
          Pattern.compile("(?i)" + QUARTER + "\\)?,?\\s*(?:of\\s+)?(?:the\\s+)?" + YEAR));

  /** The first period that words name. */
  static Optional<ReportPeriod> in(String words) {
    return range(words).or(() -> slashed(words)).or(() -> quarter(words));
  }

  private static Optional<ReportPeriod> range(String words) {
    Matcher found = RANGE.matcher(words);
    while (found.find()) {
      String last = found.group(6);
      String first = found.group(3) == null ? last : found.group(3);
      String month = found.group(4) == null ? found.group(1) : found.group(4);
      Optional<LocalDate> start =
          PrintedDay.read(found.group(1) + " " + found.group(2) + ", " + first);
      Optional<LocalDate> end = PrintedDay.read(month + " " + found.group(5) + ", " + last);
      if (start.isPresent() && end.isPresent()) {
        LocalDate from =
            start.get().isAfter(end.get()) && found.group(3) == null
                ? start.get().minusYears(1)
                : start.get();
        if (from.isBefore(end.get())) {
          return Optional.of(new ReportPeriod(from, end.get()));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<ReportPeriod> slashed(String words) {
    Matcher found = SLASHED.matcher(words);
    if (found.find()) {
      Optional<LocalDate> start = PrintedDay.read(found.group(1));
      Optional<LocalDate> end = PrintedDay.read(found.group(2));
      if (start.isPresent() && end.isPresent() && start.get().isBefore(end.get())) {
        return Optional.of(new ReportPeriod(start.get(), end.get()));
      }
    }
    return Optional.empty();
  }

  private static Optional<ReportPeriod> quarter(String words) {
    for (Pattern pattern : QUARTERS) {
      Matcher found = pattern.matcher(words);
      if (found.find()) {
        boolean yearFirst = pattern == QUARTERS.get(0);
        int year = year(found.group(yearFirst ? 1 : 4));
        int quarter = quarter(found, yearFirst ? 2 : 1);
        LocalDate start = LocalDate.of(year - 1, 10, 1).plusMonths(3L * (quarter - 1));
        return Optional.of(new ReportPeriod(start, start.plusMonths(3).minusDays(1)));
      }
    }
    return Optional.empty();
  }

  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    return year < 100 ? 2000 + year : year;
  }

  private static int quarter(Matcher found, int group) {
    for (int i = group; i < group + 3; i++) {
      if (found.group(i) != null) {
        return switch (found.group(i).toLowerCase(Locale.ROOT)) {
          case "1", "one", "first", "1st" -> 1;
          case "2", "two", "second", "2nd" -> 2;
          case "3", "three", "third", "3rd" -> 3;
          default -> 4;
        };
      }
    }
    throw new IllegalStateException("Cannot read a quarter from '" + found.group() + "'");
  }
}
