package org.detaineroutcomes.publish.material;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.result.Basis;
import org.detaineroutcomes.model.result.Bound;
import org.detaineroutcomes.model.result.MeasureKey;
import org.detaineroutcomes.publish.disclosure.Withheld;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Form;
import org.detaineroutcomes.publish.report.Symbol;

/**
 * The numbers of a measure as cells, with a mark in place of what is withheld.
 *
 * @param below counts of people under it are withheld
 * @param revised what its publisher corrected to another number than it had published
 */
public record MeasureCells(int below, Set<MeasureKey> revised) {
  public MeasureCells {
    revised = Set.copyOf(revised);
  }

  /** Those of a report. */
  public static MeasureCells of(Material material) {
    return new MeasureCells(material.job().publish().suppressBelow(), revised(material.measures()));
  }

  static Set<MeasureKey> revised(List<MeasureLine> lines) {
    Map<MeasureKey, MeasureLine> all =
        lines.stream()
            .collect(Collectors.toMap(MeasureLine::key, line -> line, (first, same) -> first));
    return lines.stream()
        .filter(
            line -> {
              MeasureLine published = all.get(line.key().on(published(line.key().basis())));
              return published != null && published.isRevisedBy(line);
            })
        .map(MeasureLine::key)
        .collect(Collectors.toSet());
  }

  /** What a corrected figure was before; every other is itself. */
  private static Basis published(Basis basis) {
    return switch (basis) {
      case AS_CORRECTED -> Basis.AS_PUBLISHED;
      case AS_CORRECTED_UNDISPUTED -> Basis.AS_PUBLISHED_UNDISPUTED;
      case AS_RECORDED, SYNTHETIC, AS_PUBLISHED, AS_PUBLISHED_UNDISPUTED -> basis;
    };
  }

  /** The count. */
  public Cell count(MeasureLine line) {
    return line.isWithheld()
        ? withheld(line)
        : bounded(line, Cell.number(line.count(), "not counted"));
  }

  /** A number with the marks of a bound, of rounding and of a correction by its publisher. */
  private Cell bounded(MeasureLine line, Cell cell) {
    Cell number = revised.contains(line.key()) ? cell.marked(Symbol.REVISED) : cell;
    return switch (line.bound()) {
      case AT_LEAST -> number.marked(Symbol.AT_LEAST);
      case AT_MOST -> number.marked(Symbol.AT_MOST);
      case ABOUT -> number.marked(Symbol.ESTIMATED);
      case EXACT, INTERVAL -> number;
    };
  }

  /** The size of the base; it is withheld only where it would give a count away. */
  public Cell base(MeasureLine line) {
    return line.base() == null ? Cell.givesAway(below) : Cell.number(line.base(), "not counted");
  }

  /** The share. */
  public Cell share(MeasureLine line, String ifNone) {
    if (line.isWithheld()) {
      return withheld(line);
    }
    Cell number = Cell.number(line.share(), ifNone);
    Cell share =
        bounded(line, line.bound() == Bound.ABOUT ? number.styled(Form.PERCENT, 0) : number);
    return line.isUnstable() ? share.marked(Symbol.LOW_RELIABILITY) : share;
  }

  /** The interval of the share. */
  public Cell interval(MeasureLine line, String ifNone) {
    return line.isWithheld() ? withheld(line) : Cell.interval(line.low(), line.high(), ifNone);
  }

  private Cell withheld(MeasureLine line) {
    return line.withheld() == Withheld.SMALL ? Cell.tooFew(below) : Cell.givesAway(below);
  }
}
