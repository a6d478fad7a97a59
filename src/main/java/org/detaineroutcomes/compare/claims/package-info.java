/**
 * Public claims and the verdict of the release on each. A rule says what a claim needs and judges
 * it from what the other questions found and from small tables; {@code Rules} lists the rule of
 * every claim. No verdict is written down anywhere: without its inputs a claim is not measurable.
 */
package org.detaineroutcomes.compare.claims;
