package org.detaineroutcomes.publish.crime;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.detaineroutcomes.model.result.Setting;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.publish.material.Answer;
import org.detaineroutcomes.publish.material.EstimateLine;
import org.detaineroutcomes.publish.material.InputNotes;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Form;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.publish.report.Symbol;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.words.EstimateUnitWords;
import org.detaineroutcomes.words.EstimatorWords;
import org.detaineroutcomes.words.FixedEffectsWords;
import org.detaineroutcomes.words.RegressionTableWords;

/** A model a column: its effect, its standard error below, and what it rests on. */
record RegressionColumns(Material material, List<EstimateLine> models) {
  /** With fewer treated clusters neither a standard error nor an interval can be relied on. */
  static final int FEW_CLUSTERS = 5;

  private static final String NONE = "the estimator gives none";

  TableModel table(String id, String title) {
    List<TableModel.Column> columns = new ArrayList<>();
    columns.add(TableModel.Column.text("row", "Model"));
    for (int m = 0; m < models.size(); m++) {
      columns.add(TableModel.Column.of("model_" + (m + 1), "(" + (m + 1) + ")", Form.OWN, 0));
    }
    return new TableModel(
        id,
        material.titled(title),
        columns,
        rows(),
        InputNotes.ofPanel(
                material, EffectChapter.estimands(models), material.lineage().ofEstimates(models))
            .with(material.names().definitions())
            .with(RegressionTableWords.caveats(FEW_CLUSTERS)));
  }

  private List<List<Cell>> rows() {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(row("Outcome", line -> words(material.words(line.outcome()).title())));
    rows.add(row("Estimator", line -> words(EstimatorWords.of(line.estimator()).title())));
    rows.add(row("Groups", line -> words(line.comparison())));
    rows.add(row("Average effect after adoption", RegressionColumns::effect));
    rows.add(row("Standard error", RegressionColumns::error));
    rows.add(row("95% interval", RegressionColumns::interval));
    rows.add(row("p-value", line -> number(line.figure().pValue(), Form.P_VALUE, 3)));
    rows.add(
        row(
            "Unit",
            line -> words(EstimateUnitWords.of(line.unit(), material.words(line.outcome())))));
    rows.add(row("Mean of the outcome, treated units", this::mean));
    rows.add(row("Fixed effects", line -> words(FixedEffectsWords.of(line.estimator()))));
    rows.add(row("Errors clustered by", line -> words(cluster(line))));
    rows.add(row("N (unit-periods)", line -> count(line.sample().rows())));
    rows.add(row("Units", line -> count(line.sample().units())));
    rows.add(row("Treated units", line -> count(line.sample().treated())));
    rows.add(row("Clusters", line -> count(line.sample().clusters())));
    rows.add(row("Treated clusters", line -> count(line.sample().treatedClusters())));
    return rows;
  }

  private List<Cell> row(String label, Function<EstimateLine, Cell> cell) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.text(label));
    models.forEach(model -> cells.add(cell.apply(model)));
    return cells;
  }

  private static Cell effect(EstimateLine line) {
    Cell effect = number(line.estimate(), Form.DECIMAL, decimals(line));
    Long clusters = line.sample().treatedClusters();
    return clusters != null && clusters < FEW_CLUSTERS
        ? effect.marked(Symbol.LOW_RELIABILITY)
        : effect;
  }

  private static Cell error(EstimateLine line) {
    return number(line.figure().stdError(), Form.ERROR, decimals(line));
  }

  private static Cell interval(EstimateLine line) {
    return Cell.interval(line.low(), line.high(), NONE).styled(Form.INTERVAL, decimals(line));
  }

  private Cell mean(EstimateLine line) {
    return Answer.mean(line, material.estimates(line.outcome()))
        .map(mean -> number(mean, Form.DECIMAL, Numbers.decimalsFor(DoubleStream.of(mean / 10))))
        .orElse(Cell.absent("the report asks for no means of the groups"));
  }

  private static String cluster(EstimateLine line) {
    return line.settings().estimator().stream()
        .filter(setting -> setting.key() == SettingKey.CLUSTER)
        .map(Setting::values)
        .findFirst()
        .map(values -> String.join(", ", values))
        .filter(column -> !column.equals(PanelFields.UNIT_ID.name()))
        .orElse("unit");
  }

  private static int decimals(EstimateLine line) {
    return Numbers.decimalsFor(DoubleStream.of(line.figure().stdError()));
  }

  private static Cell number(Double value, Form form, int decimals) {
    return Cell.number(value, NONE).styled(form, decimals);
  }

  private static Cell count(Long value) {
    return Cell.number(value, "not counted for this estimator").styled(Form.COUNT, 0);
  }

  private static Cell words(String text) {
    return text.isEmpty() ? Cell.absent("not described") : Cell.text(text);
  }
}
