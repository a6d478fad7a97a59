package org.detaineroutcomes.publish.material;

import java.util.List;
import org.detaineroutcomes.model.result.CoverageBasis;
import org.detaineroutcomes.model.result.GroupArm;
import org.detaineroutcomes.model.result.GroupMeasure;
import org.detaineroutcomes.model.result.GroupPairs;
import org.detaineroutcomes.model.result.GroupSpan;
import org.detaineroutcomes.model.result.GroupWeighting;
import org.detaineroutcomes.publish.disclosure.CountKey.Side;
import org.detaineroutcomes.publish.disclosure.Disclosure;
import org.detaineroutcomes.publish.disclosure.FigureRef;
import org.detaineroutcomes.publish.disclosure.Suppression;
import org.detaineroutcomes.publish.disclosure.Withheld;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.results.Groups;
import org.detaineroutcomes.store.TableRow;

/**
 * What is withheld of groups side by side, on pages and in files alike: what is withheld of the
 * counts of the release, and a count that differs by few people from the one over all periods of
 * its group and measure, which is printed as well.
 */
public final class GroupDisclosure {
  private final Disclosure disclosure;
  private final Suppression suppression;
  private final List<TableRow> plain;

  private GroupDisclosure(Disclosure disclosure, Suppression suppression, List<TableRow> plain) {
    this.disclosure = disclosure;
    this.suppression = suppression;
    this.plain = plain;
  }

  /** That of a release. */
  public static GroupDisclosure of(Material material) {
    return new GroupDisclosure(
        material.disclosure(),
        material.suppression(),
        material.rows(Groups.TABLE).stream().filter(GroupDisclosure::isPlain).toList());
  }

  /** Whether it is over all periods and all that its measure covers, weighed in its usual way. */
  public static boolean isPlain(TableRow row) {
    return row.constant(Groups.SPAN, GroupSpan.class).orElse(null) == GroupSpan.ALL
        && row.constant(Groups.PAIRS, GroupPairs.class).orElse(null) == GroupPairs.ALL
        && row.constant(Groups.COVERAGE, CoverageBasis.class).orElse(null)
            == CoverageBasis.EACH_ITS_OWN
        && (row.constant(Groups.WEIGHTING, GroupWeighting.class).orElse(null)
                == GroupWeighting.POOLED
            || measure(row).standsFor() != null);
  }

  /** What is withheld of a group's own count, or of the size of its base. */
  public Withheld own(TableRow row, Side side) {
    Column column = side == Side.BASE ? Groups.BASE : Groups.COUNT;
    return decided(GroupCounts.own(row), Groups.ARM, column, row, side);
  }

  /** What is withheld of the group that it is set beside. */
  public Withheld beside(TableRow row, Side side) {
    Column column = side == Side.BASE ? Groups.OTHER_BASE : Groups.OTHER_COUNT;
    return decided(GroupCounts.beside(row), Groups.OTHER_ARM, column, row, side);
  }

  private Withheld decided(FigureRef figure, Column arm, Column count, TableRow row, Side side) {
    Withheld decided = disclosure.of(figure, side);
    return decided == Withheld.NOTHING && tells(row, arm, row.count(count), side)
        ? Withheld.COMPLEMENT
        : decided;
  }

  private boolean tells(TableRow row, Column arm, Long count, Side side) {
    GroupMeasure measure = measure(row);
    boolean people = side == Side.BASE ? measure.isOfPeople() : measure.countsPeople();
    if (!people || count == null || isPlain(row)) {
      return false;
    }
    GroupArm of = row.constant(arm, GroupArm.class).orElse(null);
    return plain.stream()
        .filter(each -> measure(each) == measure)
        .filter(each -> each.constant(Groups.ARM, GroupArm.class).orElse(null) == of)
        .filter(each -> arm.equals(Groups.ARM) ? !isOfTheSame(each, row) : !isBesideAll(row))
        .map(each -> each.count(side == Side.BASE ? Groups.BASE : Groups.COUNT))
        .anyMatch(whole -> whole != null && suppression.tells(whole, count));
  }

  /** Unit-periods of a row are among those of the plain one: as many are the same. */
  private static boolean isOfTheSame(TableRow plain, TableRow row) {
    Long periods = plain.count(Groups.UNIT_PERIODS);
    return periods != null && periods.equals(row.count(Groups.UNIT_PERIODS));
  }

  /** Whether the group beside it is taken whole, as in its own plain row. */
  private static boolean isBesideAll(TableRow row) {
    return row.constant(Groups.OTHER_SPAN, GroupSpan.class).orElse(null) == GroupSpan.ALL
        && row.constant(Groups.PAIRS, GroupPairs.class).orElse(null) == GroupPairs.ALL
        && row.constant(Groups.COVERAGE, CoverageBasis.class).orElse(null)
            == CoverageBasis.EACH_ITS_OWN;
  }

  private static GroupMeasure measure(TableRow row) {
    return row.constant(Groups.MEASURE, GroupMeasure.class).orElseThrow();
  }
}
