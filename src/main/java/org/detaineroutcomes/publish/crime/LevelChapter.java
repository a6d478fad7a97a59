package org.detaineroutcomes.publish.crime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.result.TermName;
import org.detaineroutcomes.publish.Chapter;
import org.detaineroutcomes.publish.material.EstimateLine;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Block;
import org.detaineroutcomes.publish.report.ChartModel;
import org.detaineroutcomes.publish.report.ChartModel.Mark;
import org.detaineroutcomes.publish.report.ChartModel.Point;
import org.detaineroutcomes.publish.report.ChartModel.Role;
import org.detaineroutcomes.publish.report.ChartModel.Series;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.marts.Samples;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.words.EstimatorWords;
import org.detaineroutcomes.words.LevelWords;
import org.detaineroutcomes.words.Names;
import org.detaineroutcomes.words.OutcomeWords;
import org.detaineroutcomes.words.Words;

/** How high the outcomes stand in each group, period by period. */
public final class LevelChapter implements Chapter {

  @Override
  public List<Table> tables() {
    return List.of(Estimates.TABLE, Samples.MEMBERS);
  }

  @Override
  public Optional<Report.Section> write(Material material) {
    List<Block> blocks = new ArrayList<>();
    for (String outcome : material.outcomes()) {
      List<EstimateLine> levels =
          material.estimates(outcome).stream().filter(EstimateLine::isLevel).toList();
      if (!levels.isEmpty()) {
        blocks(material, outcome, levels, blocks);
      }
    }
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Report.Section(
                "levels",
                LevelWords.SECTION,
                List.of(LevelWords.opening(material.names().unit())),
                blocks));
  }

  private static void blocks(
      Material material, String outcome, List<EstimateLine> levels, List<Block> blocks) {
    String id = OutcomeWords.id(outcome);
    TableNotes notes = material.notes(EstimatorWords.of("means").estimand(), outcome, levels);
    List<Series> series = series(levels, material.names());
    if (!series.isEmpty()) {
      blocks.add(chart(material, outcome, levels, series, notes));
      coverage(material, outcome, levels, notes)
          .filter(chart -> blocks.stream().noneMatch(block -> CoverageChart.isSame(block, chart)))
          .ifPresent(blocks::add);
    }
    List<EstimateLine> whole = levels.stream().filter(l -> l.period().isEmpty()).toList();
    List<EstimateLine> byPeriod = levels.stream().filter(l -> !l.period().isEmpty()).toList();
    table(outcome, "levels-" + id, LevelWords.OVER_ALL, whole, notes, material, blocks);
    table(
        outcome, "levels-by-period-" + id, LevelWords.BY_PERIOD, byPeriod, notes, material, blocks);
  }

  /** Levels and their differences; ratios, which have no unit, in a table of their own. */
  private static void table(
      String outcome,
      String id,
      String what,
      List<EstimateLine> lines,
      TableNotes notes,
      Material material,
      List<Block> blocks) {
    OutcomeWords words = material.words(outcome);
    String title = words.title() + what;
    List<EstimateLine> levels = lines.stream().filter(line -> !line.isRatio()).toList();
    List<EstimateLine> ratios = lines.stream().filter(EstimateLine::isRatio).toList();
    if (!levels.isEmpty()) {
      blocks.add(EstimateTables.of(id, material.titled(title), words, levels, notes));
    }
    if (!ratios.isEmpty()) {
      blocks.add(
          EstimateTables.of(
              id + "-ratios",
              material.titled(title + LevelWords.RATIOS),
              words,
              ratios,
              notes.estimating(LevelWords.RATIO_ESTIMAND)));
    }
  }

  private static ChartModel chart(
      Material material,
      String outcome,
      List<EstimateLine> levels,
      List<Series> series,
      TableNotes notes) {
    OutcomeWords words = material.words(outcome);
    List<String> periods = periods(levels);
    List<Mark> marks = marks(material, outcome, periods);
    return new ChartModel(
        "chart-levels-" + OutcomeWords.id(outcome),
        material.titled(words.title()),
        description(words, periods, series),
        ChartModel.Kind.LEVELS,
        material.periodWord(),
        LevelWords.reading(
            material.names().units(),
            words.unit(),
            marks.isEmpty() ? LevelWords.Adoptions.NONE : LevelWords.Adoptions.MARKED),
        periods,
        series,
        marks,
        notes);
  }

  private static Optional<ChartModel> coverage(
      Material material, String outcome, List<EstimateLine> levels, TableNotes notes) {
    CoverageChart coverage = new CoverageChart(levels, periods(levels));
    return coverage.of(material, outcome, lines(levels, material.names(), coverage::point), notes);
  }

  private static List<String> periods(List<EstimateLine> levels) {
    return levels.stream()
        .map(EstimateLine::period)
        .filter(period -> !period.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  /** One line a group; a group that stands the same in two comparisons is drawn once. */
  private static List<Series> series(List<EstimateLine> levels, Names names) {
    List<String> periods = periods(levels);
    return lines(
        levels,
        names,
        l -> new Point(periods.indexOf(l.period()), l.estimate(), l.low(), l.high(), null, null));
  }

  private static List<Series> lines(
      List<EstimateLine> levels, Names names, Function<EstimateLine, Point> point) {
    Map<String, List<Point>> drawn = new LinkedHashMap<>();
    Map<List<Object>, List<EstimateLine>> groups =
        levels.stream()
            .filter(line -> line.term().is(TermName.MEAN) && line.estimate() != null)
            .filter(line -> !line.period().isEmpty())
            .collect(
                Collectors.groupingBy(
                    line -> List.of(line.compared(), line.scope().group()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    Set<List<EstimateLine.Figure>> seen = new HashSet<>();
    for (List<EstimateLine> group : firstGroupsFirst(groups.values())) {
      List<Point> points = group.stream().map(point).filter(Objects::nonNull).toList();
      if (!points.isEmpty() && seen.add(group.stream().map(EstimateLine::figure).toList())) {
        drawn.put(name(group.get(0), drawn, names), points);
      }
    }
    return drawn.entrySet().stream()
        .map(e -> new Series(Words.capital(e.getKey()), Role.ESTIMATE, e.getValue()))
        .toList();
  }

  /** The order of the comparison's own name, so that exchanged groups exchange their colours. */
  private static List<List<EstimateLine>> firstGroupsFirst(Collection<List<EstimateLine>> groups) {
    List<List<EstimateLine>> ordered = new ArrayList<>();
    for (boolean first : new boolean[] {true, false}) {
      for (List<EstimateLine> group : groups) {
        EstimateLine any = group.get(0);
        if (any.pair().filter(pair -> any.isOf(pair.treated())).isPresent() == first) {
          ordered.add(group);
        }
      }
    }
    return ordered;
  }

  private static String name(EstimateLine line, Map<String, List<Point>> taken, Names names) {
    String name =
        line.pair()
            .filter(pair -> line.isOf(pair.control()))
            .map(pair -> line.cohort() + ", " + names.pool(pair.pool()))
            .orElse(line.cohort());
    return taken.containsKey(name) ? name + " (" + line.comparison() + ")" : name;
  }

  private static List<Mark> marks(Material material, String outcome, List<String> periods) {
    Map<String, Integer> adopters = new TreeMap<>();
    for (TableRow member : material.rows(Samples.MEMBERS)) {
      if (member.textOrEmpty(PanelFields.OUTCOME).equals(outcome)
          && member.textOrEmpty(Samples.SAMPLE).equals(material.sample())) {
        adopters.merge(member.textOrEmpty(PanelFields.COHORT), 1, Integer::sum);
      }
    }
    return adopters.entrySet().stream()
        .filter(e -> periods.contains(e.getKey()))
        .map(e -> new Mark(periods.indexOf(e.getKey()), Numbers.count(e.getValue())))
        .toList();
  }

  private static String description(OutcomeWords words, List<String> periods, List<Series> series) {
    int decimals =
        Numbers.decimalsFor(
            series.stream().flatMap(s -> s.points().stream()).mapToDouble(p -> p.value() / 10));
    return LevelWords.describe(
        words.title(),
        periods.get(0),
        periods.get(periods.size() - 1),
        series.stream().map(line -> fromTo(line, decimals)).toList());
  }

  private static String fromTo(Series line, int decimals) {
    List<Point> points = line.points();
    return LevelWords.fromTo(
        line.name(),
        Numbers.decimal(points.get(0).value(), decimals),
        Numbers.decimal(points.get(points.size() - 1).value(), decimals));
  }
}
