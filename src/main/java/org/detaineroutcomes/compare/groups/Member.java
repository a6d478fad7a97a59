package org.detaineroutcomes.compare.groups;

import java.io.Serializable;
import org.detaineroutcomes.model.result.Arm;

/**
 * One unit in the sample of one outcome.
 *
 * @param cohort first treated period as printed; empty: never
 * @param state postal code; empty where not known
 * @param sameState whether its state has a unit with a dated limiting policy
 * @param agreement whether a 287(g) agreement is listed through the window
 * @param adopter id of whose policy dates it, else its own
 */
public record Member(
    String unit,
    Arm arm,
    String cohort,
    String state,
    boolean sameState,
    boolean agreement,
    String adopter)
    implements Serializable {}
