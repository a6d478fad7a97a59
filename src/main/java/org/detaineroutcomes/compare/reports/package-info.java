/**
 * The declined-detainer reports, number by number: as published, as corrected and as disputed. A
 * decline is of a detainer issued at any time, so that a share of one week's issues is refused.
 */
package org.detaineroutcomes.compare.reports;
