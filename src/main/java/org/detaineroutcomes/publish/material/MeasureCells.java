package org.detaineroutcomes.publish.material;

import org.detaineroutcomes.model.result.Bound;
import org.detaineroutcomes.publish.disclosure.Withheld;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Numbers;

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
    return line.isWithheld() ? withheld(line) : Cell.number(line.count(), "not counted");
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
    return line.bound() == Bound.ABOUT && line.share() != null
        ? Cell.text(line.boundWords() + Numbers.percent(line.share(), 0))
        : Cell.number(line.share(), ifNone);
  }

  /** The interval of the share. */
  public Cell interval(MeasureLine line, String ifNone) {
    return line.isWithheld() ? withheld(line) : Cell.interval(line.low(), line.high(), ifNone);
  }

  private Cell withheld(MeasureLine line) {
    return line.withheld() == Withheld.SMALL ? Cell.tooFew(below) : Cell.givesAway(below);
  }
}
