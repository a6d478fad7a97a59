package org.detaineroutcomes.ingest.source;

import java.util.Locale;
import org.detaineroutcomes.model.CitizenTier;
import org.detaineroutcomes.model.PublishedSubject;
import org.detaineroutcomes.model.TierCount;

/**
 * What a published total counts, read from its publisher's words.
 *
 * @param tier who says that they are citizens; null if the total is not about citizens
 * @param counted records of detainers or people; null if it counts neither
 * @param percent whether it is a share in percent
 * @param part whether it is a part of another total: "of which ..."
 * @param place or publisher, in brackets at the end; null if there is none
 */
public record PublishedMeasure(
    PublishedSubject subject,
    CitizenTier tier,
    TierCount.Counted counted,
    boolean percent,
    boolean part,
    String place) {

  /**
   * Reads the words. A total that they ascribe to an auditor or a court is audited; one of a jail's
   * records is the jail's; any other about citizens is ICE's own.
   */
  public static PublishedMeasure of(String printed) {
    String words = printed.toLowerCase(Locale.ROOT);
    PublishedSubject subject = subject(words);
    return new PublishedMeasure(
        subject,
        tier(words, subject),
        counted(words, subject),
        words.contains("percent"),
        words.startsWith("of which"),
        place(printed));
  }

  private static PublishedSubject subject(String words) {
    if (words.contains("lawful permanent residents")) {
      return PublishedSubject.PERMANENT_RESIDENTS;
    }
    if (words.matches(".*(u\\.?s\\.?|united states) citizens.*")) {
      return words.contains("detained")
          ? PublishedSubject.CITIZENS_DETAINED
          : PublishedSubject.CITIZENS;
    }
    return switch (words) {
      case "all detainers" -> PublishedSubject.ALL_DETAINERS;
      case "detainers refused by leas" -> PublishedSubject.DETAINERS_REFUSED;
      default -> PublishedSubject.OTHER;
    };
  }

  private static CitizenTier tier(String words, PublishedSubject subject) {
    if (!isOfCitizens(subject)) {
      return null;
    }
    if (words.contains("gao") || words.contains("court")) {
      return CitizenTier.ADJUDICATED;
    }
    return words.contains("jail records")
        ? CitizenTier.RECORDED_BY_JAIL
        : CitizenTier.RECORDED_BY_ICE;
  }

  private static TierCount.Counted counted(String words, PublishedSubject subject) {
    if (words.startsWith("detainers") || subject == PublishedSubject.ALL_DETAINERS) {
      return TierCount.Counted.RECORDS;
    }
    return isOfCitizens(subject) ? TierCount.Counted.PEOPLE : null;
  }

  private static boolean isOfCitizens(PublishedSubject subject) {
    return subject == PublishedSubject.CITIZENS || subject == PublishedSubject.CITIZENS_DETAINED;
  }

  private static String place(String printed) {
    int opened = printed.lastIndexOf('(');
    return opened >= 0 && printed.endsWith(")")
        ? printed.substring(opened + 1, printed.length() - 1)
        : null;
  }
}
