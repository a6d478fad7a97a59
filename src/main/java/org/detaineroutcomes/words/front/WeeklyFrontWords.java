package org.detaineroutcomes.words.front;

import java.util.List;

/** What the front page of reports of declined detainers says. */
public final class WeeklyFrontWords {
  public static final String PLACES = "Declines by place";
  public static final String STOCK =
      "The largest place, and stocks flushed at a policy’s start, apart";
  public static final String STOCK_NOTE =
      "A place whose policy begins may decline at once what had piled up. Such declines say when"
          + " the policy began, not how many are declined in a usual week.";
  public static final String BESIDE = "Issued beside declined";
  public static final String BESIDE_NOTE =
      "The two are never divided: detainers whose decline was recorded in a week were issued at any"
          + " time before, and those issued in it may be declined later.";
  public static final String RANGES = "What corrections and disputes leave";
  public static final String RANGES_NOTE =
      "≤ and ≥: a correction gives no number, so that only a bound is known. Disputed: rows that the"
          + " place named contests.";
  public static final String LISTED = "Who was listed";
  public static final String LISTED_NOTE =
      "ICE lists in Section I the jurisdictions with the most detainers issued among those that it"
          + " says do not comply. Being listed never makes a place one that limits: dated policies"
          + " alone do.";
  public static final String UNCORRECTED = "not corrected";
  public static final String PLACE = "Place";
  public static final String WEEK = "From";
  public static final String PUBLISHED = "As published";
  public static final String CORRECTED = "As corrected";
  public static final String PUBLISHED_UNDISPUTED = "Published, undisputed";
  public static final String CORRECTED_UNDISPUTED = "Corrected, undisputed";
  public static final String ISSUED = "Issued nationwide";
  public static final String DECLINED = "Declines recorded";

  public static final List<String> DOUBTS =
      List.of(
          "A decline is dated by when ICE learned of it: the detainer may be weeks or years older.",
          "What a report names is what ICE recorded, and places named in it have contested it.",
          "A decline is not a release: the record does not say what became of the person.");

  private WeeklyFrontWords() {}

  /**
   * The title.
   *
   * @param published declines as published, "206"
   * @param corrected what corrections leave, "at most 204"; the same if there are none
   * @param largest the place with at least half of them, "Travis County, TX"; empty for none
   */
  public static String title(
      String published, String corrected, String from, String largest, String without) {
    return "ICE recorded "
        + published
        + (published.equals("1") ? " declined detainer" : " declined detainers")
        + " in the week from "
        + FrontWords.day(from)
        + (largest.isEmpty() ? "" : ", all but " + without + " of them in " + largest)
        + (corrected.equals(published) ? "" : "; its corrections leave " + corrected);
  }

  /** Another week of the release. */
  public static String week(String from, String published, String corrected) {
    return "In the week from "
        + FrontWords.day(from)
        + " it recorded "
        + published
        + (corrected.equals(published) ? "." : "; its corrections leave " + corrected + ".");
  }

  /** That the rows at hand are not all. */
  public static String inPart(String named, String all) {
    return "The rows at hand name the places of "
        + named
        + " of the "
        + all
        + " declines that were published; the others are in no file of this release.";
  }

  /** What was issued beside what was declined. */
  public static String beside(String from, String issued, String declined) {
    return "In the week from "
        + FrontWords.day(from)
        + " ICE issued "
        + issued
        + " detainers nationwide and recorded "
        + declined
        + " as declined.";
  }

  /** "Without Travis County, TX, week from 28 January 2017". */
  public static String without(String place, String from) {
    return "All places without " + place + ", week from " + FrontWords.day(from);
  }

  /** How far corrections move a number. */
  public static String range(String published, String corrected, String from) {
    return published.equals(corrected)
        ? "Corrections leave the "
            + published
            + " declines of the week from "
            + FrontWords.day(from)
            + " as they are."
        : "Of "
            + published
            + " declines published for the week from "
            + FrontWords.day(from)
            + ", ICE’s corrections leave "
            + corrected
            + ".";
  }

  /** Who had most of what was issued to the places listed. */
  public static String listed(String place, String issued, String all) {
    return place
        + " was listed with "
        + issued
        + " of "
        + all
        + " detainers issued to the places of"
        + " Section I.";
  }
}
