package org.detaineroutcomes.publish.arms;

import java.util.Optional;
import org.detaineroutcomes.model.result.Bound;
import org.detaineroutcomes.publish.disclosure.CountKey.Side;
import org.detaineroutcomes.publish.disclosure.Withheld;
import org.detaineroutcomes.publish.material.GroupDisclosure;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Form;
import org.detaineroutcomes.publish.report.Symbol;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.results.Groups;
import org.detaineroutcomes.words.ArmWords;
import org.detaineroutcomes.words.BoundWords;

/**
 * The numbers of one row as cells, with a mark in place of what is withheld.
 *
 * @param below counts of people under it are withheld
 */
record GroupCells(GroupLine line, GroupDisclosure disclosure, int below) {
  private static final String ALONE = "a count alone";
  private static final String NO_SPREAD =
      "its spread is not known: one unit or pair, or no spread between them";

  /** "at least", where not every unit-period is known completely. */
  Cell bound() {
    return Cell.text(BoundWords.before(line.bound()));
  }

  Cell count() {
    Withheld base = line.measure().countsPeople() ? Withheld.NOTHING : own(Side.BASE);
    return hidden(own(Side.NUMERATOR), base)
        .orElseGet(() -> Cell.number(line.count(Groups.COUNT), "a mean of the units' rates"));
  }

  /** The count, marked if not every unit-period is known completely. */
  Cell markedCount() {
    Cell count = count().styled(Form.INTEGER, 0);
    return line.bound() == Bound.AT_LEAST ? count.marked(Symbol.AT_LEAST) : count;
  }

  Cell base() {
    return hidden(own(Side.BASE), Withheld.NOTHING)
        .orElseGet(() -> Cell.number(line.count(Groups.BASE), without()));
  }

  Cell rate() {
    return ofRate().orElseGet(() -> Cell.number(line.number(Groups.RATE), without()));
  }

  Cell rateInterval() {
    return ofRate().orElseGet(() -> interval(Groups.RATE, Groups.RATE_LOW, Groups.RATE_HIGH));
  }

  /** The rate of the group that it is set beside. */
  Cell besideRate() {
    return beside().orElseGet(() -> Cell.number(line.number(Groups.OTHER_RATE), alone()));
  }

  Cell difference() {
    return beside().orElseGet(() -> Cell.number(line.number(Groups.DIFFERENCE), alone()));
  }

  Cell differenceInterval() {
    return beside()
        .orElseGet(
            () -> interval(Groups.DIFFERENCE, Groups.DIFFERENCE_LOW, Groups.DIFFERENCE_HIGH));
  }

  Cell ratio() {
    return beside()
        .orElseGet(
            () ->
                Cell.number(
                    line.number(Groups.RATIO),
                    line.number(Groups.DIFFERENCE) == null
                        ? alone()
                        : "the rate of the other group is 0"));
  }

  Cell ratioInterval() {
    return beside().orElseGet(() -> interval(Groups.RATIO, Groups.RATIO_LOW, Groups.RATIO_HIGH));
  }

  private Cell interval(Column of, Column low, Column high) {
    return line.number(of) == null
        ? Cell.blank()
        : Cell.interval(
            line.number(low),
            line.number(high),
            line.number(low) == null ? NO_SPREAD : "no upper end: the other group has none");
  }

  private String without() {
    return line.refusal() == null ? ALONE : ArmWords.refused(line.refusal());
  }

  private String alone() {
    return line.other() == null
        ? "set beside no other group"
        : line.number(Groups.RATE) == null ? without() : "the other group has no rate";
  }

  private Optional<Cell> ofRate() {
    return line.number(Groups.RATE) == null
        ? Optional.empty()
        : hidden(own(Side.NUMERATOR), own(Side.BASE));
  }

  private Optional<Cell> beside() {
    Withheld one = first(own(Side.NUMERATOR), own(Side.BASE));
    Withheld two =
        first(
            disclosure.beside(line.row(), Side.NUMERATOR),
            disclosure.beside(line.row(), Side.BASE));
    return line.number(Groups.DIFFERENCE) == null ? Optional.empty() : hidden(one, two);
  }

  private static Withheld first(Withheld one, Withheld other) {
    return one == Withheld.NOTHING ? other : one;
  }

  private Withheld own(Side side) {
    return disclosure.own(line.row(), side);
  }

  private Optional<Cell> hidden(Withheld one, Withheld other) {
    return switch (first(one, other)) {
      case NOTHING -> Optional.empty();
      case SMALL -> Optional.of(Cell.tooFew(below));
      case COMPLEMENT -> Optional.of(Cell.givesAway(below));
    };
  }
}
