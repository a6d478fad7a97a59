package org.detaineroutcomes.model.result;

/** What a missing row of a source means for one unit and period. */
public enum SourceCoverage implements Code {
  /** The source holds every case: no row means zero. */
  COMPLETE,
  /** The source lists its ten largest: no row means fewer than the tenth, or not known. */
  TOP_TEN_ONLY,
  /** The source holds some of the cases, or some of the days: no row means not known. */
  PARTIAL,
  /** No source holds the unit and period. */
  NONE,
  /** The source counts other units than this one. */
  NOT_APPLICABLE
}
