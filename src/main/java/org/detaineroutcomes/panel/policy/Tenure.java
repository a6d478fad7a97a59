package org.detaineroutcomes.panel.policy;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.detaineroutcomes.model.PolicyComponent;
import org.detaineroutcomes.model.PolicyDirection;

/**
 * One policy as all its sources date it. Spells of one unit in one direction are the same policy
 * where their beginnings overlap or lie at most {@value #GAP_DAYS} days apart and their ends do
 * too.
 *
 * <p>Where sources name different days the interval covers them all. A source that names only a
 * month, a season or less yields to one that names a day within it.
 *
 * @param fromEarliest first day on which it can have begun; null where open
 * @param fromLatest day from which it certainly held
 * @param toEarliest first day on which it can have ended; null while no end is known
 * @param toLatest day by which it had certainly ended; null while no end is known
 * @param spells what its sources say
 */
record Tenure(
    PolicyDirection direction,
    LocalDate fromEarliest,
    LocalDate fromLatest,
    LocalDate toEarliest,
    LocalDate toLatest,
    List<DatedSpell> spells)
    implements Serializable {
  static final int GAP_DAYS = 31;

  private record Days(LocalDate earliest, LocalDate latest) {}

  /** The policies of one unit: its dated spells about detainers, agreements left out. */
  static List<Tenure> of(List<DatedSpell> spells) {
    List<List<DatedSpell>> groups = new ArrayList<>();
    spells.stream()
        .filter(spell -> spell.dated() && spell.aboutDetainers())
        .filter(spell -> !spell.isAgreement())
        .sorted(DatedSpell.BY_DATE)
        .forEach(spell -> groupOf(spell, groups).add(spell));
    return groups.stream().map(Tenure::covering).toList();
  }

  private static List<DatedSpell> groupOf(DatedSpell spell, List<List<DatedSpell>> groups) {
    return groups.stream()
        .filter(group -> group.stream().anyMatch(other -> same(other, spell)))
        .findFirst()
        .orElseGet(
            () -> {
              groups.add(new ArrayList<>());
              return groups.get(groups.size() - 1);
            });
  }

  private static boolean same(DatedSpell a, DatedSpell b) {
    boolean bothOpen = a.end() == null && b.end() == null;
    boolean bothEnded = a.end() != null && b.end() != null && near(ends(a), ends(b));
    return a.direction() == b.direction() && (bothOpen || bothEnded) && near(begins(a), begins(b));
  }

  private static Days begins(DatedSpell spell) {
    return new Days(spell.fromEarliest(), spell.fromLatest());
  }

  private static Days ends(DatedSpell spell) {
    return new Days(spell.days().toEarliest(), spell.end());
  }

  private static boolean near(Days a, Days b) {
    return !start(a).isAfter(b.latest().plusDays(GAP_DAYS))
        && !start(b).isAfter(a.latest().plusDays(GAP_DAYS));
  }

  private static LocalDate start(Days days) {
    return days.earliest() == null ? days.latest() : days.earliest();
  }

  private static Tenure covering(List<DatedSpell> group) {
    Days from = hull(group.stream().filter(s -> decides(s, group)).map(Tenure::begins).toList());
    Days to =
        group.get(0).end() == null
            ? new Days(null, null)
            : hull(group.stream().filter(s -> decidesEnd(s, group)).map(Tenure::ends).toList());
    return new Tenure(
        group.get(0).direction(),
        from.earliest(),
        from.latest(),
        to.earliest(),
        to.latest(),
        List.copyOf(group));
  }

  /** A vague beginning yields to an exact one within it. */
  private static boolean decides(DatedSpell spell, List<DatedSpell> group) {
    return spell.exact()
        || group.stream().noneMatch(other -> other.exact() && within(begins(other), begins(spell)));
  }

  private static boolean decidesEnd(DatedSpell spell, List<DatedSpell> group) {
    return group.stream()
        .noneMatch(other -> within(ends(other), ends(spell)) && !within(ends(spell), ends(other)));
  }

  private static boolean within(Days inner, Days outer) {
    return !start(inner).isBefore(outer.earliest() == null ? LocalDate.MIN : outer.earliest())
        && !inner.latest().isAfter(outer.latest());
  }

  private static Days hull(List<Days> all) {
    boolean open = all.stream().anyMatch(days -> days.earliest() == null);
    return new Days(
        open ? null : all.stream().map(Days::earliest).min(Comparator.naturalOrder()).orElseThrow(),
        all.stream().map(Days::latest).max(Comparator.naturalOrder()).orElseThrow());
  }

  /** In force on a day: certainly begun, and not certainly ended. */
  boolean inForceOn(LocalDate day) {
    return !fromLatest.isAfter(day) && (toLatest == null || toLatest.isAfter(day));
  }

  /** In force on a day as the earliest days have it, of the beginning and of the end. */
  boolean inForceEarly(LocalDate day) {
    LocalDate begun = fromEarliest == null ? fromLatest : fromEarliest;
    LocalDate ended = toEarliest == null ? toLatest : toEarliest;
    return !begun.isAfter(day) && (ended == null || ended.isAfter(day));
  }

  boolean is(PolicyDirection wanted) {
    return direction == wanted;
  }

  /** What any of its sources say that it provides. */
  Set<PolicyComponent> components() {
    Set<PolicyComponent> all = EnumSet.noneOf(PolicyComponent.class);
    spells.forEach(spell -> all.addAll(spell.terms().components()));
    return all;
  }

  /** Whether any source says that a court, or a case before one, binds the unit. */
  boolean ofCourt() {
    return spells.stream().anyMatch(spell -> spell.terms().ofCourt());
  }

  /** The terms of the source that says most: a court's basis first, then any that is known. */
  Terms terms() {
    return spells.stream()
        .map(DatedSpell::terms)
        .filter(Terms::ofCourt)
        .findFirst()
        .or(() -> spells.stream().map(DatedSpell::terms).filter(t -> t.basis() != null).findFirst())
        .orElse(Terms.UNKNOWN);
  }

  /** The spell whose certain day is that of the policy. */
  DatedSpell dating() {
    return spells.stream()
        .filter(spell -> spell.fromLatest().equals(fromLatest))
        .findFirst()
        .orElse(spells.get(0));
  }

  /** What all its sources say together. */
  Terms merged() {
    return new Terms(components(), terms().basis(), terms().compulsion());
  }

  /** Whether an act, an order or a judgment stands behind it, by the words of any source. */
  boolean enacted() {
    return spells.stream()
        .map(spell -> spell.terms().basis())
        .anyMatch(basis -> basis != null && basis.enacted());
  }

  /** In force on some day from the first to the last. */
  boolean inForceBetween(LocalDate first, LocalDate last) {
    return !fromLatest.isAfter(last) && (toLatest == null || toLatest.isAfter(first));
  }

  /** Every day on which something may change. */
  Stream<LocalDate> days() {
    return Stream.of(fromEarliest, fromLatest, toEarliest, toLatest).filter(Objects::nonNull);
  }
}
