package org.detaineroutcomes.model;

/** Kinds of unit that a job may keep out of the controls. */
public enum ControlExclusion implements Choice {
  /** Listed with a limiting policy that nobody dates. */
  UNDATED,
  /** In a state where a limit holds state-wide, and without one of its own: else it is treated. */
  STATEWIDE,
  /** Limited once, and reversed before the window begins. */
  REVERSED,
  /** In a state whose law mandates cooperation with detainers. */
  MANDATE,
  /** With a 287(g) agreement through the window: a group of its own. */
  AGREEMENT_287G,
  /** With a city or an agency in it that has a dated limiting policy; the county lists none. */
  CITY_POLICY;

  /** Whether it is no control unless the job keeps it by name. */
  public boolean isUnlessKept() {
    return this == CITY_POLICY;
  }

  @Override
  public String word() {
    return this == AGREEMENT_287G ? "287g" : Choice.super.word();
  }
}
