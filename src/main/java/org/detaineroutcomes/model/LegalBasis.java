package org.detaineroutcomes.model;

import java.util.Arrays;
import java.util.Optional;

/** What a policy on detainers rests on. Whether it is voluntary follows. */
public enum LegalBasis {
  ORDINANCE("ordinance", false),
  RESOLUTION("resolution or motion", false),
  AGENCY_POLICY("sheriff or agency policy", false),
  EXECUTIVE_ORDER("executive order", false),
  STATUTE("statute", false),
  COUNSELS_ADVICE("counsel's advice", false),
  AGREEMENT("287(g) agreement", false),
  COURT_ORDER("court order", true),
  CONSENT_DECREE("consent decree", true),
  SETTLEMENT("settlement", true);

  private final String words;
  private final boolean ofCourt;

  LegalBasis(String words, boolean ofCourt) {
    this.words = words;
    this.ofCourt = ofCourt;
  }

  /** As it is printed. */
  public String words() {
    return words;
  }

  /** True where a court, or the end of a case before one, binds the jurisdiction. */
  public boolean ofCourt() {
    return ofCourt;
  }

  /** False where an agency, or its counsel, decided alone: a practice, which no act binds. */
  public boolean enacted() {
    return this != AGENCY_POLICY && this != COUNSELS_ADVICE && this != AGREEMENT;
  }

  /** The basis of the words. */
  public static Optional<LegalBasis> of(String words) {
    return Arrays.stream(values()).filter(basis -> basis.words.equals(words)).findFirst();
  }
}
