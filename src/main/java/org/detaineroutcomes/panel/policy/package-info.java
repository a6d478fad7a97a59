/**
 * Law and practice in the panel: what the policy spells of a place make of it. {@link
 * org.detaineroutcomes.panel.policy.Treatment} applies the definition of a job and says which group
 * a unit belongs to, and since when.
 */
package org.detaineroutcomes.panel.policy;
