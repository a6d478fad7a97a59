package org.detaineroutcomes.publish.crime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.result.TermKind;
import org.detaineroutcomes.publish.material.AfterAdoption;
import org.detaineroutcomes.publish.material.EstimateLine;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.material.Specifications;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Form;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.staged.claims.PublishedFindings;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.words.EstimateUnitWords;
import org.detaineroutcomes.words.EstimatorWords;
import org.detaineroutcomes.words.FindingWords;
import org.detaineroutcomes.words.OutcomeWords;
import org.detaineroutcomes.words.Words;

/**
 * Every estimate of one outcome in one table, each with its estimand: the level difference, then
 * every estimator of the job, then what others have published about the same offences.
 */
final class SideBySide {
  private static final String NO_INTERVAL = "the estimator gives no interval here";
  private static final String ELSEWHERE =
      "no one figure: its parts stand by event time in the table of parts";

  private final Material material;
  private final String outcome;
  private final OutcomeWords words;
  private final KnownEffects known;
  private final String period;
  private final boolean byTime;

  SideBySide(Material material, String outcome) {
    this.material = material;
    this.outcome = outcome;
    this.words = material.words(outcome);
    this.known = new KnownEffects(material.estimates(outcome));
    this.period = material.periodWord().toLowerCase(Locale.ROOT);
    this.byTime = lines().stream().anyMatch(line -> periods(line) > 0);
  }

  TableModel table(TableNotes notes) {
    List<EstimateLine> lines = lines();
    List<TableRow> published = published();
    int decimals = EstimateTables.decimals(lines.stream().filter(l -> !l.isRelative()).toList());
    if (!published.isEmpty()) {
      decimals = Math.max(decimals, 1);
    }
    Specifications specifications = new Specifications(lines);
    List<List<Cell>> rows = new ArrayList<>();
    lines.forEach(line -> rows.add(row(line, specifications)));
    List<TableModel.Column> columns = columns(decimals);
    published.forEach(finding -> rows.add(row(finding, columns.size())));
    return new TableModel(
        "effects-" + OutcomeWords.id(outcome),
        material.titled(words.title() + ": every estimate side by side"),
        columns,
        rows,
        notes.with(EstimateTables.caveats(lines)));
  }

  /** The lines of the table, the comparison of the headline first. */
  List<EstimateLine> lines() {
    List<EstimateLine> here = material.estimates(outcome);
    List<EstimateLine> effects = new ArrayList<>(here.stream().filter(l -> l.isOverall()).toList());
    Set<Key> seen = effects.stream().map(Key::of).collect(Collectors.toCollection(HashSet::new));
    here.stream()
        .filter(line -> line.isPart() && seen.add(Key.of(line)))
        .map(EstimateLine::withoutFigure)
        .forEach(effects::add);
    material.estimates().stream()
        .filter(line -> line.isOverall() && line.isRelative())
        .filter(line -> Panels.rateName(line.outcome()).equals(outcome))
        .forEach(effects::add);
    List<EstimateLine.Compared> comparisons =
        effects.stream().map(EstimateLine::compared).distinct().toList();
    List<EstimateLine> all =
        new ArrayList<>(
            here.stream()
                .filter(
                    l ->
                        l.isLevel()
                            && l.term().kind() == TermKind.DIFFERENCE
                            && l.period().isEmpty())
                .filter(l -> comparisons.contains(l.compared()))
                .toList());
    all.addAll(effects);
    all.addAll(here.stream().filter(EstimateLine::isKnownOverall).toList());
    List<String> order = material.job().comparisons().stream().map(c -> c.estimator()).toList();
    all.sort(
        Comparator.<EstimateLine>comparingInt(
                l -> l.isTruth() ? comparisons.size() : comparisons.indexOf(l.compared()))
            .thenComparing(l -> !l.isLevel())
            .thenComparingInt(l -> order.indexOf(l.estimator())));
    return all;
  }

  /** What has one row: an estimator of one comparison. */
  private record Key(EstimateLine.Compared compared, String estimator) {
    static Key of(EstimateLine line) {
      return new Key(line.compared(), line.estimator());
    }
  }

  /** What others published of the outcome. */
  List<TableRow> published() {
    if (material.isSynthetic() || Panels.measureOfRate(outcome).isEmpty()) {
      return List.of();
    }
    return material.rows(PublishedFindings.TABLE).stream()
        .filter(
            finding ->
                FindingWords.isAbout(finding.textOrEmpty(PublishedFindings.OUTCOME), outcome))
        .sorted(Comparator.comparing(row -> row.count(Provenance.ROW)))
        .toList();
  }

  private List<TableModel.Column> columns(int decimals) {
    List<TableModel.Column> columns =
        new ArrayList<>(
            List.of(
                TableModel.Column.text("estimator", "Estimator or study"),
                TableModel.Column.text("estimand", "Estimand"),
                TableModel.Column.text("comparison", "Groups or design"),
                TableModel.Column.text("settings", "Settings or note"),
                TableModel.Column.of("estimate", "Estimate", Form.DECIMAL, decimals),
                TableModel.Column.text("unit", "Unit"),
                TableModel.Column.of("std_error", "Std. error", Form.DECIMAL, decimals),
                TableModel.Column.of("conf", "95% interval", Form.INTERVAL, decimals),
                TableModel.Column.of("p_value", "p", Form.P_VALUE, 3)));
    if (byTime) {
      columns.add(TableModel.Column.count("n_periods", Words.capital(period) + "s averaged"));
      columns.add(
          TableModel.Column.of("first_estimate", "First " + period, Form.DECIMAL, decimals));
      columns.add(
          TableModel.Column.of(
              "first_conf", "95% interval, first " + period, Form.INTERVAL, decimals));
    }
    columns.add(TableModel.Column.of("n_units", "Units", Form.COUNT, 0));
    columns.add(TableModel.Column.of("n_treated", "Treated", Form.COUNT, 0));
    columns.add(TableModel.Column.of("n_adopters", "Adopters", Form.COUNT, 0));
    columns.add(TableModel.Column.of("n_clusters", "Clusters", Form.COUNT, 0));
    columns.add(TableModel.Column.of("n_treated_clusters", "Treated clusters", Form.COUNT, 0));
    if (known.any()) {
      columns.add(TableModel.Column.of("known", "Known effect", Form.DECIMAL, decimals));
      columns.add(TableModel.Column.text("covers", "Interval covers it"));
    }
    return columns;
  }

  private List<Cell> row(EstimateLine line, Specifications specifications) {
    EstimatorWords estimator = EstimatorWords.of(line.estimator());
    boolean none = line.estimate() == null;
    String why = line.isOverall() ? String.join("; ", line.remarks().said()) : ELSEWHERE;
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.text(estimator.title()));
    cells.add(Cell.text(estimator.brief()));
    cells.add(Cell.text(line.comparison()));
    cells.add(Cell.text(specifications.own(line)));
    cells.add(Cell.number(Relative.shown(line, line.estimate()), why));
    cells.add(Cell.text(none ? "" : EstimateUnitWords.relative(line.unit(), words)));
    cells.add(
        none || line.isTruth() || line.isRelative()
            ? Cell.blank()
            : Cell.number(line.figure().stdError(), "the estimator gives no standard error here"));
    cells.add(
        none || line.isTruth()
            ? Cell.blank()
            : Cell.interval(
                Relative.shown(line, line.low()), Relative.shown(line, line.high()), NO_INTERVAL));
    cells.add(line.isTested() && !none ? new Cell.Figure(line.figure().pValue()) : Cell.blank());
    if (byTime) {
      cells.addAll(first(line));
    }
    cells.add(count(line.sample().units()));
    cells.add(count(line.sample().treated()));
    cells.add(count(line.sample().adopters()));
    cells.add(count(line.sample().clusters()));
    cells.add(count(line.sample().treatedClusters()));
    if (known.any()) {
      Optional<Double> effect = none ? Optional.empty() : known.of(line);
      cells.add(effect.<Cell>map(Cell.Figure::new).orElse(Cell.blank()));
      cells.add(Cell.text(effect.map(e -> covers(line, e)).orElse("")));
    }
    return cells;
  }

  private int periods(EstimateLine line) {
    return line.isTruth() ? 0 : AfterAdoption.of(line, material.estimates()).periods();
  }

  /** How many periods are averaged, and the effect in the first of them: event time 0. */
  private List<Cell> first(EstimateLine line) {
    if (periods(line) == 0) {
      return List.of(Cell.blank(), Cell.blank(), Cell.blank());
    }
    Optional<EstimateLine> first = AfterAdoption.of(line, material.estimates()).first();
    return List.of(
        new Cell.Figure(periods(line)),
        first.<Cell>map(f -> new Cell.Figure(Relative.shown(f, f.estimate()))).orElse(Cell.blank()),
        first
            .map(
                f ->
                    Cell.interval(
                        Relative.shown(f, f.low()), Relative.shown(f, f.high()), NO_INTERVAL))
            .orElse(Cell.blank()));
  }

  private static String covers(EstimateLine line, double effect) {
    if (line.low() == null || line.high() == null) {
      return "";
    }
    return line.low() <= effect && effect <= line.high() ? "yes" : "no";
  }

  private static Cell count(Long number) {
    return number == null ? Cell.blank() : new Cell.Figure(number);
  }

  private static List<Cell> row(TableRow finding, int columns) {
    List<Cell> cells = new ArrayList<>();
    Collections.addAll(
        cells,
        Cell.text("Published: " + finding.textOrEmpty(PublishedFindings.STUDY)),
        Cell.text(
            FindingWords.estimand(
                finding.textOrEmpty(PublishedFindings.DESIGN),
                finding.textOrEmpty(PublishedFindings.INTERVAL_OR_NOTE))),
        Cell.text(finding.textOrEmpty(PublishedFindings.DESIGN)),
        Cell.text(
            finding.textOrEmpty(PublishedFindings.OUTCOME)
                + ": "
                + finding.textOrEmpty(PublishedFindings.INTERVAL_OR_NOTE)),
        figure(finding),
        Cell.text(finding.textOrEmpty(PublishedFindings.UNIT)));
    cells.addAll(Collections.nCopies(columns - cells.size(), Cell.blank()));
    return cells;
  }

  /** A zero without a unit stands for "no effect found", not for a figure. */
  static Cell figure(TableRow finding) {
    Double estimate = finding.number(PublishedFindings.ESTIMATE);
    boolean none = estimate != null && estimate == 0;
    return none && finding.textOrEmpty(PublishedFindings.UNIT).isEmpty()
        ? Cell.absent("the study reports no effect; the source used has no figure")
        : Cell.number(estimate, "only its sign was published");
  }

  /** What the estimators say together, a sentence for each comparison that has several. */
  List<String> sentences() {
    Map<EstimateLine.Compared, List<EstimateLine>> byComparison =
        lines().stream()
            .filter(l -> l.isOverall() && l.estimate() != null)
            .collect(
                Collectors.groupingBy(
                    EstimateLine::compared, LinkedHashMap::new, Collectors.toList()));
    return byComparison.values().stream()
        .flatMap(of -> new CombinedStatement(words, of).sentence().stream())
        .toList();
  }
}
