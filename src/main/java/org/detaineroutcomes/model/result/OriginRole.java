package org.detaineroutcomes.model.result;

/** What rows do to the figure that is made of them. */
public enum OriginRole implements Code {
  /** They are counted or added up. */
  COUNTED,
  /** They are taken away from the count. */
  TAKEN_AWAY,
  /** They are what a share is of. */
  BASE,
  /** They concern the figure and were not applied to it. */
  NOT_APPLIED,
  /** The figure was read off their table; which rows is not told. */
  READ
}
