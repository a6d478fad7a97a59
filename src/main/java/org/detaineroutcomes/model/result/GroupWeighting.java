package org.detaineroutcomes.model.result;

/** How units weigh in a rate. */
public enum GroupWeighting implements Code {
  /** Sum of counts over sum of bases. */
  POOLED,
  /** Mean of the units' own rates, each unit the same. */
  UNIT_MEAN
}
