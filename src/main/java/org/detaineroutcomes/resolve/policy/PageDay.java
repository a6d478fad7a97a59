package org.detaineroutcomes.resolve.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day of publication that stands in the address of a page, where one does. */
final class PageDay {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern NUMBERS =
      Pattern.compile("(?<!\\d)(20\\d\\d)[-/]?(\\d\\d)[-/]?(\\d\\d)(?!\\d)");
  private static final Pattern WORDED =
      Pattern.compile("/(20\\d\\d)/(" + String.join("|", MONTHS) + ")/(\\d\\d)(?!\\d)");

  private PageDay() {}

  /** The day; null where the address has none that a calendar has. */
  static LocalDate of(String address) {
    String text = address.toLowerCase(Locale.ROOT);
    Matcher words = WORDED.matcher(text);
    if (words.find()) {
      return day(words.group(1), MONTHS.indexOf(words.group(2)) + 1, words.group(3));
    }
    Matcher numbers = NUMBERS.matcher(text);
    return numbers.find()
        ? day(numbers.group(1), Integer.parseInt(numbers.group(2)), numbers.group(3))
        : null;
  }

  private static LocalDate day(String year, int month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
