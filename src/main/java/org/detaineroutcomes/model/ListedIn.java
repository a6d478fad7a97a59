package org.detaineroutcomes.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The staged table that lists a policy. */
public enum ListedIn {
  /** Policies read off public pages, jurisdiction by jurisdiction. */
  POLICIES,
  /** Published lists, which date no policy. */
  POLICY_LISTS,
  /** Limits that hold in every county of a state. */
  STATEWIDE_POLICIES,
  /** Events in law and practice. */
  POLICY_EVENTS,
  /** 287(g) agreements. */
  AGREEMENTS;

  /** The name of the table. */
  public String table() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The member for a table's name; empty if there is none. */
  public static Optional<ListedIn> of(String table) {
    return Arrays.stream(values()).filter(each -> each.table().equals(table)).findFirst();
  }

  @Override
  public String toString() {
    return table();
  }
}
