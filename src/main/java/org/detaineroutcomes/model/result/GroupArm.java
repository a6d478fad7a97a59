package org.detaineroutcomes.model.result;

import java.util.List;

/** A group of unit-periods that a table sets beside others, by what law and practice say there. */
public enum GroupArm implements Code {
  /** Dated limits that no law of the state imposes, those ordered by a court included. */
  LIMITING_WITH_COURT_ORDERED(PolicyArm.LIMITING, PolicyArm.LIMITING_COURT_ORDERED),
  /** The part of them that no court ordered. */
  LIMITING(PolicyArm.LIMITING),
  /** The part of them that a court ordered or that was settled before one. */
  LIMITING_COURT_ORDERED(PolicyArm.LIMITING_COURT_ORDERED),
  /** Dated limits that the law of the state imposes. */
  LIMITING_COMPELLED(PolicyArm.LIMITING_COMPELLED),
  /** No listed limiting policy: the group that the others are set beside. */
  NONE_LISTED(PolicyArm.NONE_LISTED),
  /** A 287(g) agreement. */
  AGREEMENT_287G(PolicyArm.AGREEMENT_287G),
  /** A mandate to cooperate. */
  MANDATE(PolicyArm.MANDATE),
  /** A court's order to limit and a mandate to cooperate at once. */
  CONFLICT(PolicyArm.CONFLICT),
  /** A limit that no source dates. */
  UNDATED(PolicyArm.UNDATED),
  /** A limit, a mandate or an agreement began or ended within the period. */
  CHANGING(PolicyArm.CHANGING),
  /** Every unit-period, whatever its group. */
  ALL(PolicyArm.values());

  @SuppressWarnings("ImmutableEnumChecker") // a copy of List.of
  private final List<PolicyArm> parts;

  GroupArm(PolicyArm... parts) {
    this.parts = List.of(parts);
  }

  /** The groups of the joined table that it is made of. */
  public List<PolicyArm> parts() {
    return parts;
  }

  /** Every group that holds the unit-periods of a group of the joined table. */
  public static List<GroupArm> holding(PolicyArm part) {
    return List.of(values()).stream().filter(arm -> arm.parts.contains(part)).toList();
  }

  /** Whether it is set beside the group without a listed policy. */
  public boolean isCompared() {
    return this != ALL && this != NONE_LISTED;
  }
}
