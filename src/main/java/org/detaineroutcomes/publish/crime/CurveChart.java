package org.detaineroutcomes.publish.crime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.detaineroutcomes.model.result.MultiverseChoice;
import org.detaineroutcomes.publish.report.ChartModel;
import org.detaineroutcomes.publish.report.ChartModel.Point;
import org.detaineroutcomes.publish.report.ChartModel.Role;
import org.detaineroutcomes.publish.report.ChartModel.Series;
import org.detaineroutcomes.publish.report.ChartModel.Track;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.results.CurveSpecifications;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.words.CurveWords;

/** Effects in their order, with the options of each specification below. */
final class CurveChart {
  private static final double APART = 0.05;

  private CurveChart() {}

  /**
   * Draws a curve.
   *
   * @param p the p-value that decides who is significant
   */
  static ChartModel of(
      String id,
      String title,
      String description,
      List<TableRow> specifications,
      Column p,
      TableNotes notes) {
    List<TableRow> drawn =
        specifications.stream()
            .filter(row -> row.whole(CurveSpecifications.RANK) != null)
            .sorted(Comparator.comparing(row -> row.whole(CurveSpecifications.RANK)))
            .toList();
    List<Series> series = new ArrayList<>();
    List<Point> apart = points(drawn, p, true);
    List<Point> others = points(drawn, p, false);
    if (!others.isEmpty()) {
      series.add(new Series("Not significant, or without a p-value", Role.ESTIMATE, others));
    }
    if (!apart.isEmpty()) {
      series.add(new Series("Significant: p below 0.05", Role.ESTIMATE, apart));
    }
    return new ChartModel(
        id,
        title,
        description,
        ChartModel.Kind.CURVE,
        "Specification, by its effect",
        "Effect in percent. Bars: 95% intervals by the estimator’s own errors; below: the options of each specification.",
        IntStream.rangeClosed(1, drawn.size()).mapToObj(String::valueOf).toList(),
        series,
        List.of(),
        notes,
        tracks(drawn),
        "",
        "");
  }

  private static List<Point> points(List<TableRow> drawn, Column of, boolean significant) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      TableRow row = drawn.get(i);
      Double p = row.number(of);
      if ((p != null && p < APART) == significant) {
        points.add(
            new Point(
                i,
                row.number(CurveSpecifications.EFFECT),
                row.number(CurveSpecifications.EFFECT_LOW),
                row.number(CurveSpecifications.EFFECT_HIGH),
                null,
                null));
      }
    }
    return points;
  }

  private static List<Track> tracks(List<TableRow> drawn) {
    List<Track> tracks = new ArrayList<>();
    for (MultiverseChoice choice : turned(drawn)) {
      drawn.stream()
          .sorted(Comparator.comparing(row -> row.whole(CurveSpecifications.NUMBER)))
          .map(row -> option(row, choice))
          .distinct()
          .forEach(
              option ->
                  tracks.add(
                      new Track(
                          CurveWords.choice(choice),
                          option,
                          IntStream.range(0, drawn.size())
                              .filter(i -> option(drawn.get(i), choice).equals(option))
                              .boxed()
                              .toList())));
    }
    return tracks;
  }

  /** The choices with more than one option. */
  static List<MultiverseChoice> turned(List<TableRow> specifications) {
    return Arrays.stream(MultiverseChoice.values())
        .filter(choice -> options(specifications, choice).size() > 1)
        .toList();
  }

  /** The options of a choice, each once. */
  static List<String> options(List<TableRow> specifications, MultiverseChoice choice) {
    return specifications.stream().map(row -> option(row, choice)).distinct().toList();
  }

  private static String option(TableRow row, MultiverseChoice choice) {
    return CurveWords.option(choice, row.text(CurveSpecifications.CHOICES.get(choice)));
  }
}
