package org.detaineroutcomes.publish.crime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.result.TermName;
import org.detaineroutcomes.publish.material.EstimateLine;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.ChartModel;
import org.detaineroutcomes.publish.report.ChartModel.Point;
import org.detaineroutcomes.publish.report.ChartModel.Role;
import org.detaineroutcomes.publish.report.ChartModel.Series;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.words.DesignWords;
import org.detaineroutcomes.words.OutcomeWords;
import org.detaineroutcomes.words.TermWords;
import org.detaineroutcomes.words.Words;

/**
 * What a design rests on: balance before and after matching, and the weights of two-way effects.
 */
final class DesignCharts {
  private static final List<TermName> PAIRS =
      List.of(TermName.TREATED_NEVER, TermName.EARLIER_LATER, TermName.LATER_EARLIER);

  private final Material material;
  private final String id;
  private final String outcome;
  private final TableNotes notes;

  private DesignCharts(Material material, String outcome, TableNotes notes) {
    this.material = material;
    this.id = OutcomeWords.id(outcome);
    this.outcome = material.words(outcome).title();
    this.notes = notes;
  }

  /** The charts of the first comparison that has each. */
  static List<ChartModel> of(
      Material material, String outcome, List<EstimateLine> lines, TableNotes notes) {
    DesignCharts charts = new DesignCharts(material, outcome, notes);
    List<ChartModel> drawn = new ArrayList<>();
    charts.balance(lines).ifPresent(drawn::add);
    charts.weights(lines).ifPresent(drawn::add);
    return drawn;
  }

  /** Standardized differences of covariates, before and after matching. */
  private Optional<ChartModel> balance(List<EstimateLine> lines) {
    List<EstimateLine> shown =
        first(
            lines.stream()
                .filter(l -> l.term().is(TermName.SMD) || l.term().is(TermName.SMD_MATCHED))
                .filter(l -> l.estimate() != null)
                .toList());
    List<String> covariates = shown.stream().map(this::part).distinct().toList();
    if (covariates.isEmpty()) {
      return Optional.empty();
    }
    List<Series> series = new ArrayList<>();
    for (TermName term : List.of(TermName.SMD, TermName.SMD_MATCHED)) {
      List<Point> points =
          shown.stream()
              .filter(line -> line.term().is(term))
              .map(line -> point(covariates.indexOf(part(line)), line.estimate()))
              .toList();
      if (!points.isEmpty()) {
        series.add(new Series(DesignWords.balance(term), Role.ESTIMATE, points));
      }
    }
    return Optional.of(
        chart(
            "chart-balance-" + id,
            outcome + ": balance before and after matching",
            DesignWords.BALANCE_UNIT,
            "Covariate",
            covariates,
            series));
  }

  /** Which two-by-two comparisons a two-way effect averages, with their weights. */
  private Optional<ChartModel> weights(List<EstimateLine> lines) {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (TableRow row : material.rows(Estimates.TABLE)) {
      weights.put(row.textOrEmpty(EstimateFields.ID), row.number(Estimates.WEIGHT));
    }
    List<EstimateLine> parts =
        first(
            lines.stream()
                .filter(l -> l.estimate() != null && weights.get(l.id()) != null)
                .filter(l -> PAIRS.stream().anyMatch(l.term()::is))
                .toList());
    if (parts.size() < 2) {
      return Optional.empty();
    }
    List<String> positions = new ArrayList<>();
    Map<String, List<Point>> byKind = new LinkedHashMap<>();
    for (EstimateLine part : parts) {
      double weight = weights.get(part.id());
      positions.add(part(part) + ": weight " + Numbers.percent(weight, weight < 0.001 ? 3 : 1));
      byKind
          .computeIfAbsent(
              Words.capital(TermWords.of(part.term().kind(), part.term().name())),
              kind -> new ArrayList<>())
          .add(point(positions.size() - 1, part.estimate()));
    }
    List<Series> series = new ArrayList<>();
    byKind.forEach((kind, points) -> series.add(new Series(kind, Role.ESTIMATE, points)));
    return Optional.of(
        chart(
            "chart-weights-" + id,
            outcome + ": what the two-way estimate averages",
            DesignWords.WEIGHTS_UNIT,
            "Comparison",
            positions,
            series));
  }

  private String part(EstimateLine line) {
    return Words.capital(
        line.cohort().isEmpty() ? line.comparison() : TermWords.figure(line.cohort()));
  }

  private static Point point(int position, double value) {
    return new Point(position, value, null, null, null, null);
  }

  /** The lines of the first comparison alone. */
  private static List<EstimateLine> first(List<EstimateLine> lines) {
    Map<EstimateLine.Compared, List<EstimateLine>> byComparison =
        lines.stream()
            .collect(
                Collectors.groupingBy(
                    EstimateLine::compared, LinkedHashMap::new, Collectors.toList()));
    return byComparison.values().stream().findFirst().orElse(List.of());
  }

  private ChartModel chart(
      String name,
      String title,
      String unit,
      String what,
      List<String> positions,
      List<Series> series) {
    Function<Series, String> said =
        line ->
            line.name()
                + ": "
                + line.points().stream()
                    .map(p -> positions.get(p.position()) + " " + Numbers.signed(p.value(), 2))
                    .collect(Collectors.joining(", "));
    return new ChartModel(
        name,
        material.titled(title),
        "Points. "
            + title
            + ". "
            + series.stream().map(said).collect(Collectors.joining("; "))
            + ".",
        ChartModel.Kind.ESTIMATES,
        what,
        unit,
        positions,
        series,
        List.of(),
        notes);
  }
}
