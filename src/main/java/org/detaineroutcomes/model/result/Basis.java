package org.detaineroutcomes.model.result;

/** What a number rests on, and what was done to it. */
public enum Basis implements Code {
  /** As the record has it. */
  AS_RECORDED,
  /** Made data. */
  SYNTHETIC,
  /** As published. */
  AS_PUBLISHED,
  /** With the corrections that the publisher made. */
  AS_CORRECTED,
  /** As published, rows that are disputed left out. */
  AS_PUBLISHED_UNDISPUTED,
  /** As corrected, rows that are disputed left out. */
  AS_CORRECTED_UNDISPUTED
}
