package org.detaineroutcomes.model.result;

/** Where the units of the control group are taken from. */
public enum ControlPool implements Code {
  /** Every unit without a listed policy. */
  NATIONAL,
  /** Those in a state that has a treated unit. */
  SAME_STATE,
  /** Those with a 287(g) agreement through the window, and no others. */
  AGREEMENT_287G
}
