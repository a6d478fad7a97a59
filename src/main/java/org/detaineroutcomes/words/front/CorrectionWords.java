package org.detaineroutcomes.words.front;

/** Corrections of published releases, in words. */
public final class CorrectionWords {
  public static final String WHERE =
      "A correction of this release is announced at the top of this page, where it lies in its"
          + " warehouse. Before you quote a copy, ask its publisher for the result key.";

  private static final int SHORT = 12;

  private CorrectionWords() {}

  /** At the top of the page that was wrong. */
  public static String corrected(String by, String reason) {
    return "Corrected: "
        + reason
        + " The release that puts it right has the result key "
        + by
        + ".";
  }

  /** At the top of the page that puts another right. */
  public static String corrects(String release, String reason) {
    return "This release corrects "
        + release.substring(0, Math.min(SHORT, release.length()))
        + ": "
        + reason;
  }
}
