package org.detaineroutcomes.model.result;

/** What became of an edition of a report. */
public enum EditionState implements Code {
  /** It counts. */
  PUBLISHED,
  /** A later edition counts in its place. */
  SUPERSEDED,
  /** It was taken back as a whole and not replaced. */
  WITHDRAWN
}
