/**
 * Counts, shares and times of detainers by what became of them; no groups are compared here.
 * Numerators and denominators are {@link org.detaineroutcomes.model.CohortCount}s: a ratio across
 * cohorts is refused by name.
 */
package org.detaineroutcomes.compare.detainers;
