package org.detaineroutcomes.model;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.detaineroutcomes.model.result.Code;

/** What became of a detainer. Declined is not released; a missing transfer is not a decline. */
public enum DetainerOutcome implements Code {
  HONORED("honored: taken into ICE custody"),
  DECLINED_RELEASED("declined, person released"),
  DECLINED("declined, release unknown"),
  NOTIFIED_NOT_TAKEN("ICE notified, person not picked up"),
  TRANSFERRED("transferred to another jurisdiction"),
  LIFTED("lifted by ICE"),
  CANCELLED("cancelled"),
  PENDING("pending: neither lifted nor executed on the record"),
  ICE_ERROR("issued in error, such as to the wrong facility"),
  US_CITIZEN("lifted: United States citizen interviewed"),
  UNKNOWN("unknown: the record does not say");

  private final String meaning;

  DetainerOutcome(String meaning) {
    this.meaning = meaning;
  }

  /** The meaning in print. */
  public String meaning() {
    return meaning;
  }

  /** True for both kinds of decline. */
  public boolean declined() {
    return this == DECLINED || this == DECLINED_RELEASED;
  }

  /** True if the record does not say how the detainer ended, or it has not. */
  public boolean open() {
    return this == UNKNOWN || this == PENDING;
  }

  /**
   * The ends among some outcomes, both kinds of decline being one. A file that has fewer than two
   * was selected on its outcome, or says nothing of it: no share of its outcomes can be told.
   */
  public static Set<DetainerOutcome> ends(Collection<DetainerOutcome> outcomes) {
    Set<DetainerOutcome> ends = EnumSet.noneOf(DetainerOutcome.class);
    for (DetainerOutcome outcome : outcomes) {
      if (!outcome.open()) {
        ends.add(outcome.declined() ? DECLINED : outcome);
      }
    }
    return ends;
  }
}
