/** Editions of declined-detainer reports: which counts, which is superseded, which withdrawn. */
package org.detaineroutcomes.resolve.reports;
