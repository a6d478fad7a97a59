/**
 * What describes a record and compares no groups: detainers by what became of them, and the
 * declined-detainer reports. Numerators and denominators are {@link
 * org.detaineroutcomes.model.CohortCount}s: a ratio across cohorts is refused by name.
 */
package org.detaineroutcomes.compare.reports;
