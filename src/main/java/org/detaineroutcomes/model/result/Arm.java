package org.detaineroutcomes.model.result;

/** The group of a comparison that a unit belongs to. */
public enum Arm implements Code {
  /** A dated policy that limits cooperation with detainers. */
  LIMITING,
  /** No listed policy that limits it. */
  NONE_LISTED,
  /** A 287(g) agreement. */
  AGREEMENT_287G,
  /** A mandate to cooperate. */
  MANDATE,
  /** A limit and, at once, a mandate against a court's order or a 287(g) agreement of the jail. */
  CONFLICT,
  /** On the federal list. */
  ON_LIST,
  /** Not on the federal list. */
  NOT_ON_LIST,
  /** Honors a smaller share of detainers than the threshold. */
  BELOW_THRESHOLD,
  /** Honors the threshold or more. */
  AT_LEAST_THRESHOLD,
  /** In no group; the drop log has the reason. */
  EXCLUDED
}
