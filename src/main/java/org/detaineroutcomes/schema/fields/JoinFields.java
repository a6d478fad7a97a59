package org.detaineroutcomes.schema.fields;

import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.model.result.JoinFate;
import org.detaineroutcomes.model.result.JoinGap;
import org.detaineroutcomes.model.result.JoinTopic;
import org.detaineroutcomes.model.result.SourceCoverage;
import org.detaineroutcomes.schema.Column;

/** Columns that say what of a source is in the joined table, and what a missing count means. */
public final class JoinFields {
  public static final Column TOPIC =
      Column.text("topic", "Kind of source").oneOf(codes(JoinTopic.class)).mandatory();
  public static final Column FATE =
      Column.text("join_fate", "What became of the rows in the joined table")
          .oneOf(codes(JoinFate.class))
          .mandatory();

  private JoinFields() {}

  /** What a missing row of a topic means in one unit and period. */
  public static Column coverage(JoinTopic topic) {
    return Column.text(
            topic.code() + "_coverage",
            "What no row of "
                + plain(topic)
                + " means here; a count is zero only if it is complete, else empty")
        .oneOf(codes(SourceCoverage.class))
        .mandatory();
  }

  /** Why the coverage of a topic is not complete. */
  public static Column gap(JoinTopic topic) {
    return Column.text(
            topic.code() + "_gap", "Why " + plain(topic) + " are not complete; empty: they are")
        .oneOf(codes(JoinGap.class));
  }

  /** How new the source of a topic is. */
  public static Column edition(JoinTopic topic) {
    return Column.date(
        topic.code() + "_edition",
        "Newest day from which an input about " + plain(topic) + " was known; empty: not stated");
  }

  private static String plain(JoinTopic topic) {
    return switch (topic) {
      case CRIME -> "offenses";
      case POLICY -> "policies";
      case REPORTS_ISSUED -> "detainers issued (Section I)";
      case REPORTS_DECLINED -> "detainers declined (Section II)";
      case DETAINERS -> "detainer records";
      case CITIZENS -> "detainers on citizens";
      case PAYMENTS -> "payments";
    };
  }

  private static <E extends Enum<E> & Code> String[] codes(Class<E> list) {
    return Code.codes(list).toArray(String[]::new);
  }
}
