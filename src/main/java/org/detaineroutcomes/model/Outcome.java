package org.detaineroutcomes.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a job compares: a column, or one column over another, such as {@code detainers_issued per
 * 100000 population}.
 *
 * @param count the column, or the one above the line
 * @param times what the ratio is multiplied by, at least 1; 1 for a plain column
 * @param base the column below the line; empty for a plain column
 */
public record Outcome(String count, long times, Optional<String> base) {
  private static final Pattern FORM =
      Pattern.compile("([a-z0-9_]+)(?: per (?:([1-9]\\d{0,8}) )?([a-z0-9_]+))?");

  /** Reads {@code A}, {@code A per B} or {@code A per N B}; empty if it is none of them. */
  public static Optional<Outcome> parse(String text) {
    Matcher read = FORM.matcher(spaced(text));
    return read.matches()
        ? Optional.of(
            new Outcome(
                read.group(1),
                read.group(2) == null ? 1 : Long.parseLong(read.group(2)),
                Optional.ofNullable(read.group(3))))
        : Optional.empty();
  }

  /** The same words with one space between them. */
  public static String spaced(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return base.map(of -> count + " per " + (times == 1 ? "" : times + " ") + of).orElse(count);
  }
}
