package org.detaineroutcomes.compare.arms;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.detaineroutcomes.compare.Evidence;
import org.detaineroutcomes.compare.Findings;
import org.detaineroutcomes.compare.Question;
import org.detaineroutcomes.model.result.JoinTopic;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.fields.JoinFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.marts.Joined;
import org.detaineroutcomes.schema.results.Groups;
import org.detaineroutcomes.schema.results.TopicCoverages;

/** How much of the frame each kind of source holds, and why not more. */
public final class TopicCoverage implements Question {
  private static final String EACH = "each_topic";

  @Override
  public void answer(Evidence evidence, Findings findings) {
    evidence
        .table(Joined.TABLE)
        .ifPresent(
            joined ->
                rows(joined)
                    .forEach(
                        row ->
                            findings.add(
                                TopicCoverages.TABLE,
                                new TableRowBuilder(TopicCoverages.TABLE).copy(row))));
  }

  private static List<Row> rows(Dataset<Row> joined) {
    Column topics =
        array(Arrays.stream(JoinTopic.values()).map(TopicCoverage::of).toArray(Column[]::new));
    List<Row> rows =
        joined
            .select(PanelFields.UNIT_ID.col(), explode(topics).as(EACH))
            .groupBy(
                functions.col(EACH).getField(JoinFields.TOPIC.name()).as(JoinFields.TOPIC.name()),
                functions
                    .col(EACH)
                    .getField(TopicCoverages.COVERAGE.name())
                    .as(TopicCoverages.COVERAGE.name()),
                functions
                    .col(EACH)
                    .getField(TopicCoverages.GAP.name())
                    .as(TopicCoverages.GAP.name()))
            .agg(
                countDistinct(PanelFields.UNIT_ID.col()).as(Groups.UNITS.name()),
                count(lit(1)).as(Groups.UNIT_PERIODS.name()))
            .collectAsList();
    return rows.stream().sorted(Comparator.comparing(Row::toString)).toList();
  }

  private static Column of(JoinTopic topic) {
    return struct(
        lit(topic.code()).as(JoinFields.TOPIC.name()),
        JoinFields.coverage(topic).col().as(TopicCoverages.COVERAGE.name()),
        JoinFields.gap(topic).col().as(TopicCoverages.GAP.name()));
  }
}
