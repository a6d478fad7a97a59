package org.detaineroutcomes.resolve.names;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One name for several counties: "Walla Walla, Kitsap and Thurston Counties". */
final class CountyList {
  private static final Pattern LIST = Pattern.compile("(?i)(.+?)\\s+(counties|parishes)");
  private static final Pattern SEPARATOR =
      Pattern.compile("(?i)\\s*,\\s*(and\\s+)?|\\s+and\\s+|\\s*&\\s*");

  private CountyList() {}

  static Optional<List<String>> of(String printed) {
    Matcher matcher = LIST.matcher(printed.strip());
    return matcher.matches()
        ? Optional.of(
            Arrays.stream(SEPARATOR.split(matcher.group(1))).filter(n -> !n.isBlank()).toList())
        : Optional.empty();
  }
}
