package org.detaineroutcomes.publish.places;

import java.util.Set;
import org.detaineroutcomes.publish.disclosure.FigureRef;
import org.detaineroutcomes.publish.disclosure.Suppression;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Symbol;
import org.detaineroutcomes.words.PlaceWords;

/**
 * Counts of people as cells. Small ones and those that would give a small one away look alike:
 * which of the two a cell is would tell something of it.
 *
 * @param withheld figures that are not printed
 * @param below counts under it are small
 */
record PlaceCells(Set<FigureRef> withheld, int below) {
  /** What is withheld of the counts of all places and facilities of a release. */
  static PlaceCells of(Material material) {
    Suppression rule = material.suppression();
    return new PlaceCells(PlaceCounts.of(material).withheld(rule), rule.below());
  }

  /** A count; one that is known in part is a floor. */
  Cell of(FigureRef figure, Long value, boolean inPart) {
    if (value == null) {
      return Cell.absent(PlaceWords.NOT_IN_RECORDS);
    }
    if (withheld.contains(figure)) {
      return new Cell.Absent(Symbol.WITHHELD, PlaceWords.withheld(below));
    }
    Cell printed = new Cell.Figure(value);
    return inPart ? printed.marked(Symbol.AT_LEAST) : printed;
  }
}
