package org.detaineroutcomes.ingest.source.ddor;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line across Section II that names the place of the rows below it, such as {@code Adams County,
 * Ohio (Detroit) - 4 declined}.
 *
 * @param place with its state and field office
 * @param stated how many declines the line says there are
 */
record PlaceGroup(String place, OptionalLong stated) {
  private static final String COUNTED =
      "(?:recorded\\s+)?(?:declined|declines|declinations|detainers?|individuals?|persons?|aliens?"
          + "|records?)\\b[\\p{Alpha} ]*";
  private static final String ON = "(?:\\s*\\(?cont(?:inued|['’]d|\\.)?\\)?)?";
  private static final Pattern WITH_COUNT =
      Pattern.compile(
          "(?i)(.*\\p{L}.*?\\)?)"
              + ON
              + "\\s*(?:[-–—:,]\\s*\\(?|\\()(\\d{1,3}(?:,\\d{3})+|\\d+)\\s+"
              + COUNTED
              + "\\)?"
              + ON
              + "[*†‡]*");
  private static final Pattern CALLED_ON =
      Pattern.compile("(?i)(.*\\p{L}.*?)\\s*[-–—,]?\\s*\\(?cont(?:inued|['’]d|\\.)\\)?");

  /** Whether a line names the place of the rows below it. */
  static boolean is(String line) {
    return WITH_COUNT.matcher(line).matches() || named(line);
  }

  /** A place with its state, and nothing else: no day and no number. */
  private static boolean named(String line) {
    Matcher on = CALLED_ON.matcher(line);
    String place = on.matches() ? on.group(1) : line;
    return line.indexOf(',') > 0
        && line.chars().noneMatch(Character::isDigit)
        && PrintedPlace.of(place, "").complete();
  }

  static PlaceGroup of(String line) {
    Matcher counted = WITH_COUNT.matcher(line);
    if (counted.matches()) {
      return new PlaceGroup(
          counted.group(1).strip(),
          OptionalLong.of(Long.parseLong(counted.group(2).replace(",", ""))));
    }
    Matcher on = CALLED_ON.matcher(line);
    return new PlaceGroup(on.matches() ? on.group(1).strip() : line.strip(), OptionalLong.empty());
  }
}
