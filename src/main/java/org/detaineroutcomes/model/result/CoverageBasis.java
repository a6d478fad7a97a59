package org.detaineroutcomes.model.result;

/** Over which unit-periods several measures are set side by side. */
public enum CoverageBasis implements Code {
  /** Each measure over the unit-periods in which it is known. */
  EACH_ITS_OWN,
  /** All measures over the unit-periods in which every one of them is known. */
  COMMON
}
