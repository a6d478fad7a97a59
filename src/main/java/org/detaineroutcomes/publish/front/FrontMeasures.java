package org.detaineroutcomes.publish.front;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.detaineroutcomes.model.result.Basis;
import org.detaineroutcomes.model.result.Dimension;
import org.detaineroutcomes.model.result.MeasureGroup;
import org.detaineroutcomes.model.result.MeasureId;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.material.MeasureCells;
import org.detaineroutcomes.publish.material.MeasureLine;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Numbers;

/** The measures of a release as its front page looks for them. */
final class FrontMeasures {
  private final List<MeasureLine> lines;
  private final MeasureCells cells;

  FrontMeasures(Material material) {
    this.lines = material.measures();
    this.cells = MeasureCells.of(material);
  }

  /** All figures of a measure over a whole record. */
  List<MeasureLine> wholes(MeasureId measure) {
    return of(measure).filter(line -> line.key().group() == null).toList();
  }

  /** All figures of a measure by the members of a dimension. */
  List<MeasureLine> by(MeasureId measure, Dimension dimension) {
    return of(measure)
        .filter(line -> line.key().group() != null)
        .filter(line -> line.key().group().dimension() == dimension)
        .toList();
  }

  private Stream<MeasureLine> of(MeasureId measure) {
    return lines.stream().filter(line -> line.key().measure() == measure);
  }

  boolean has(MeasureId measure) {
    return of(measure).findAny().isPresent();
  }

  /** The same figure on another basis. */
  Optional<MeasureLine> on(MeasureLine line, Basis basis) {
    return lines.stream().filter(o -> o.key().equals(line.key().on(basis))).findFirst();
  }

  /** "142 to 143", "at most 204" or "206"; empty where it is withheld. */
  static String text(MeasureLine line) {
    if (line.count() == null) {
      return "";
    }
    return line.isRange()
        ? Numbers.count(line.low().longValue()) + " to " + Numbers.count(line.high().longValue())
        : line.boundWords() + Numbers.count(line.count());
  }

  /** The count, as a range where sources differ, with a mark where it is no more than a bound. */
  Cell count(MeasureLine line) {
    return line.isRange() && line.count() != null
        ? new Cell.Interval(line.low(), line.high())
        : cells.count(line);
  }

  Cell base(MeasureLine line) {
    return cells.base(line);
  }

  Cell share(MeasureLine line) {
    return cells.share(line, "no share");
  }

  /** Who or what a figure is about, without the record. */
  static String member(MeasureLine line) {
    MeasureGroup group = line.key().group();
    String name = group.name() == null ? group.member() : group.name();
    return group.dimension() == Dimension.JURISDICTION && group.partOf() != null
        ? name + ", " + group.partOf()
        : name;
  }
}
