package org.detaineroutcomes.publish.detainers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.MeasureFields;
import org.detaineroutcomes.schema.results.Incidences;
import org.detaineroutcomes.store.TableRow;

/**
 * Cumulative incidence of one cause in one group.
 *
 * @param version as recorded, or without the policy-start flush
 * @param points by day
 */
record Curve(String record, String group, String version, String cause, List<Point> points) {
  static final String AS_RECORDED = "as recorded";

  /**
   * One day.
   *
   * @param low null where nothing has happened yet
   * @param known null where it is not
   */
  record Point(
      int day, long spells, long events, double share, Double low, Double high, Double known) {}

  /** Every curve, in the order of the rows. */
  static List<Curve> all(List<TableRow> rows) {
    Map<List<String>, List<Point>> curves =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row ->
                        List.of(
                            row.textOrEmpty(DetainerFields.RECORD),
                            row.textOrEmpty(MeasureFields.GROUP),
                            row.textOrEmpty(Incidences.VERSION),
                            row.textOrEmpty(Incidences.CAUSE)),
                    LinkedHashMap::new,
                    Collectors.mapping(Curve::point, Collectors.toList())));
    return curves.entrySet().stream()
        .map(
            e ->
                new Curve(
                    e.getKey().get(0),
                    e.getKey().get(1),
                    e.getKey().get(2),
                    e.getKey().get(3),
                    e.getValue().stream().sorted(Comparator.comparingInt(Point::day)).toList()))
        .toList();
  }

  private static Point point(TableRow row) {
    return new Point(
        row.count(Incidences.DAY).intValue(),
        row.count(Incidences.SPELLS),
        row.count(Incidences.EVENTS),
        row.number(EstimateFields.ESTIMATE),
        row.number(EstimateFields.CONF_LOW),
        row.number(EstimateFields.CONF_HIGH),
        row.number(Incidences.KNOWN));
  }

  boolean asRecorded() {
    return version.equals(AS_RECORDED);
  }

  Optional<Point> on(int day) {
    return points.stream().filter(point -> point.day == day).findFirst();
  }

  /**
   * Points that may be printed side by side: from one to the next, fewer people than the threshold
   * would be counted by subtraction.
   *
   * @param below counts of people under it are withheld
   * @param with the curve that has the flush, beside one that leaves it out
   */
  List<Point> printable(int below, Optional<Curve> with) {
    List<Point> kept = new ArrayList<>();
    long last = 0;
    for (Point point : points) {
      long flushed =
          with.flatMap(curve -> curve.on(point.day)).map(p -> p.events - point.events).orElse(0L);
      boolean tells = flushed != 0 && Math.abs(flushed) < below;
      if (!tells && (below == 0 || point.events - last >= below)) {
        kept.add(point);
        last = point.events;
      }
    }
    return kept;
  }
}
