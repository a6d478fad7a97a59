package org.detaineroutcomes.model;

import java.util.Locale;

/** What a correction of a declined-detainer report says became of the detainers it is about. */
public final class ReportCorrection {
  private ReportCorrection() {}

  /**
   * "Transferred to another facility, released there" is a transfer: the jurisdiction named did not
   * decline. "Issued to the wrong place" and "issued to similarly named places" are ICE's errors.
   * Other words leave the outcome unknown.
   *
   * @param words in the words of who corrects; may be null
   */
  public static DetainerOutcome outcome(String words) {
    String plain = words == null ? "" : words.strip().toLowerCase(Locale.ROOT);
    if (plain.startsWith("transferred")) {
      return DetainerOutcome.TRANSFERRED;
    }
    return plain.startsWith("issued to") ? DetainerOutcome.ICE_ERROR : DetainerOutcome.UNKNOWN;
  }
}
