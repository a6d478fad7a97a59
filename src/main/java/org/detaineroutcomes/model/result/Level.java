package org.detaineroutcomes.model.result;

/** How much a note weighs. */
public enum Level implements Code {
  /** How the figure was made. */
  INFO,
  /** What must be read with the figure. */
  CAVEAT,
  /** A reason to doubt the figure. */
  WARNING
}
