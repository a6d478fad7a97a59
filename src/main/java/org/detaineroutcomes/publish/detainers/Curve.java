package org.detaineroutcomes.publish.detainers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.result.Basis;
import org.detaineroutcomes.model.result.Dimension;
import org.detaineroutcomes.model.result.EndCause;
import org.detaineroutcomes.model.result.FlushVersion;
import org.detaineroutcomes.model.result.MeasureGroup;
import org.detaineroutcomes.model.result.RecordKind;
import org.detaineroutcomes.model.result.SourceRecord;
import org.detaineroutcomes.publish.disclosure.FigureRef;
import org.detaineroutcomes.publish.disclosure.Suppression;
import org.detaineroutcomes.publish.disclosure.Withheld;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.FigureFields;
import org.detaineroutcomes.schema.results.Incidences;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.words.IncidenceWords;
import org.detaineroutcomes.words.Names;

/**
 * Cumulative incidence of one cause in one group.
 *
 * @param group null: all that a jail decides on
 * @param points by day
 */
record Curve(
    SourceRecord record,
    MeasureGroup group,
    FlushVersion version,
    EndCause cause,
    Basis basis,
    List<Point> points) {

  /**
   * One day.
   *
   * @param low null where nothing has happened yet
   * @param known null where it is not
   * @param figure that it is
   */
  record Point(
      int day,
      long spells,
      long events,
      double share,
      Double low,
      Double high,
      Double known,
      FigureRef figure) {}

  private static final Comparator<Point> BY_DAY = Comparator.comparingInt(Point::day);

  /** Every curve, in the order of its words. */
  static List<Curve> all(List<TableRow> rows, Names names) {
    Map<Curve, List<Point>> curves =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    Curve::key,
                    LinkedHashMap::new,
                    Collectors.mapping(Curve::point, Collectors.toList())));
    return curves.entrySet().stream()
        .map(e -> e.getKey().with(e.getValue().stream().sorted(BY_DAY).toList()))
        .sorted(
            Comparator.comparing((Curve curve) -> curve.record.name())
                .thenComparing(curve -> IncidenceWords.group(curve.group, names))
                .thenComparing(curve -> IncidenceWords.version(curve.version))
                .thenComparing(curve -> IncidenceWords.cause(curve.cause)))
        .toList();
  }

  private static Curve key(TableRow row) {
    return new Curve(
        new SourceRecord(
            row.constant(FigureFields.RECORD_KIND, RecordKind.class).orElse(null),
            row.textOrEmpty(FigureFields.RECORD)),
        row.constant(FigureFields.DIMENSION, Dimension.class)
            .map(dimension -> MeasureGroup.of(dimension, row.textOrEmpty(FigureFields.MEMBER)))
            .orElse(null),
        row.constant(FigureFields.FLUSH, FlushVersion.class).orElse(null),
        row.constant(Incidences.CAUSE, EndCause.class).orElse(null),
        row.constant(FigureFields.BASIS, Basis.class).orElse(null),
        List.of());
  }

  Curve with(List<Point> other) {
    return new Curve(record, group, version, cause, basis, other);
  }

  private static Point point(TableRow row) {
    return new Point(
        row.count(Incidences.DAY).intValue(),
        row.count(Incidences.SPELLS),
        row.count(Incidences.EVENTS),
        row.number(EstimateFields.ESTIMATE),
        row.number(EstimateFields.CONF_LOW),
        row.number(EstimateFields.CONF_HIGH),
        row.number(Incidences.KNOWN),
        FigureRef.of(Incidences.TABLE, row));
  }

  boolean asRecorded() {
    return version == FlushVersion.AS_RECORDED;
  }

  Optional<Point> on(int day) {
    return points.stream().filter(point -> point.day == day).findFirst();
  }

  /**
   * Points that may be printed side by side: from one to the next, fewer people than the threshold
   * would be counted by subtraction.
   *
   * @param suppression of counts of people
   * @param with the curve that has the flush, beside one that leaves it out
   */
  List<Point> printable(Suppression suppression, Optional<Curve> with) {
    List<Point> kept = new ArrayList<>();
    long last = 0;
    for (Point point : points) {
      boolean tells =
          with.flatMap(curve -> curve.on(point.day))
              .filter(p -> suppression.tells(p.events, point.events))
              .isPresent();
      if (!tells && suppression.alone(point.events - last) == Withheld.NOTHING) {
        kept.add(point);
        last = point.events;
      }
    }
    return kept;
  }
}
