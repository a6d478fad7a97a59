package org.detaineroutcomes.model.result;

/** What law and practice of a unit say in one period, for tables that set groups side by side. */
public enum PolicyArm implements Code {
  /** A dated limit in force on every day, by choice or after a ruling on another's case. */
  LIMITING,
  /** A dated limit in force on every day, ordered by a court or settled before one. */
  LIMITING_COURT_ORDERED,
  /** A dated limit in force on every day that the law of the state imposes. */
  LIMITING_COMPELLED,
  /** A limit, a mandate or an agreement began or ended within the period. */
  CHANGING,
  /** A limit is listed, but no source dates it. */
  UNDATED,
  /** A court's order to limit and a mandate to cooperate at once. */
  CONFLICT,
  /** A mandate to cooperate. */
  MANDATE,
  /** A 287(g) agreement. */
  AGREEMENT_287G,
  /** No listed limiting policy. */
  NONE_LISTED
}
