package org.detaineroutcomes.publish.crime;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.publish.Chapter;
import org.detaineroutcomes.publish.material.InputNotes;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Form;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.marts.Samples;
import org.detaineroutcomes.store.NoteArguments;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.words.notes.NoteWords;

/** Who is in the sample: every rule in its order and how many units it left. */
public final class SampleChapter implements Chapter {
  private static final String ESTIMAND =
      "Number of units after each rule; every unit that goes is counted at the rule that removed it";

  private static final Set<String> DATED = Set.of(Arm.LIMITING.code(), Arm.MANDATE.code());

  @Override
  public List<Table> tables() {
    return List.of(Samples.DROP_LOG);
  }

  @Override
  public Optional<Report.Section> write(Material material) {
    List<TableRow> log =
        material.rows(Samples.DROP_LOG).stream()
            .filter(row -> row.textOrEmpty(Samples.SAMPLE).equals(material.sample()))
            .sorted(
                Comparator.<TableRow>comparingInt(
                        row -> material.outcomeRank(row.textOrEmpty(PanelFields.OUTCOME)))
                    .thenComparing(row -> row.textOrEmpty(PanelFields.OUTCOME))
                    .thenComparingInt(
                        row -> PanelFields.ARM.allowed().indexOf(row.textOrEmpty(PanelFields.ARM)))
                    .thenComparing(row -> row.count(Samples.STEP)))
            .toList();
    if (log.isEmpty()) {
      return Optional.empty();
    }
    TableModel table =
        new TableModel(
            "drop-log",
            material.titled("Drop log: how many " + material.names().units() + " each rule left"),
            List.of(
                TableModel.Column.text("outcome", "Outcome"),
                TableModel.Column.text("group", "Group"),
                TableModel.Column.of("step", "Step", Form.INTEGER, 0),
                TableModel.Column.text("rule", "Rule"),
                TableModel.Column.count("units_left", "Left"),
                TableModel.Column.count("adopters_left", "Adopters among them"),
                TableModel.Column.count("units_dropped", "Dropped"),
                TableModel.Column.text("units_named", "Which, where few")),
            log.stream().map(row -> row(material, row)).toList(),
            InputNotes.ofPanel(material, ESTIMAND, material.lineage().of(Samples.DROP_LOG))
                .with(material.names().definitions()));
    return Optional.of(
        new Report.Section(
            "sample",
            "Who is in the sample",
            List.of("The rules, in the order in which they were applied."),
            List.of(table)));
  }

  private static List<Cell> row(Material material, TableRow row) {
    return List.of(
        Cell.text(material.words(row.textOrEmpty(PanelFields.OUTCOME)).title()),
        Cell.text(material.names().group(row.textOrEmpty(PanelFields.ARM))),
        Cell.number(row.count(Samples.STEP), "not numbered"),
        Cell.text(rule(material, row)),
        Cell.number(row.count(Samples.UNITS_LEFT), "not counted"),
        adopters(row),
        Cell.number(row.count(Samples.UNITS_DROPPED), "not counted"),
        Cell.text(row.textOrEmpty(PanelFields.UNITS_NAMED)));
  }

  private static String rule(Material material, TableRow row) {
    return NoteArguments.read(
            row.textOrEmpty(Samples.RULE), row.textOrEmpty(Samples.RULE_ARGUMENTS))
        .map(rule -> NoteWords.of(rule, material.names()))
        .orElse("");
  }

  /** Of the groups that a policy dates alone. */
  private static Cell adopters(TableRow row) {
    boolean dated = DATED.contains(row.textOrEmpty(PanelFields.ARM));
    return dated ? Cell.number(row.count(Samples.ADOPTERS_LEFT), "not counted") : Cell.blank();
  }
}
