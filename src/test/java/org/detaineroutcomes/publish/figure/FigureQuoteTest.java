package org.detaineroutcomes.publish.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.detaineroutcomes.model.result.Bound;
import org.detaineroutcomes.publish.report.ChartModel;
import org.detaineroutcomes.publish.report.ChartModel.Kind;
import org.detaineroutcomes.publish.report.ChartModel.Mark;
import org.detaineroutcomes.publish.report.ChartModel.Point;
import org.detaineroutcomes.publish.report.ChartModel.Role;
import org.detaineroutcomes.publish.report.ChartModel.Series;
import org.detaineroutcomes.publish.report.TableNotes;
import org.junit.jupiter.api.Test;

class FigureQuoteTest {
  private static final TableNotes NOTES = new TableNotes("what", "who", "when", "where", List.of());

  private static String byTime(List<Mark> marks, Series... series) {
    return FigureQuote.of(
        chart(Kind.EVENT_TIME, List.of("−1", "0", "+1"), marks, List.of(series)).by("month"));
  }

  private static ChartModel chart(
      Kind kind, List<String> positions, List<Mark> marks, List<Series> series) {
    return new ChartModel(
        "c", "Chart", "A chart.", kind, "x", "y", positions, series, marks, NOTES);
  }

  private static Series line(String name, double... values) {
    List<Point> points = new java.util.ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      points.add(new Point(i, values[i], values[i] - 1, values[i] + 1, null, null));
    }
    return new Series(name, Role.ESTIMATE, points);
  }

  private static String most(Point... points) {
    List<String> places = List.of("Kent", "Sussex", "York");
    return FigureQuote.of(
        chart(
            Kind.BARS,
            places,
            List.of(),
            List.of(new Series("Count", Role.ESTIMATE, List.of(points)))));
  }

  private static Point point(int place, double value, Double low, Double high, Bound bound) {
    return new Point(place, value, low, high, null, null, null, bound);
  }

  private static Point exact(int place, double value) {
    return point(place, value, null, null, Bound.EXACT);
  }

  @Test
  void everyEstimatorSpeaksForItselfInTheStepOfTheChart() {
    assertThat(
            byTime(
                List.of(new Mark(1, "adoption")),
                line("Imputation", 0, -3, 0),
                line("Stacked", 2, 0, 0)))
        .isEqualTo(
            "Imputation: from adoption on, 1 of 2 months shows a change whose interval excludes"
                + " zero; before it, when there should be none, none of 1 month shows one whose"
                + " interval excludes zero."
                + " Stacked: from adoption on, none of 2 months show a change whose interval"
                + " excludes zero; before it, when there should be none, 1 of 1 month shows one"
                + " whose interval excludes zero.");
  }

  @Test
  void anAxisWithoutAdoptionSaysNothing() {
    assertThat(byTime(List.of(), line("Imputation", -3, -3, -3))).isEmpty();
  }

  @Test
  void theMostIsSaidOfWhatIsPrintedWithItsBound() {
    assertThat(most(exact(0, 40), exact(1, 30)))
        .isEqualTo("Of the counts printed, Kent has the most: 40.");
    assertThat(most(exact(0, 40), point(1, 50, null, null, Bound.AT_LEAST)))
        .isEqualTo("Of the counts printed, Sussex has the most: at least 50.");
    assertThat(most(exact(0, 40), point(1, 50, 45.0, 60.0, Bound.INTERVAL)))
        .isEqualTo("Of the counts printed, Sussex has the most: 45 to 60.");
  }

  @Test
  void tiesAreNamed() {
    assertThat(most(exact(0, 40), exact(1, 40), exact(2, 5)))
        .isEqualTo("Of the counts printed, Kent and Sussex have the most: 40 each.");
  }

  @Test
  void rangesThatOverlapNameNoFirst() {
    assertThat(most(exact(0, 50), point(1, 45, 40.0, 60.0, Bound.INTERVAL))).isEmpty();
    assertThat(most(exact(0, 50), point(1, 20, null, null, Bound.AT_LEAST))).isEmpty();
    assertThat(most(exact(0, 50), point(1, 50, null, null, Bound.ABOUT))).isEmpty();
  }
}
