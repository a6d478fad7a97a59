package org.detaineroutcomes.publish.arms;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.model.result.JoinGap;
import org.detaineroutcomes.model.result.JoinTopic;
import org.detaineroutcomes.model.result.SourceCoverage;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.schema.fields.JoinFields;
import org.detaineroutcomes.schema.results.Groups;
import org.detaineroutcomes.schema.results.TopicCoverages;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.words.JoinWords;
import org.detaineroutcomes.words.Words;

/** How much of the frame each kind of source holds, and why not more. */
final class CoverageTable {
  private static final String ESTIMAND =
      "Number of unit-periods of the frame by what a source holds of them";

  private CoverageTable() {}

  static Optional<TableModel> of(Material material, TableNotes notes) {
    List<TableRow> rows =
        material.rows(TopicCoverages.TABLE).stream()
            .sorted(
                Comparator.comparing(CoverageTable::topic)
                    .thenComparing(CoverageTable::coverage)
                    .thenComparing(row -> row.textOrEmpty(TopicCoverages.GAP)))
            .toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TableModel(
                "topic-coverages",
                material.titled("What of the frame each source holds"),
                List.of(
                    TableModel.Column.text("source", "Source"),
                    TableModel.Column.text("coverage", "What it holds"),
                    TableModel.Column.text("reason", "Why not more"),
                    TableModel.Column.count("units", Words.capital(material.names().units())),
                    TableModel.Column.count("unit_periods", "Unit-periods")),
                rows.stream().map(CoverageTable::row).toList(),
                new TableNotes(
                    ESTIMAND,
                    notes.source(),
                    notes.edition(),
                    "every unit and period of the frame",
                    TopicCoverages.TABLE.caveats())));
  }

  private static List<Cell> row(TableRow row) {
    return List.of(
        Cell.text(JoinWords.topic(topic(row))),
        Cell.text(JoinWords.coverage(coverage(row))),
        Cell.text(row.constant(TopicCoverages.GAP, JoinGap.class).map(JoinWords::gap).orElse("")),
        Cell.number(row.count(Groups.UNITS), "not counted"),
        Cell.number(row.count(Groups.UNIT_PERIODS), "not counted"));
  }

  private static JoinTopic topic(TableRow row) {
    return row.constant(JoinFields.TOPIC, JoinTopic.class).orElseThrow();
  }

  private static SourceCoverage coverage(TableRow row) {
    return row.constant(TopicCoverages.COVERAGE, SourceCoverage.class).orElseThrow();
  }
}
