package org.detaineroutcomes.model.result;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Years that are counted together, both ends included; its code is "2014" or "2007 to 2012". */
public record YearSpan(int first, int last) implements Comparable<YearSpan> {
  private static final Pattern CODE = Pattern.compile("(\\d{4})(?: to (\\d{4}))?");

  /** The years of a code; empty if it is none. */
  public static Optional<YearSpan> of(String code) {
    Matcher years = CODE.matcher(code == null ? "" : code);
    if (!years.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(years.group(1));
    return Optional.of(
        new YearSpan(first, years.group(2) == null ? first : Integer.parseInt(years.group(2))));
  }

  /** Names them as the member of a dimension. */
  public String code() {
    return first == last ? Integer.toString(first) : first + " to " + last;
  }

  /** Whether a year is one of them. */
  public boolean holds(int year) {
    return year >= first && year <= last;
  }

  @Override
  public int compareTo(YearSpan other) {
    return first == other.first
        ? Integer.compare(last, other.last)
        : Integer.compare(first, other.first);
  }
}
