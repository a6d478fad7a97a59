package org.detaineroutcomes.panel.policy;

import java.io.Serializable;

/**
 * Where a unit lies, as far as law and practice go: its state and the county whose jail it uses.
 *
 * @param state postal code; null where it is not known
 * @param county five digits; null for a state and for an agency that was not placed in a county
 */
public record UnitPlace(String state, String county) implements Serializable {}
