/**
 * Treatment definitions: which spells treat a unit. One file a rule, one line in {@link
 * org.detaineroutcomes.panel.policy.definition.Definitions} and one in {@link
 * org.detaineroutcomes.model.TreatmentDefinition}.
 */
package org.detaineroutcomes.panel.policy.definition;
