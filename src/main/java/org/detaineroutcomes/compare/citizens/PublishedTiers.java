package org.detaineroutcomes.compare.citizens;

import java.util.Locale;
import java.util.Optional;
import org.detaineroutcomes.compare.reports.PublishedTotal;
import org.detaineroutcomes.model.CitizenTier;
import org.detaineroutcomes.model.TierCount;

/** Which tier a published total about citizens belongs to, by its publisher's words. */
public final class PublishedTiers {
  private PublishedTiers() {}

  /**
   * The count with its tier; empty where the total is not a count about citizens. A total that the
   * words ascribe to an auditor or a court is audited; one of a jail's records is the jail's; any
   * other is ICE's own.
   */
  public static Optional<TierCount> of(PublishedTotal total) {
    String words = total.measure().toLowerCase(Locale.ROOT);
    boolean citizens = words.matches(".*(u\\.?s\\.?|united states) citizens.*");
    if (!citizens || words.contains("percent")) {
      return Optional.empty();
    }
    CitizenTier tier =
        words.contains("gao") || words.contains("court")
            ? CitizenTier.ADJUDICATED
            : words.contains("jail records")
                ? CitizenTier.RECORDED_BY_JAIL
                : CitizenTier.RECORDED_BY_ICE;
    boolean detainers = words.startsWith("detainers");
    return Optional.of(
        new TierCount(
            tier, detainers ? TierCount.Counted.RECORDS : TierCount.Counted.PEOPLE, total.count()));
  }

  /** Whether a total is about permanent residents, who are not citizens. */
  public static boolean isOfResidents(PublishedTotal total) {
    return total.measure().toLowerCase(Locale.ROOT).contains("lawful permanent residents");
  }

  /** What a total is a part of: "of which ... (place)" belongs to the total of the same place. */
  public static boolean isPartOf(PublishedTotal part, PublishedTotal whole) {
    String place = place(part.measure());
    return part.measure().startsWith("of which")
        && !place.isEmpty()
        && part.period().equals(whole.period())
        && whole.measure().startsWith("detainers")
        && place.equals(place(whole.measure()));
  }

  private static String place(String measure) {
    return measure.endsWith(")") ? measure.substring(measure.lastIndexOf('(')) : "";
  }
}
