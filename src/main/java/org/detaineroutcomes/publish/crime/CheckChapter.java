package org.detaineroutcomes.publish.crime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.publish.Chapter;
import org.detaineroutcomes.publish.material.Answer;
import org.detaineroutcomes.publish.material.CheckLine;
import org.detaineroutcomes.publish.material.EstimateLine;
import org.detaineroutcomes.publish.material.InputNotes;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Form;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.results.Checks;
import org.detaineroutcomes.words.CheckWords;
import org.detaineroutcomes.words.EstimateUnitWords;

/** Every check of the effects of the first table, with the figure that its verdict rests on. */
public final class CheckChapter implements Chapter {
  static final String ID = "checks";

  @Override
  public List<Table> tables() {
    return List.of(Checks.TABLE);
  }

  @Override
  public Optional<Report.Section> write(Material material) {
    List<Answer> answers = material.answers();
    if (answers.isEmpty()) {
      return Optional.empty();
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (Answer answer : answers) {
      answer.checks().forEach(check -> rows.add(row(material, answer.effect(), check)));
    }
    int decimals =
        EstimateTables.decimals(
            answers.stream().map(Answer::effect).filter(line -> !line.isRelative()).toList());
    TableModel table =
        new TableModel(
            ID,
            material.titled("What the effects of the first table are held against"),
            List.of(
                TableModel.Column.text("outcome", "Outcome"),
                TableModel.Column.text("comparison", "Groups"),
                TableModel.Column.text("effect_check", "Check"),
                TableModel.Column.text("check_verdict", "Verdict"),
                TableModel.Column.text("varied", "Figure it rests on"),
                TableModel.Column.of("estimate", "Estimate", Form.DECIMAL, decimals),
                TableModel.Column.of("conf", "95% interval", Form.INTERVAL, decimals),
                TableModel.Column.of("p_value", "p", Form.P_VALUE, 3),
                TableModel.Column.of("against_estimate", "Held against", Form.DECIMAL, decimals),
                TableModel.Column.of("against_conf", "95% interval of it", Form.INTERVAL, decimals),
                TableModel.Column.text("unit", "Unit of the effect"),
                TableModel.Column.of("id", "Id", Form.ID, 0),
                TableModel.Column.of("check_figure_id", "Id of the figure", Form.ID, 0)),
            rows,
            InputNotes.ofPanel(
                    material,
                    "Verdicts on effects, each by the rule under the table",
                    material.lineage().ofEstimates(answers.stream().map(Answer::effect).toList()))
                .with(material.names().definitions())
                .with(Checks.TABLE.caveats()));
    return Optional.of(
        new Report.Section(
            ID,
            "What speaks for and against",
            List.of(
                "A check that is passed finds nothing against an effect, or against there being"
                    + " none; it proves neither."),
            List.of(table)));
  }

  private static List<Cell> row(Material material, EstimateLine effect, CheckLine check) {
    return List.of(
        Cell.text(material.words(effect.outcome()).title()),
        Cell.text(effect.comparison()),
        Cell.text(CheckWords.of(check.check())),
        Cell.text(CheckWords.of(check.verdict())),
        Cell.text(check.variedWords()),
        optional(Relative.shown(effect, check.estimate())),
        interval(Relative.shown(effect, check.low()), Relative.shown(effect, check.high())),
        optional(check.pValue()),
        optional(Relative.shown(effect, check.against().estimate())),
        interval(
            Relative.shown(effect, check.against().low()),
            Relative.shown(effect, check.against().high())),
        Cell.text(EstimateUnitWords.relative(effect.unit(), material.words(effect.outcome()))),
        Cell.text(effect.id()),
        Cell.text(check.figure()));
  }

  private static Cell interval(Double low, Double high) {
    return low == null || high == null ? Cell.blank() : new Cell.Interval(low, high);
  }

  private static Cell optional(Double value) {
    return value == null ? Cell.blank() : new Cell.Figure(value);
  }
}
