package org.detaineroutcomes.publish.crime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.detaineroutcomes.model.result.CheckVerdict;
import org.detaineroutcomes.model.result.EffectCheck;
import org.detaineroutcomes.publish.material.Answer;
import org.detaineroutcomes.publish.material.CheckLine;
import org.detaineroutcomes.publish.material.EstimateLine;
import org.detaineroutcomes.publish.material.EstimateLine.Pair;
import org.detaineroutcomes.publish.material.InputNotes;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Form;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.words.EstimateUnitWords;
import org.detaineroutcomes.words.Names;
import org.detaineroutcomes.words.OutcomeWords;
import org.detaineroutcomes.words.Words;
import org.detaineroutcomes.words.front.ComparisonFrontWords;
import org.detaineroutcomes.words.front.Finding;

/** The first table at a glance: a line an outcome and two groups, and how its checks went. */
public final class AnswerGlance {
  private static final String NO_INTERVAL = "no interval";
  private static final String NO_MEAN = "the mean is not known";

  /** A change above it cannot be called ruled out: the data say too little. */
  private static final double MOST_RULED_OUT = 0.5;

  private static final double NARROW = 0.04;

  private final Material material;
  private final List<Answer> answers;
  private final AnswerNames names;

  public AnswerGlance(Material material) {
    this.material = material;
    this.answers = material.answers();
    this.names = new AnswerNames(material, answers);
  }

  /** The answers, in the order of the table. */
  public List<Answer> answers() {
    return answers;
  }

  /** An outcome as sentences name it. */
  public String outcome(String column) {
    return names.outcome(column);
  }

  /** A number in the unit of an answer; a relative one in per cent. */
  public static Optional<Sentences.Figure> figure(EstimateLine line) {
    return Sentences.Figure.of(line);
  }

  /** What was found, as a title states it. */
  public Finding finding(Answer answer) {
    return found(answer).doubted(doubt(answer));
  }

  private static Finding.Doubt doubt(Answer answer) {
    List<CheckLine> failed = answer.checks(CheckVerdict.FAILED);
    if (failed.stream().anyMatch(line -> line.check() == EffectCheck.EARLIER_TRENDS)) {
      return Finding.Doubt.EARLIER_TRENDS;
    }
    return failed.size() > answer.checks(CheckVerdict.PASSED).size()
        ? Finding.Doubt.MOST_CHECKS
        : Finding.Doubt.NONE;
  }

  private Finding found(Answer answer) {
    EstimateLine effect = answer.effect();
    String outcome = Finding.brief(material.words(effect.outcome()));
    if (effect.estimate() == null) {
      return new Finding(outcome, Finding.Kind.REFUSED, "", false);
    }
    if (effect.low() == null || effect.high() == null) {
      return new Finding(outcome, Finding.Kind.OPEN, size(answer, effect.estimate()), false);
    }
    if (effect.low() <= 0 && effect.high() >= 0) {
      double most = Math.abs(effect.low()) > effect.high() ? effect.low() : effect.high();
      boolean bounds = share(answer, most).map(s -> Math.abs(s) <= MOST_RULED_OUT).orElse(true);
      return new Finding(outcome, Finding.Kind.NONE, size(answer, most), bounds);
    }
    return new Finding(
        outcome,
        effect.low() > 0 ? Finding.Kind.UP : Finding.Kind.DOWN,
        size(answer, effect.estimate()),
        true);
  }

  /** "12%" of the mean; in the outcome's own unit if there is no mean. */
  private String size(Answer answer, double value) {
    return share(answer, value)
        .map(share -> Numbers.percent(Math.abs(share), decimals()))
        .orElseGet(
            () -> {
              int decimals = Sentences.Figure.of(answer.effect()).orElseThrow().decimals();
              String unit = material.words(answer.effect().outcome()).unit();
              return (Numbers.decimal(Math.abs(value), decimals) + " " + unit).strip();
            });
  }

  /** A value of an answer over the mean, or the relative change that it is. */
  private static Optional<Double> share(Answer answer, Double value) {
    if (value == null) {
      return Optional.empty();
    }
    return answer.effect().isRelative()
        ? Optional.of(Math.expm1(value))
        : answer.mean().filter(mean -> mean != 0).map(mean -> value / mean);
  }

  /** Whole per cent, unless some interval is too narrow for them. */
  private int decimals() {
    boolean narrow =
        answers.stream()
            .filter(answer -> answer.effect().low() != null && answer.effect().high() != null)
            .anyMatch(
                answer ->
                    share(answer, answer.effect().high()).orElse(1.0)
                            - share(answer, answer.effect().low()).orElse(0.0)
                        < NARROW);
    return narrow ? 1 : 0;
  }

  /** The table. */
  public TableModel table() {
    boolean treated = pairs().map(Pair::treated).distinct().count() > 1;
    List<EstimateLine> lines = answers.stream().map(Answer::effect).toList();
    int digits = EstimateTables.decimals(lines.stream().filter(l -> !l.isRelative()).toList());
    List<TableModel.Column> columns = new ArrayList<>();
    columns.add(TableModel.Column.text("outcome", "Outcome"));
    columns.add(TableModel.Column.text("against", treated ? "Groups" : "Against"));
    columns.add(TableModel.Column.of("estimate", "Change after adoption", Form.DECIMAL, digits));
    columns.add(TableModel.Column.of("conf", "95% interval", Form.INTERVAL, digits));
    columns.add(TableModel.Column.of("share", "Share of mean", Form.PERCENT, decimals()));
    columns.add(
        TableModel.Column.of(
            "share_conf", "95% interval, share", Form.PERCENT_INTERVAL, decimals()));
    columns.add(TableModel.Column.count("treated", "Treated " + material.names().units()));
    columns.add(TableModel.Column.count("clusters", "Treated clusters"));
    columns.add(TableModel.Column.count("passed", "Checks passed"));
    columns.add(TableModel.Column.count("failed", "Failed"));
    columns.add(TableModel.Column.count("not_run", "Not run"));
    return new TableModel(
        "answers-at-a-glance",
        material.titled("Every outcome, between every two groups"),
        columns,
        answers.stream().map(answer -> row(answer, treated)).toList(),
        InputNotes.ofPanel(
            material, EffectChapter.estimands(lines), material.lineage().ofEstimates(lines)));
  }

  /** The unit of every change; empty if they differ. */
  public String unit() {
    List<String> units =
        answers.stream()
            .map(Answer::effect)
            .map(e -> EstimateUnitWords.relative(e.unit(), material.words(e.outcome())))
            .distinct()
            .toList();
    return units.size() == 1 ? units.get(0) : "";
  }

  private Stream<Pair> pairs() {
    return answers.stream().flatMap(answer -> answer.effect().pair().stream());
  }

  private List<Cell> row(Answer answer, boolean treated) {
    EstimateLine effect = answer.effect();
    List<Cell> cells = new ArrayList<>();
    OutcomeWords words = material.words(effect.outcome());
    String unit = EstimateUnitWords.relative(effect.unit(), words);
    cells.add(
        Cell.text(
            ComparisonFrontWords.outcome(Finding.brief(words), unit().isEmpty() ? unit : "")));
    cells.add(Cell.text(effect.pair().map(pair -> groups(pair, treated)).orElse("")));
    cells.add(
        Cell.number(Relative.shown(effect, effect.estimate()), ComparisonFrontWords.NOT_ESTIMATED));
    if (effect.estimate() == null) {
      cells.addAll(List.of(Cell.blank(), Cell.blank(), Cell.blank()));
    } else {
      cells.add(
          Cell.interval(
              Relative.shown(effect, effect.low()),
              Relative.shown(effect, effect.high()),
              NO_INTERVAL));
      cells.add(Cell.number(share(answer, effect.estimate()).orElse(null), NO_MEAN));
      cells.add(
          Cell.interval(
              share(answer, effect.low()).orElse(null),
              share(answer, effect.high()).orElse(null),
              answer.mean().isEmpty() ? NO_MEAN : NO_INTERVAL));
    }
    cells.add(count(effect.sample().treated()));
    cells.add(count(effect.sample().treatedClusters()));
    for (CheckVerdict verdict :
        List.of(CheckVerdict.PASSED, CheckVerdict.FAILED, CheckVerdict.NOT_RUN)) {
      cells.add(new Cell.Figure(answer.checks(verdict).size()));
    }
    return cells;
  }

  private String groups(Pair pair, boolean treated) {
    Names words = material.names();
    String control = words.arm(pair.control()) + " (" + words.pool(pair.pool()) + ")";
    return Words.capital(treated ? words.arm(pair.treated()) + " against " + control : control);
  }

  private static Cell count(Long number) {
    return number == null ? Cell.blank() : new Cell.Figure(number);
  }
}
