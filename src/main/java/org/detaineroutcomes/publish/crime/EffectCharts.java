package org.detaineroutcomes.publish.crime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.detaineroutcomes.model.result.EstimateUnit;
import org.detaineroutcomes.publish.material.EstimateLine;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.material.Specifications;
import org.detaineroutcomes.publish.report.ChartModel;
import org.detaineroutcomes.publish.report.ChartModel.Mark;
import org.detaineroutcomes.publish.report.ChartModel.Point;
import org.detaineroutcomes.publish.report.ChartModel.Role;
import org.detaineroutcomes.publish.report.ChartModel.Series;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.staged.claims.PublishedFindings;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.words.EffectChartWords;
import org.detaineroutcomes.words.EstimateUnitWords;
import org.detaineroutcomes.words.EstimatorWords;
import org.detaineroutcomes.words.FindingWords;
import org.detaineroutcomes.words.OutcomeWords;
import org.detaineroutcomes.words.Words;

/** Effects by time since adoption, a chart a comparison, and the overall figures side by side. */
final class EffectCharts {
  private static final int MOST_BY_TIME = 3;

  private final Material material;
  private final OutcomeWords words;
  private final String id;
  private final TableNotes notes;

  private EffectCharts(Material material, String outcome, TableNotes notes) {
    this.material = material;
    this.words = material.words(outcome);
    this.id = OutcomeWords.id(outcome);
    this.notes = notes;
  }

  static List<ChartModel> of(
      Material material, String outcome, List<EstimateLine> lines, TableNotes notes) {
    EffectCharts charts = new EffectCharts(material, outcome, notes);
    List<ChartModel> drawn = new ArrayList<>();
    List<EstimateLine> byTime =
        lines.stream().filter(l -> l.isByEventTime() && l.estimate() != null).toList();
    List<EstimateLine> truth = byTime.stream().filter(EstimateLine::isTruth).toList();
    grouped(
            byTime.stream().filter(EstimateLine::isEffect).toList(),
            line -> new Axis(line.compared(), line.unit()))
        .forEach(
            (axis, of) ->
                drawn.add(
                    charts
                        .byEventTime(axis.compared().words(), first(of), truth, drawn.size())
                        .about(of.get(0).contrast())));
    List<List<EstimateLine>> overall =
        grouped(
                lines.stream().filter(l -> l.isOverall() && l.estimate() != null).toList(),
                EstimateLine::unit)
            .values()
            .stream()
            .filter(of -> of.size() > 1)
            .toList();
    for (int i = 0; i < overall.size(); i++) {
      drawn.add(charts.sideBySide(overall.get(i), lines, i));
    }
    return drawn;
  }

  /** What is drawn in one chart: figures in one unit. */
  private record Axis(EstimateLine.Compared compared, EstimateUnit unit) {}

  /** The lines of the first few estimators: more of them hide each other. */
  private static List<EstimateLine> first(List<EstimateLine> lines) {
    List<String> few =
        lines.stream().map(EstimateLine::estimator).distinct().limit(MOST_BY_TIME).toList();
    return lines.stream().filter(line -> few.contains(line.estimator())).toList();
  }

  private static <K> Map<K, List<EstimateLine>> grouped(
      List<EstimateLine> lines, Function<EstimateLine, K> by) {
    return lines.stream()
        .collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
  }

  private ChartModel byEventTime(
      String comparison, List<EstimateLine> lines, List<EstimateLine> truth, int number) {
    int first = lines.stream().mapToInt(EstimateLine::eventTime).min().orElseThrow();
    int last = lines.stream().mapToInt(EstimateLine::eventTime).max().orElseThrow();
    List<String> positions =
        IntStream.rangeClosed(first, last).mapToObj(e -> Numbers.signed(e, 0)).toList();
    List<Series> series = new ArrayList<>();
    grouped(lines, names(lines))
        .forEach((name, of) -> series.add(line(name, Role.ESTIMATE, of, first)));
    List<EstimateLine> known =
        truth.stream()
            .filter(t -> t.unit() == lines.get(0).unit())
            .filter(t -> t.eventTime() >= first && t.eventTime() <= last)
            .toList();
    if (!known.isEmpty()) {
      series.add(line(EstimatorWords.of(EstimateFields.TRUTH).title(), Role.TRUTH, known, first));
    }
    String period = material.periodWord().toLowerCase(java.util.Locale.ROOT);
    List<Mark> marks =
        first <= 0 && last >= 0 ? List.of(new Mark(-first, EffectChartWords.ADOPTION)) : List.of();
    return new ChartModel(
            "chart-event-time-" + id + numbered(number),
            material.titled(EffectChartWords.byTime(words.title())),
            description(EffectChartWords.changes(period, comparison), positions, series),
            ChartModel.Kind.EVENT_TIME,
            EffectChartWords.since(period),
            EffectChartWords.reading(comparison, bands(lines), unit(lines)),
            positions,
            series,
            marks,
            notes.estimating(EffectChapter.estimands(lines)))
        .by(period);
  }

  /**
   * One line an estimator, whatever its intervals rest on from point to point; apart are lines of
   * one estimator that have the same point. A point without an interval belongs to its estimator.
   */
  private static Function<EstimateLine, String> names(List<EstimateLine> lines) {
    List<EstimateLine> measured = lines.stream().filter(line -> line.low() != null).toList();
    Specifications specifications = new Specifications(measured.isEmpty() ? lines : measured);
    return line ->
        isOneLine(lines, line.estimator())
            ? EstimatorWords.of(line.estimator()).title()
            : specifications.title(
                measured.stream()
                    .filter(other -> line.low() == null)
                    .filter(other -> other.estimator().equals(line.estimator()))
                    .findFirst()
                    .orElse(line));
  }

  private static boolean isOneLine(List<EstimateLine> lines, String estimator) {
    List<Integer> times =
        lines.stream()
            .filter(line -> line.estimator().equals(estimator))
            .map(EstimateLine::eventTime)
            .toList();
    return times.stream().distinct().count() == times.size();
  }

  private static EffectChartWords.Bands bands(List<EstimateLine> lines) {
    return lines.stream().anyMatch(line -> line.figure().bandLow() != null)
        ? EffectChartWords.Bands.SHADED
        : EffectChartWords.Bands.NONE;
  }

  /** The unit of lines that share one. */
  private String unit(List<EstimateLine> lines) {
    return EstimateUnitWords.of(lines.get(0).unit(), words);
  }

  private static String numbered(int number) {
    return number == 0 ? "" : "-" + (number + 1);
  }

  private static Series line(String name, Role role, List<EstimateLine> lines, int first) {
    return new Series(
        name,
        role,
        lines.stream()
            .map(l -> point(l, l.eventTime() - first))
            .sorted(Comparator.comparingInt(Point::position))
            .toList());
  }

  private static Point point(EstimateLine line, int position) {
    return new Point(
        position,
        line.estimate(),
        line.low(),
        line.high(),
        line.figure().bandLow(),
        line.figure().bandHigh(),
        line.isTruth() ? null : line.sample().treated());
  }

  private ChartModel sideBySide(List<EstimateLine> overall, List<EstimateLine> lines, int number) {
    Specifications specifications = new Specifications(overall);
    List<String> positions =
        new ArrayList<>(overall.stream().map(specifications::title).distinct().toList());
    List<Series> series = new ArrayList<>();
    grouped(overall, EstimateLine::compared)
        .forEach(
            (name, of) ->
                series.add(
                    new Series(
                        Words.capital(name.words()),
                        Role.ESTIMATE,
                        of.stream()
                            .map(l -> point(l, positions.indexOf(specifications.title(l))))
                            .toList())));
    series.addAll(published(overall.get(0), positions));
    lines.stream()
        .filter(line -> line.isKnownOverall() && line.unit() == overall.get(0).unit())
        .findFirst()
        .ifPresent(known -> series.add(across(known, positions.size())));
    return new ChartModel(
        "chart-effects-" + id + numbered(number),
        material.titled(EffectChartWords.sideBySide(words.title())),
        description(EffectChartWords.AVERAGE, positions, series),
        ChartModel.Kind.ESTIMATES,
        EffectChartWords.ESTIMATOR,
        EffectChartWords.bars(EffectChartWords.Bands.NONE, unit(overall)),
        positions,
        series,
        List.of(),
        notes);
  }

  /** What others found in the unit of the chart, each on a line of its own at the end. */
  private List<Series> published(EstimateLine beside, List<String> positions) {
    if (beside.unit() != EstimateUnit.PER_100K_RESIDENTS) {
      return List.of();
    }
    List<Point> points = new ArrayList<>();
    for (TableRow finding : new SideBySide(material, beside.outcome()).published()) {
      Double estimate = finding.number(PublishedFindings.ESTIMATE);
      if (estimate != null
          && FindingWords.isPer100kAYear(finding.textOrEmpty(PublishedFindings.UNIT))) {
        positions.add(
            EffectChartWords.published(
                finding.textOrEmpty(PublishedFindings.STUDY),
                finding.textOrEmpty(PublishedFindings.DESIGN)));
        points.add(new Point(positions.size() - 1, estimate, null, null, null, null));
      }
    }
    return points.isEmpty()
        ? List.of()
        : List.of(new Series(EffectChartWords.PUBLISHED, Role.ESTIMATE, points));
  }

  private static Series across(EstimateLine known, int width) {
    return new Series(
        EstimatorWords.of(EstimateFields.TRUTH).title(),
        Role.TRUTH,
        IntStream.range(0, width).mapToObj(position -> point(known, position)).toList());
  }

  private static String description(String what, List<String> positions, List<Series> series) {
    int decimals =
        Numbers.decimalsFor(
            series.stream().flatMap(s -> s.points().stream()).mapToDouble(p -> p.value() / 10));
    return EffectChartWords.describe(
        what,
        series.stream()
            .map(line -> line.name() + ": " + points(line, positions, decimals))
            .toList());
  }

  private static String points(Series line, List<String> positions, int decimals) {
    return line.points().stream()
        .map(p -> positions.get(p.position()) + " " + Numbers.signed(p.value(), decimals))
        .collect(Collectors.joining(", "));
  }
}
