package org.detaineroutcomes.estimate;

/**
 * A covariate of words, held as one column of zeros and ones a level but the first.
 *
 * @param column its name in the table
 * @param reference the level without a column
 * @param first position of its first column among the covariates
 * @param count number of its columns
 */
public record Category(String column, String reference, int first, int count) {}
