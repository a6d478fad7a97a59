package org.detaineroutcomes.model.result;

/** A kind of source that the joined table sets beside the others. */
public enum JoinTopic implements Code {
  /** Offenses known to police, and residents. */
  CRIME,
  /** Law and practice about detainers. */
  POLICY,
  /** Detainers issued, as the ten largest of a declined-detainer report have them (Section I). */
  REPORTS_ISSUED,
  /** Detainers declined, as a declined-detainer report has them (Section II). */
  REPORTS_DECLINED,
  /** Detainer records. */
  DETAINERS,
  /** Detainers on United States citizens. */
  CITIZENS,
  /** Payments after holding somebody on a detainer. */
  PAYMENTS
}
