package org.detaineroutcomes.model.result;

/** Whether a stock of detainers flushed when a policy began counts as declined. */
public enum FlushVersion implements Code {
  /** It does, as the record has it. */
  AS_RECORDED,
  /** It does not: it is censored on the day of the policy, or left out. */
  WITHOUT_FLUSH
}
