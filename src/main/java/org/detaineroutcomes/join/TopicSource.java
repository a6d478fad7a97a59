package org.detaineroutcomes.join;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.model.result.JoinTopic;
import org.detaineroutcomes.schema.Column;

/** The rows of one topic, brought to units and periods of the frame. */
interface TopicSource {
  JoinTopic topic();

  /** Whether the release has rows of the topic. */
  boolean has(JoinContext context);

  /**
   * Every row of the source: unit, period, own fate (null: none), state and place for the account,
   * number of source rows and, in each of {@link #sums()}, what the row adds.
   */
  Dataset<Row> rows(JoinContext context);

  /**
   * Whether it grows with the detainers, and all of its columns are counts: worth one look for all
   * uses.
   */
  default boolean isLarge() {
    return false;
  }

  /** Columns that are added up. */
  List<Column> sums();

  /** What a missing row means. */
  Cover cover(JoinContext context);
}
