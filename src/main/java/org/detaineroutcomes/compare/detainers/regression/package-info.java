/**
 * Regressions on single detainers: Spark groups millions of rows by what they have in common, MLlib
 * fits, and Newton steps on plain arrays settle the digits and the clustered errors.
 */
package org.detaineroutcomes.compare.detainers.regression;
