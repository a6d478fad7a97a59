package org.detaineroutcomes.publish.detainers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.result.Dimension;
import org.detaineroutcomes.model.result.MeasureId;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.material.MeasureLine;
import org.detaineroutcomes.publish.report.ChartModel;
import org.detaineroutcomes.publish.report.ChartModel.Point;
import org.detaineroutcomes.publish.report.ChartModel.Role;
import org.detaineroutcomes.publish.report.ChartModel.Series;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.words.OutcomeWords;
import org.detaineroutcomes.words.PlaceChartWords;
import org.detaineroutcomes.words.Words;

/**
 * Declines and detainers issued by place as bars, as published and as corrected.
 *
 * @param notesOf notes for figures by their ids
 */
record PlaceCharts(Material material, Function<List<String>, TableNotes> notesOf) {
  private static final int MOST = 25;
  private static final List<MeasureId> DRAWN =
      List.of(MeasureId.DECLINES_RECORDED, MeasureId.ISSUED_TO_LISTED);

  /** A chart a measure that is counted by place; what is withheld has no bar. */
  List<ChartModel> all() {
    List<ChartModel> charts = new ArrayList<>();
    for (MeasureId measure : DRAWN) {
      Map<String, List<MeasureLine>> byMeasure =
          material.measures().stream()
              .filter(line -> line.key().measure() == measure && line.key().group() != null)
              .filter(line -> line.key().group().dimension() == Dimension.JURISDICTION)
              .filter(line -> line.count() != null && !line.isWithheld())
              .collect(
                  Collectors.groupingBy(
                      line -> line.measure() + line.key().record(),
                      LinkedHashMap::new,
                      Collectors.toList()));
      byMeasure.values().stream()
          .filter(lines -> lines.size() > 1)
          .forEach(lines -> charts.add(chart(lines, charts.size())));
    }
    return charts;
  }

  private ChartModel chart(List<MeasureLine> lines, int number) {
    List<String> places =
        lines.stream()
            .sorted((a, b) -> Double.compare(most(b), most(a)))
            .map(MeasureLine::group)
            .distinct()
            .limit(MOST)
            .toList();
    Map<String, List<Point>> byBasis = new LinkedHashMap<>();
    for (MeasureLine line : lines) {
      if (places.contains(line.group())) {
        byBasis
            .computeIfAbsent(Words.capital(line.basis()), basis -> new ArrayList<>())
            .add(point(line, places.indexOf(line.group())));
      }
    }
    List<Series> series = new ArrayList<>();
    byBasis.forEach(
        (basis, points) ->
            series.add(
                new Series(
                    basis.isEmpty() ? PlaceChartWords.COUNT : basis, Role.ESTIMATE, points)));
    String title = PlaceChartWords.title(lines.get(0).measure());
    return new ChartModel(
        "chart-places-" + OutcomeWords.id(lines.get(0).measure()) + "-" + (number + 1),
        material.titled(title),
        description(title, places, series),
        ChartModel.Kind.BARS,
        PlaceChartWords.PLACE,
        PlaceChartWords.READING,
        places,
        series,
        List.of(),
        notesOf.apply(lines.stream().map(MeasureLine::id).toList()));
  }

  private static double most(MeasureLine line) {
    return line.isRange() && line.high() != null ? line.high() : line.count();
  }

  private static Point point(MeasureLine line, int position) {
    Double low =
        switch (line.bound()) {
          case INTERVAL -> line.low();
          case AT_MOST -> Double.valueOf(0);
          case EXACT, AT_LEAST, ABOUT -> null;
        };
    Double high =
        switch (line.bound()) {
          case INTERVAL -> line.high();
          case AT_MOST -> Double.valueOf((double) line.count());
          case EXACT, AT_LEAST, ABOUT -> null;
        };
    return new Point(position, line.count(), low, high, null, null, null, line.bound());
  }

  private static String description(String title, List<String> places, List<Series> series) {
    return PlaceChartWords.description(
        title, series.stream().map(line -> line(line, places)).toList());
  }

  private static String line(Series line, List<String> places) {
    return PlaceChartWords.line(
        line.name(),
        line.points().stream()
            .map(p -> places.get(p.position()) + " " + Numbers.decimal(p.value(), 0))
            .toList());
  }
}
