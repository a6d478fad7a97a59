package org.detaineroutcomes.panel.policy;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.detaineroutcomes.model.Compulsion;
import org.detaineroutcomes.model.PlaceLevel;
import org.detaineroutcomes.model.PolicyComponent;
import org.detaineroutcomes.model.PolicyDirection;

/**
 * What holds in a place by the rule of precedence.
 *
 * <p>State over county over city over agency: the first level with a policy in force decides, and
 * the levels below may only limit further. A city's policy never decides for the county, whose jail
 * it is.
 *
 * <p>A mandate of the state and a limit that a court has ordered below it, or later, are a
 * conflict: neither yields to the other. So are a limit and a 287(g) agreement of the jail.
 */
final class Precedence implements Serializable {
  private static final long serialVersionUID = 1;
  static final List<PlaceLevel> LEVELS =
      List.of(PlaceLevel.STATE, PlaceLevel.COUNTY, PlaceLevel.CITY, PlaceLevel.AGENCY);

  private static final Set<PolicyComponent> CONDITIONS =
      EnumSet.of(
          PolicyComponent.JUDICIAL_WARRANT,
          PolicyComponent.WARRANT,
          PolicyComponent.PROBABLE_CAUSE,
          PolicyComponent.LISTED_OFFENSES,
          PolicyComponent.COSTS_PAID,
          PolicyComponent.HOLDS_LIMITED);

  private static final PolicyComponent VAGUE = PolicyComponent.HOLDS_LIMITED;

  /** Which policies count. */
  interface Counting extends Serializable {
    /** Every policy. */
    Counting ALL = (tenure, fromAbove) -> true;

    /** Whether a policy counts; {@code fromAbove}: it is the state's, over a county. */
    boolean counts(Tenure tenure, boolean fromAbove);
  }

  /** The policies of one level. */
  private record Rung(PlaceLevel level, List<Tenure> tenures) implements Serializable {}

  private final List<Rung> rungs = new ArrayList<>();
  private final List<DatedSpell> agreements;

  /**
   * The law of a place.
   *
   * @param chain the spells of each level, from the state down to the place itself
   * @param agreements 287(g) agreements of the county
   */
  Precedence(List<List<DatedSpell>> chain, List<DatedSpell> agreements) {
    this(chain, agreements, Counting.ALL);
  }

  /** The law of a place, of the limits that count; a mandate always does. */
  Precedence(List<List<DatedSpell>> chain, List<DatedSpell> agreements, Counting limits) {
    for (int i = 0; i < chain.size(); i++) {
      boolean fromAbove = i < chain.size() - 1;
      rungs.add(
          new Rung(
              LEVELS.get(i),
              Tenure.of(chain.get(i)).stream()
                  .filter(
                      tenure ->
                          tenure.is(PolicyDirection.MANDATES) || limits.counts(tenure, fromAbove))
                  .toList()));
    }
    this.agreements = agreements.stream().filter(DatedSpell::isAgreement).toList();
  }

  /** The place's own policies in one direction, by date. */
  List<Tenure> own(PolicyDirection direction) {
    return inDirection(rungs.get(rungs.size() - 1), direction);
  }

  /** Policies in one direction that hold from above the place, by date. */
  List<Tenure> fromAbove(PolicyDirection direction) {
    return rungs.subList(0, rungs.size() - 1).stream()
        .flatMap(rung -> inDirection(rung, direction).stream())
        .toList();
  }

  private static List<Tenure> inDirection(Rung rung, PolicyDirection direction) {
    return rung.tenures().stream()
        .filter(tenure -> tenure.is(direction))
        .sorted(Comparator.comparing(Tenure::fromLatest))
        .toList();
  }

  /** What holds on a day, and what else the sources leave open. */
  Stance on(LocalDate day) {
    Stance late = on(day, Tenure::inForceOn);
    return late.orElse(on(day, Tenure::inForceEarly).kind());
  }

  private Stance on(LocalDate day, BiPredicate<Tenure, LocalDate> inForce) {
    for (int i = 0; i < rungs.size(); i++) {
      List<Tenure> mandates = at(i, PolicyDirection.MANDATES, day, inForce);
      List<Tenure> limits = at(i, PolicyDirection.LIMITS, day, inForce);
      if (!mandates.isEmpty()) {
        List<Tenure> ordered = ordered(i, mandates, day, inForce);
        return ordered.isEmpty()
            ? stance(Stance.Kind.MANDATES, i, mandates, List.of())
            : stance(Stance.Kind.CONFLICT, i, mandates, ordered);
      }
      if (!limits.isEmpty()) {
        List<Tenure> below = new ArrayList<>();
        for (int lower = i + 1; lower < rungs.size(); lower++) {
          below.addAll(at(lower, PolicyDirection.LIMITS, day, inForce));
        }
        Stance limited = stance(Stance.Kind.LIMITS, i, limits, below);
        return agreed(day, DatedSpell::isJailAgreement) ? limited.beside287g() : limited;
      }
    }
    return agreed(day, DatedSpell::isAgreement)
        ? new Stance(
            Stance.Kind.AGREEMENT,
            null,
            PlaceLevel.AGENCY,
            null,
            Compulsion.VOLUNTARY,
            EnumSet.of(PolicyComponent.AGREEMENT))
        : Stance.NOTHING;
  }

  private boolean agreed(LocalDate day, Predicate<DatedSpell> kind) {
    return agreements.stream()
        .anyMatch(kind.and(spell -> spell.listedThrough(day, day) && !spell.endedBy(day)));
  }

  private List<Tenure> at(
      int rung, PolicyDirection direction, LocalDate day, BiPredicate<Tenure, LocalDate> inForce) {
    return rungs.get(rung).tenures().stream()
        .filter(tenure -> tenure.is(direction) && inForce.test(tenure, day))
        .toList();
  }

  /** Limits that a court has ordered: of a level below the mandate, or later than it. */
  private List<Tenure> ordered(
      int rung, List<Tenure> mandates, LocalDate day, BiPredicate<Tenure, LocalDate> inForce) {
    LocalDate mandated =
        mandates.stream().map(Tenure::fromLatest).min(LocalDate::compareTo).orElseThrow();
    List<Tenure> ordered = new ArrayList<>();
    for (int level = rung; level < rungs.size(); level++) {
      boolean own = level == rung;
      at(level, PolicyDirection.LIMITS, day, inForce).stream()
          .filter(Tenure::ofCourt)
          .filter(tenure -> !own || tenure.fromLatest().isAfter(mandated))
          .forEach(ordered::add);
    }
    return ordered;
  }

  private Stance stance(Stance.Kind kind, int rung, List<Tenure> deciding, List<Tenure> beside) {
    boolean conflict = kind == Stance.Kind.CONFLICT;
    List<Tenure> saying = conflict ? beside : deciding;
    Tenure last = saying.get(saying.size() - 1);
    Terms terms = last.terms();
    boolean fromAbove = rung < rungs.size() - 1 && binds(last);
    Compulsion compulsion =
        !conflict && beside.stream().anyMatch(tenure -> chosen(tenure.terms()))
            ? Compulsion.VOLUNTARY
            : fromAbove || conflict ? Compulsion.COMPELLED : terms.compulsion();
    Set<PolicyComponent> components = EnumSet.noneOf(PolicyComponent.class);
    deciding.forEach(tenure -> components.addAll(tenure.components()));
    beside.forEach(tenure -> components.addAll(tenure.components()));
    if (components.stream().anyMatch(c -> CONDITIONS.contains(c) && c != VAGUE)) {
      components.remove(VAGUE);
    }
    if (components.contains(PolicyComponent.NO_HOLDS)) {
      components.removeAll(CONDITIONS);
    }
    return new Stance(kind, null, rungs.get(rung).level(), terms.basis(), compulsion, components);
  }

  /** A practice of all jails of a state binds none of them. */
  private static boolean binds(Tenure tenure) {
    return tenure.terms().basis() == null || tenure.enacted();
  }

  private static boolean chosen(Terms terms) {
    return terms.compulsion() == Compulsion.VOLUNTARY;
  }

  /** Every day on which the answer may change, in order. */
  List<LocalDate> days() {
    Set<LocalDate> days = new TreeSet<>();
    rungs.forEach(rung -> rung.tenures().forEach(tenure -> tenure.days().forEach(days::add)));
    for (DatedSpell spell : agreements) {
      LocalDate begun = spell.fromEarliest() != null ? spell.fromEarliest() : spell.fromLatest();
      LocalDate seen =
          spell.days().toEarliest() != null ? spell.days().toEarliest() : spell.days().toLatest();
      if (begun != null) {
        days.add(begun);
      }
      if (seen != null) {
        days.add(seen.plusDays(1));
      }
    }
    return List.copyOf(days);
  }
}
