package org.detaineroutcomes.publish.crime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.detaineroutcomes.model.result.CheckVerdict;
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
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.words.CheckWords;
import org.detaineroutcomes.words.EstimateUnitWords;
import org.detaineroutcomes.words.EstimatorWords;
import org.detaineroutcomes.words.OutcomeWords;
import org.detaineroutcomes.words.Words;

/** The first table: every outcome of the job between every two groups, with its checks. */
public final class AnswerChapter implements Chapter {
  private static final String NO_INTERVAL = "the estimator gives no interval here";

  @Override
  public List<Table> tables() {
    return List.of(Estimates.TABLE, Checks.TABLE);
  }

  @Override
  public Optional<Report.Section> write(Material material) {
    List<Answer> answers = material.answers();
    if (answers.isEmpty()) {
      return Optional.empty();
    }
    String period = material.periodWord().toLowerCase(Locale.ROOT);
    List<EstimateLine> lines = answers.stream().map(Answer::effect).toList();
    TableModel table =
        new TableModel(
            "answers",
            material.titled("Every outcome, between every two groups"),
            columns(lines, period),
            answers.stream().map(answer -> row(material, answer)).toList(),
            InputNotes.ofPanel(
                    material, EffectChapter.estimands(lines), material.lineage().ofEstimates(lines))
                .with(material.names().definitions())
                .with(caveats(period)));
    return Optional.of(
        new Report.Section(
            "answers",
            "Every answer",
            List.of(
                "The first estimator of the job for each outcome and two groups. An interval that"
                    + " includes zero is no proof that there is no effect. Checks link to where"
                    + " they stand."),
            List.of(table)));
  }

  private static List<TableModel.Column> columns(List<EstimateLine> lines, String period) {
    int decimals =
        EstimateTables.decimals(lines.stream().filter(line -> !line.isRelative()).toList());
    return List.of(
        TableModel.Column.text("outcome", "Outcome"),
        TableModel.Column.text("comparison", "Groups"),
        TableModel.Column.text("estimator", "Estimator"),
        TableModel.Column.of("estimate", "Average after adoption", Form.DECIMAL, decimals),
        TableModel.Column.of("conf", "95% interval", Form.INTERVAL, decimals),
        TableModel.Column.of("share_of_mean", "Share of the mean", Form.PERCENT, 1),
        TableModel.Column.count("n_periods", Words.capital(period) + "s averaged"),
        TableModel.Column.of(
            "first_estimate", "At adoption, first " + period, Form.DECIMAL, decimals),
        TableModel.Column.of(
            "first_conf", "95% interval, first " + period, Form.INTERVAL, decimals),
        TableModel.Column.text("unit", "Unit"),
        TableModel.Column.count("n_treated", "Treated"),
        TableModel.Column.count("n_adopters", "Adopters"),
        TableModel.Column.count("n_treated_clusters", "Treated clusters"),
        TableModel.Column.text("failed", "Failed"),
        TableModel.Column.text("passed", "Passed"),
        TableModel.Column.text("not_run", "Not run"),
        TableModel.Column.of("id", "Id", Form.ID, 0));
  }

  private static List<Cell> row(Material material, Answer answer) {
    EstimateLine effect = answer.effect();
    OutcomeWords outcome = material.words(effect.outcome());
    String why =
        effect.remarks().said().isEmpty()
            ? "not estimable"
            : String.join("; ", effect.remarks().said());
    Optional<EstimateLine> first = answer.after().first();
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.text(outcome.title()));
    cells.add(Cell.text(effect.comparison()));
    cells.add(Cell.text(EstimatorWords.of(effect.estimator()).title()));
    cells.add(Cell.number(Relative.shown(effect, effect.estimate()), why));
    cells.add(
        effect.estimate() == null
            ? Cell.blank()
            : Cell.interval(
                Relative.shown(effect, effect.low()),
                Relative.shown(effect, effect.high()),
                NO_INTERVAL));
    cells.add(answer.share().<Cell>map(Cell.Figure::new).orElse(Cell.blank()));
    cells.add(
        answer.after().periods() == 0 ? Cell.blank() : count((long) answer.after().periods()));
    cells.add(
        first
            .<Cell>map(line -> new Cell.Figure(Relative.shown(line, line.estimate())))
            .orElse(Cell.blank()));
    cells.add(
        first
            .map(
                line ->
                    Cell.interval(
                        Relative.shown(line, line.low()),
                        Relative.shown(line, line.high()),
                        NO_INTERVAL))
            .orElse(Cell.blank()));
    cells.add(Cell.text(EstimateUnitWords.relative(effect.unit(), outcome)));
    cells.add(count(effect.sample().treated()));
    cells.add(count(effect.sample().adopters()));
    cells.add(count(effect.sample().treatedClusters()));
    for (CheckVerdict verdict :
        List.of(CheckVerdict.FAILED, CheckVerdict.PASSED, CheckVerdict.NOT_RUN)) {
      cells.add(Cell.links(links(answer, verdict)));
    }
    cells.add(Cell.text(effect.id()));
    return cells;
  }

  private static List<Cell.Link> links(Answer answer, CheckVerdict verdict) {
    return answer.checks(verdict).stream()
        .map(
            check ->
                new Cell.Link(
                    CheckWords.of(check.check()), where(check, answer.effect().outcome())))
        .toList();
  }

  /** The table that has the figure of a check; of one that was not run, the table of checks. */
  static String where(CheckLine check, String outcome) {
    if (check.verdict() == CheckVerdict.NOT_RUN) {
      return CheckChapter.ID;
    }
    String id = OutcomeWords.id(outcome);
    return switch (check.check()) {
      case EARLIER_TRENDS -> "effects-" + id;
      case PLACEBO_OUTCOME -> "effects-" + OutcomeWords.id(check.varied());
      case PLACEBO_DATE, TREND_BOUNDS, LEAVE_ONE_OUT, RANDOMIZATION -> "effect-robustness-" + id;
      case REPORTERS, ADOPTERS, TIMING_RULE, LARGEST_ADOPTER -> "ladder-" + id;
      case SPECIFICATION_CURVE -> CurveChapter.SUMMARY;
    };
  }

  private static Cell count(Long number) {
    return number == null ? Cell.blank() : new Cell.Figure(number);
  }

  private static List<String> caveats(String period) {
    return List.of(
        "Average after adoption: over the "
            + period
            + "s from adoption on, that of adoption among"
            + " them. At adoption: in the first of them alone (event time 0). They are two"
            + " numbers.",
        "Share of the mean: the average after adoption over the mean of the treated units in all"
            + " "
            + period
            + "s.",
        "Not run: the job does not ask for the check, or it could not be made; that says nothing"
            + " for the effect.");
  }
}
