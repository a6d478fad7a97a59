package org.detaineroutcomes.publish.bundle;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.detaineroutcomes.model.result.GroupMeasure;
import org.detaineroutcomes.model.result.GroupSpan;
import org.detaineroutcomes.publish.disclosure.CountKey.Side;
import org.detaineroutcomes.publish.disclosure.Withheld;
import org.detaineroutcomes.publish.material.GroupCounts;
import org.detaineroutcomes.publish.material.GroupDisclosure;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.results.Groups;
import org.detaineroutcomes.store.TableRow;

/** What is withheld of two groups side by side. Of a year that no page prints, all is. */
record WithheldOfGroups(TableRow row, GroupDisclosure disclosure) {
  private static final List<Column> OWN =
      List.of(Groups.COUNT, Groups.BASE, Groups.RATE, Groups.RATE_LOW, Groups.RATE_HIGH);
  private static final List<Column> BESIDE =
      List.of(Groups.OTHER_COUNT, Groups.OTHER_BASE, Groups.OTHER_RATE);
  private static final List<Column> BETWEEN =
      List.of(
          Groups.DIFFERENCE,
          Groups.DIFFERENCE_LOW,
          Groups.DIFFERENCE_HIGH,
          Groups.RATIO,
          Groups.RATIO_LOW,
          Groups.RATIO_HIGH);

  Set<Column> hidden() {
    GroupMeasure measure = row.constant(Groups.MEASURE, GroupMeasure.class).orElseThrow();
    boolean ofPeople = measure.countsPeople() || measure.isOfPeople();
    boolean year = row.constant(Groups.SPAN, GroupSpan.class).orElseThrow() == GroupSpan.YEAR;
    Set<Column> hidden = new HashSet<>();
    if (!ofPeople) {
      return hidden;
    }
    if ((year && !GroupCounts.isPrintedByYear(row))
        || isWithheld(disclosure.own(row, Side.NUMERATOR), disclosure.own(row, Side.BASE))) {
      hidden.addAll(OWN);
    }
    if (year
        || isWithheld(disclosure.beside(row, Side.NUMERATOR), disclosure.beside(row, Side.BASE))) {
      hidden.addAll(BESIDE);
    }
    if (!hidden.isEmpty()) {
      hidden.addAll(BETWEEN);
    }
    return hidden;
  }

  private static boolean isWithheld(Withheld count, Withheld base) {
    return count != Withheld.NOTHING || base != Withheld.NOTHING;
  }
}
