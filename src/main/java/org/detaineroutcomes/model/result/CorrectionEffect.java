package org.detaineroutcomes.model.result;

/** What a correction by the publisher of a report does to the detainers that it is about. */
public enum CorrectionEffect implements Code {
  /** Another place is responsible: they leave the place that is named and stay in the nation. */
  REATTRIBUTED,
  /** They should not have been issued to the place, and are in no count any more. */
  WITHDRAWN,
  /** The words of the correction do not say which. */
  NOT_TOLD
}
