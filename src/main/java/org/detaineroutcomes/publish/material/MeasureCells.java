package org.detaineroutcomes.publish.material;

import org.detaineroutcomes.model.result.Basis;
import org.detaineroutcomes.model.result.Bound;
import org.detaineroutcomes.publish.disclosure.Withheld;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Form;
import org.detaineroutcomes.publish.report.Symbol;

/**
 * The numbers of a measure as cells, with a mark in place of what is withheld.
 *
 * @param below counts of people under it are withheld
 */
public record MeasureCells(int below) {
  /** Those of a report. */
  public static MeasureCells of(Material material) {
    return new MeasureCells(material.job().publish().suppressBelow());
  }

  /** The count. */
  public Cell count(MeasureLine line) {
    return line.isWithheld()
        ? withheld(line)
        : bounded(line, Cell.number(line.count(), "not counted"));
  }

  /** A number with the marks of a bound, of rounding and of a correction by its publisher. */
  private static Cell bounded(MeasureLine line, Cell cell) {
    Basis basis = line.key().basis();
    Cell number =
        basis == Basis.AS_CORRECTED || basis == Basis.AS_CORRECTED_UNDISPUTED
            ? cell.marked(Symbol.REVISED)
            : cell;
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
