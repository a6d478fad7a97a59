package org.detaineroutcomes.model;

import java.util.Arrays;

/** Who says that a person with a detainer is a United States citizen. Tiers are never added up. */
public enum CitizenTier {
  /** ICE's own record, as it stood at issuance or when the detainer was lifted: a floor. */
  RECORDED_BY_ICE("recorded by ICE"),
  /** The jail's record: what the person or a document said at booking. */
  RECORDED_BY_JAIL("recorded by the jail"),
  /** An auditor or a court, after looking into the case. */
  ADJUDICATED("audited or adjudicated");

  private final String word;

  CitizenTier(String word) {
    this.word = word;
  }

  /** As tables have it. */
  public String word() {
    return word;
  }

  /** The tier of a word. */
  public static CitizenTier of(String word) {
    return Arrays.stream(values()).filter(tier -> tier.word.equals(word)).findFirst().orElseThrow();
  }

  /** All words. */
  public static String[] words() {
    return Arrays.stream(values()).map(CitizenTier::word).toArray(String[]::new);
  }
}
