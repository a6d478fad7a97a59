package org.detaineroutcomes.compare.detainers.regression;

import java.util.List;

/**
 * Detainers of one file that are alike in every covariate and in their cluster.
 *
 * @param cells a text a covariate, or a number; null where not on the record
 * @param cluster null where not on the record
 */
record Pattern(String file, List<Object> cells, String cluster, long rows, long ones) {}
