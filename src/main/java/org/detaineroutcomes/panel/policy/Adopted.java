package org.detaineroutcomes.panel.policy;

import java.io.Serializable;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.result.Arm;

/**
 * From when to when a place is treated, by the rule of adoption of the job.
 *
 * @param arm which way the treatment turns
 * @param cohort the first treated period
 * @param until the first period after it in which the treatment is not in force by the rule; null
 *     if it stays
 * @param policy the policy that dates it: its own if it has one, or else the law of its state
 * @param own whether that policy is its own
 */
record Adopted(Arm arm, Period cohort, Period until, Tenure policy, boolean own)
    implements Serializable {}
