package org.detaineroutcomes.model.result;

import org.detaineroutcomes.model.DetainerOutcome;

/** What became of detainers, in the few groups that small places can show. */
public enum OutcomeGroup implements Code {
  HONORED,
  DECLINED,
  /** Lifted, cancelled, transferred, in error, on a citizen, or not picked up. */
  ENDED_OTHERWISE,
  /** Pending, or the record does not say. */
  NOT_KNOWN;

  /** The group of an outcome. */
  public static OutcomeGroup of(DetainerOutcome outcome) {
    if (outcome.declined()) {
      return DECLINED;
    }
    return outcome == DetainerOutcome.HONORED
        ? HONORED
        : outcome.open() ? NOT_KNOWN : ENDED_OTHERWISE;
  }
}
