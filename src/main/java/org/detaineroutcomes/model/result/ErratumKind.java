package org.detaineroutcomes.model.result;

/** Who says that a row of a report is wrong, or that all of it is. */
public enum ErratumKind implements Code {
  /** Its publisher. */
  CORRECTED,
  /** Somebody else. */
  DISPUTED,
  /** The report was taken back as a whole. */
  WITHDRAWN
}
