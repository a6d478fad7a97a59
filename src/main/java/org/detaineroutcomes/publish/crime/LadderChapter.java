package org.detaineroutcomes.publish.crime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.ControlPool;
import org.detaineroutcomes.model.result.EstimateUnit;
import org.detaineroutcomes.model.result.LadderRung;
import org.detaineroutcomes.publish.Chapter;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Block;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Form;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.marts.LadderSamples;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.schema.results.Ladder;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.words.EstimatorWords;
import org.detaineroutcomes.words.LadderWords;
import org.detaineroutcomes.words.OutcomeWords;

/** How far the first effect rests on what is added up and on who counts as one. */
public final class LadderChapter implements Chapter {
  private static final double PERCENT = 100;

  @Override
  public List<Table> tables() {
    return List.of(Ladder.TABLE);
  }

  @Override
  public Optional<Report.Section> write(Material material) {
    Map<String, List<TableRow>> byOutcome = new LinkedHashMap<>();
    material.rows(Ladder.TABLE).stream()
        .sorted(
            Comparator.comparingInt(
                (TableRow row) -> material.outcomeRank(row.text(PanelFields.OUTCOME))))
        .forEach(
            row ->
                byOutcome
                    .computeIfAbsent(row.text(PanelFields.OUTCOME), o -> new ArrayList<>())
                    .add(row));
    if (byOutcome.isEmpty()) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    byOutcome.forEach((outcome, rows) -> blocks.add(table(material, outcome, rows)));
    return Optional.of(
        new Report.Section(
            "ladder",
            "One coding after another",
            List.of(
                "The same estimators with the data coded in one way after another. Each coding keeps"
                    + " what those before it changed. Standard errors are analytic here;"
                    + " intervals take few treated clusters into account, as elsewhere."),
            blocks));
  }

  private static TableModel table(Material material, String outcome, List<TableRow> rows) {
    OutcomeWords words = material.words(outcome);
    return new TableModel(
        "ladder-" + OutcomeWords.id(outcome),
        material.titled(words.title() + ": one coding after another"),
        List.of(
            TableModel.Column.text("estimator", "Estimator"),
            TableModel.Column.text("comparison", "Groups"),
            TableModel.Column.text("coding", "Coding"),
            TableModel.Column.of("estimate", "Estimate", Form.DECIMAL, 1),
            TableModel.Column.of("std_error", "Std. error", Form.DECIMAL, 1),
            TableModel.Column.of("conf", "95% interval", Form.INTERVAL, 1),
            TableModel.Column.text("unit", "Unit"),
            TableModel.Column.count("n_units", "Units"),
            TableModel.Column.count("n_treated", "Treated"),
            TableModel.Column.count("n_adopters", "Adopters"),
            TableModel.Column.count("n_treated_clusters", "Treated clusters")),
        rows.stream().map(row -> cells(material, words, row)).toList(),
        material.notes(
            "Effect on the treated under each coding: what changes from row to row is the coding",
            outcome,
            List.of()));
  }

  private static List<Cell> cells(Material material, OutcomeWords words, TableRow row) {
    boolean logs = row.text(Ladder.UNIT).equals(EstimateUnit.LOG_POINTS.code());
    LadderRung rung = row.constant(LadderSamples.RUNG, LadderRung.class).orElseThrow();
    String why = row.textOrEmpty(Ladder.REFUSED);
    return List.of(
        Cell.text(EstimatorWords.of(row.text(EstimateFields.ESTIMATOR)).title()),
        Cell.text(
            material
                .names()
                .comparison(
                    row.constant(Estimates.TREATED_ARM, Arm.class).orElseThrow(),
                    row.constant(Estimates.CONTROL_ARM, Arm.class).orElseThrow(),
                    ControlPool.NATIONAL)),
        Cell.text(LadderWords.rung(rung, row.textOrEmpty(Ladder.LEFT_OUT_NAME))),
        Cell.number(scaled(row, EstimateFields.ESTIMATE, logs), why),
        Cell.number(scaled(row, EstimateFields.STD_ERROR, logs), why),
        Cell.interval(
            scaled(row, EstimateFields.CONF_LOW, logs),
            scaled(row, EstimateFields.CONF_HIGH, logs),
            why),
        Cell.text(logs ? "log points times 100" : words.unit()),
        count(row, EstimateFields.N_UNITS),
        count(row, Estimates.N_TREATED),
        count(row, Estimates.N_ADOPTERS),
        count(row, Estimates.N_TREATED_CLUSTERS));
  }

  private static Double scaled(TableRow row, Column column, boolean logs) {
    Double value = row.number(column);
    return value == null || !logs ? value : (Double) (PERCENT * value);
  }

  private static Cell count(TableRow row, Column column) {
    Long value = row.count(column);
    return value == null ? Cell.blank() : Cell.number(value, "not counted");
  }
}
