package org.detaineroutcomes.store;

/**
 * How far a staged table moved since the release before of the same job.
 *
 * @param table name of the staged table
 * @param column whose filled cells moved; empty: the rows of the table
 * @param moved share by which rows became more or fewer, or difference of the shares of filled
 *     cells; null: fewer rows about persons make it than the job prints
 * @param verdict code of what it comes to beside the threshold of the job
 */
public record DriftRecord(String table, String column, Double moved, String verdict) {}
