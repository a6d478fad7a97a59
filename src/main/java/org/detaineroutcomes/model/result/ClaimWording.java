package org.detaineroutcomes.model.result;

/** How the text of a claim stands to what was said. */
public enum ClaimWording implements Code {
  /** Letter by letter what the source says. */
  QUOTATION,
  /** Part of it is, and stands in quotation marks. */
  QUOTATION_IN_PART,
  /** In the words of whoever recorded the claim, whatever quotation marks the file has. */
  IN_OTHER_WORDS;

  /** As a file says it; what does not say that it is a quotation is none. */
  public static ClaimWording printedAs(String words) {
    if (words == null || !words.startsWith("quotation")) {
      return IN_OTHER_WORDS;
    }
    return words.equals("quotation") ? QUOTATION : QUOTATION_IN_PART;
  }
}
