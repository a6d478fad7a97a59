package org.detaineroutcomes.model.result;

/** What a check says of an effect. */
public enum CheckVerdict implements Code {
  /** It finds nothing against the effect, or against there being none. */
  PASSED,
  /** It speaks against what the effect, or the lack of one, is taken for. */
  FAILED,
  /** The job does not ask for it, or it could not be made. */
  NOT_RUN
}
