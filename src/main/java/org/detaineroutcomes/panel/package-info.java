/**
 * The third verb: placed counts, residents and policy spells become marts. The panel of units by
 * periods with rates, stance and cohort; who is in which sample and why the others are not; counts
 * of detainers and of declines. A mart is one file and one line in {@link
 * org.detaineroutcomes.panel.Panel}.
 */
package org.detaineroutcomes.panel;
