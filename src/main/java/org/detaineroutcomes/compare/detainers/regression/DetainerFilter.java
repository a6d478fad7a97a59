package org.detaineroutcomes.compare.detainers.regression;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.detaineroutcomes.schema.fields.DetainerFields;

/** Which detainers of a file a regression is about. */
enum DetainerFilter {
  ALL("all", "all detainers"),
  LOCAL_CUSTODY("local-custody", "detainers not in federal, state or ICE custody"),
  WITH_LIFT_REASON("with-lift-reason", "detainers with a lift reason on record");

  private final String word;
  private final String words;

  DetainerFilter(String word, String words) {
    this.word = word;
    this.words = words;
  }

  String word() {
    return word;
  }

  /** In print. */
  String words() {
    return words;
  }

  Column condition() {
    return switch (this) {
      case ALL -> lit(true);
      case LOCAL_CUSTODY -> not(col(DetainerFields.CUSTODY.name()).isin("federal", "state", "ice"));
      case WITH_LIFT_REASON -> col(DetainerFields.LIFT_REASON.name()).isNotNull();
    };
  }

  static Optional<DetainerFilter> of(String word) {
    return Arrays.stream(values()).filter(which -> which.word.equals(word)).findFirst();
  }

  static List<String> known() {
    return Arrays.stream(values()).map(DetainerFilter::word).toList();
  }
}
