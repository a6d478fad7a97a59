package org.detaineroutcomes.join;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.detaineroutcomes.model.result.JoinGap;
import org.detaineroutcomes.model.result.SourceCoverage;

/**
 * What a missing row of a topic means, as expressions on a row of the joined table.
 *
 * @param coverage code of a {@link SourceCoverage}
 * @param gap code of a {@link JoinGap}; null where the coverage is complete
 */
record Cover(Column coverage, Column gap) {

  /** The same for every row. */
  static Cover always(SourceCoverage coverage, JoinGap gap) {
    return new Cover(lit(coverage.code()), lit(gap == null ? null : gap.code()).cast("string"));
  }

  /** This where a condition holds; another elsewhere. */
  Cover where(Column condition, Cover otherwise) {
    return new Cover(
        when(condition, coverage).otherwise(otherwise.coverage()),
        when(condition, gap).otherwise(otherwise.gap()));
  }
}
