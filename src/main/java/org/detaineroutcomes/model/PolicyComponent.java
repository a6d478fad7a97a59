package org.detaineroutcomes.model;

import org.detaineroutcomes.model.result.Code;

/**
 * One thing that a policy on detainers provides. A policy is several of them, never one bit; what
 * its words do not say is in none.
 */
public enum PolicyComponent implements Code {
  /** Nobody is held on a detainer. */
  NO_HOLDS,
  /** Holds only with a judicial warrant. */
  JUDICIAL_WARRANT,
  /** Holds only with a warrant; whose is not stated. */
  WARRANT,
  /** Holds only with probable cause. */
  PROBABLE_CAUSE,
  /** Holds only for listed charges or convictions. */
  LISTED_OFFENSES,
  /** Holds only if their costs are paid. */
  COSTS_PAID,
  /** Holds are limited; the terms are not stated. */
  HOLDS_LIMITED,
  /** Notice of a release is limited. */
  NOTIFICATION,
  /** Transfers are limited. */
  TRANSFER,
  /** Interviews or access to the jail are limited. */
  JAIL_ACCESS,
  /** Questions about status are limited. */
  INQUIRY,
  /** Sharing of information is limited. */
  INFORMATION,
  /** Agreements under section 287(g) are ended or barred. */
  NO_AGREEMENT,
  /** An agreement under section 287(g). */
  AGREEMENT,
  /** Detainers must be honored. */
  MANDATE,
  /** Policies that limit are banned. */
  LIMITS_BANNED;

  /** Whether it limits holding a person beyond release. */
  public boolean limitsHolds() {
    return compareTo(HOLDS_LIMITED) <= 0;
  }
}
