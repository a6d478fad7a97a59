package org.detaineroutcomes.schema.results;

import java.util.List;
import org.detaineroutcomes.model.result.JoinGap;
import org.detaineroutcomes.model.result.SourceCoverage;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.JoinFields;

/** How much of the frame each kind of source holds, and why not more. */
public final class TopicCoverages {
  public static final Column COVERAGE =
      Column.text("topic_coverage", "What a missing row of the source means there")
          .oneOf(SourceCoverage.class)
          .mandatory();
  public static final Column GAP =
      Column.text("topic_gap", "Why it is not complete; empty: it is").oneOf(JoinGap.class);

  /** One row: one kind of source, one coverage, one reason. */
  public static final Table TABLE =
      new Table(
          Layer.RESULTS,
          "topic_coverages",
          "one kind of source, one coverage and one reason for it",
          List.of(JoinFields.TOPIC, COVERAGE, GAP),
          List.of(JoinFields.TOPIC, COVERAGE, GAP, Groups.UNITS, Groups.UNIT_PERIODS),
          List.of("Unit-periods of a kind of source add up to all of the frame; units do not."),
          false);

  private TopicCoverages() {}
}
