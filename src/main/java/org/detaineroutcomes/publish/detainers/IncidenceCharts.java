package org.detaineroutcomes.publish.detainers;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.detaineroutcomes.model.result.Dimension;
import org.detaineroutcomes.model.result.EndCause;
import org.detaineroutcomes.model.result.MeasureGroup;
import org.detaineroutcomes.model.result.MeasureKey;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.ChartModel;
import org.detaineroutcomes.publish.report.ChartModel.Point;
import org.detaineroutcomes.publish.report.ChartModel.Role;
import org.detaineroutcomes.publish.report.ChartModel.Series;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.words.IncidenceWords;
import org.detaineroutcomes.words.Words;

/**
 * Curves by days since issue: every cause for all detainers, and declines by the policy at issue.
 *
 * @param printed groups whose declines may be printed
 */
record IncidenceCharts(
    Material material, String id, TableNotes notes, List<Curve> curves, Set<MeasureKey> printed) {
  private static final int STEP = 5;
  private static final int STEPS = 18;

  /** Those that have something to draw. */
  List<ChartModel> all() {
    List<ChartModel> charts = new ArrayList<>();
    List<Series> causes =
        series(
            curves.stream().filter(c -> c.group() == null && c.asRecorded()).toList(),
            curve -> IncidenceWords.cause(curve.cause()));
    chart("causes", IncidenceWords.BY_CAUSE, causes).ifPresent(charts::add);
    List<Curve> byPolicy =
        curves.stream()
            .filter(c -> c.cause() == EndCause.DECLINED && isOfPolicy(c.group()))
            .filter(c -> IncidenceChapter.isPrinted(c, printed))
            .toList();
    List<Series> declines =
        new ArrayList<>(
            series(
                byPolicy,
                curve ->
                    policy(curve)
                        + (curve.asRecorded()
                            ? ""
                            : ", " + IncidenceWords.version(curve.version()))));
    declines.addAll(known(byPolicy));
    chart("declined", IncidenceWords.BY_POLICY, declines).ifPresent(charts::add);
    return charts;
  }

  private static boolean isOfPolicy(MeasureGroup group) {
    return group != null && group.dimension() == Dimension.POLICY_AT_ISSUE;
  }

  private String policy(Curve curve) {
    return IncidenceWords.policy(curve.group(), material.names());
  }

  private List<Series> series(List<Curve> drawn, java.util.function.Function<Curve, String> name) {
    return drawn.stream()
        .map(
            curve ->
                new Series(
                    Words.capital(name.apply(curve)),
                    Role.ESTIMATE,
                    onAxis(curve).printable(material.suppression(), withFlush(curve)).stream()
                        .map(p -> point(p.day(), p.share(), p.low(), p.high()))
                        .toList()))
        .filter(series -> !series.points().isEmpty())
        .toList();
  }

  private List<Series> known(List<Curve> byPolicy) {
    return byPolicy.stream()
        .filter(Curve::asRecorded)
        .map(
            curve ->
                new Series(
                    IncidenceWords.known(policy(curve)),
                    Role.TRUTH,
                    onAxis(curve).points().stream()
                        .filter(p -> p.known() != null)
                        .map(p -> point(p.day(), p.known(), null, null))
                        .toList()))
        .filter(series -> !series.points().isEmpty())
        .toList();
  }

  private static Curve onAxis(Curve curve) {
    return curve.with(
        curve.points().stream()
            .filter(p -> p.day() % STEP == 0 && p.day() <= STEP * STEPS)
            .toList());
  }

  private Optional<Curve> withFlush(Curve curve) {
    return curve.asRecorded()
        ? Optional.empty()
        : curves.stream()
            .filter(other -> other.asRecorded() && Objects.equals(other.group(), curve.group()))
            .filter(other -> other.cause() == curve.cause())
            .findFirst();
  }

  private static Point point(int day, double share, Double low, Double high) {
    return new Point(
        day / STEP,
        100 * share,
        low == null ? null : 100 * low,
        high == null ? null : 100 * high,
        null,
        null);
  }

  private Optional<ChartModel> chart(String kind, String title, List<Series> series) {
    if (series.isEmpty()) {
      return Optional.empty();
    }
    List<String> days = IntStream.rangeClosed(0, STEPS).mapToObj(i -> "" + STEP * i).toList();
    return Optional.of(
        new ChartModel(
                "chart-incidence-" + kind + "-" + id,
                material.titled(title),
                description(title, days, series),
                ChartModel.Kind.LEVELS,
                IncidenceWords.DAYS,
                IncidenceWords.READING,
                days,
                series,
                List.of(),
                notes)
            .about(IncidenceChapter.ID));
  }

  private static String description(String title, List<String> days, List<Series> series) {
    return IncidenceWords.description(
        title, series.stream().map(line -> last(line, days)).toList());
  }

  private static String last(Series line, List<String> days) {
    Point last = line.points().get(line.points().size() - 1);
    return IncidenceWords.last(
        line.name(), days.get(last.position()), Numbers.decimal(last.value(), 1));
  }
}
