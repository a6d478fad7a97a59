package org.detaineroutcomes.words;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a published figure is of, read from the words of its design, and which measure it is about.
 */
public final class FindingWords {
  private static final List<String> OFFENSES =
      List.of("violent", "property", "robbery", "rape", "homicide", "murder");

  private FindingWords() {}

  /** The estimand in a few words; a design that does not tell says so. */
  public static String estimand(String designed, String note) {
    String design = (designed + "; " + note).toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> known :
        List.of(
            Map.entry("cross-section", "Level difference of matched places, no effect"),
            Map.entry("secure communities", "Effect of Secure Communities, the contrary policy"),
            Map.entry("priority enforcement", "Effect of the Priority Enforcement Program"),
            Map.entry("synthetic", "ATT on one state, against a weighted pool"),
            Map.entry("event study", "ATT by event time"),
            Map.entry("binomial", "Average relative effect or association"),
            Map.entry("panel", "Average effect, places matched and over time"),
            Map.entry("adopt", "ATT of adoption"))) {
      if (design.contains(known.getKey())) {
        return known.getValue();
      }
    }
    return "Not stated in the source used";
  }

  /**
   * True where a finding is about a measure of offences: it names it, or speaks of crime and names
   * no offence.
   *
   * @param printed the outcome as the source has it
   * @param measure such as {@code violent}
   */
  public static boolean isAbout(String printed, String measure) {
    String outcome = printed.toLowerCase(Locale.ROOT);
    String first = measure.split("_", 2)[0];
    boolean named = OFFENSES.stream().anyMatch(outcome::contains);
    return outcome.contains(first)
        || (!named && outcome.contains("crime") && !outcome.contains("report"));
  }

  /** Whether a finding is printed in the unit of yearly rates. */
  public static boolean isPer100kAYear(String unit) {
    return unit.equals("per 100000 a year");
  }
}
