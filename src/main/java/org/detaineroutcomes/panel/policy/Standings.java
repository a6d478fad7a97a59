package org.detaineroutcomes.panel.policy;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.detaineroutcomes.model.ControlExclusion;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.Practice;
import org.detaineroutcomes.model.Reversals;
import org.detaineroutcomes.model.TreatmentDefinition;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.ExclusionReason;

/**
 * The group that each place belongs to, the same in every period. A place that any of its spells
 * dates as limiting in the window is no control: it is treated, or kept out with the reason.
 */
final class Standings implements Serializable {
  private static final long serialVersionUID = 1;

  private final TreatmentDefinition named;
  private final Reversals reversals;
  private final Practice practice;
  private final PlaceAdoptions adoptions;
  private final LawOfPlaces law;
  private final Window window;
  private final UndatedGroups undated;
  private final Set<ControlExclusion> exclusions;
  private final boolean agencies;
  private final Map<UnitPlace, ArmAssignment> found = new ConcurrentHashMap<>();

  Standings(
      Job job, PlaceAdoptions adoptions, LawOfPlaces law, Window window, UndatedGroups undated) {
    this.named = job.treatment().definition();
    this.reversals = job.treatment().reversals();
    this.practice = job.treatment().practice();
    this.exclusions = job.treatment().exclusions();
    this.agencies = job.panel().orElseThrow().unit() == Job.Unit.AGENCY;
    this.adoptions = adoptions;
    this.law = law;
    this.window = window;
    this.undated = undated;
  }

  boolean excludes(ControlExclusion kind) {
    return exclusions.contains(kind);
  }

  ArmAssignment of(UnitPlace place) {
    return found.computeIfAbsent(place, this::find);
  }

  private ArmAssignment find(UnitPlace place) {
    if (named.undated()) {
      return place.state() == null ? nowhere() : undated.of(place);
    }
    if (inConflict(place)) {
      return ArmAssignment.in(Arm.CONFLICT);
    }
    if (adoptions.otherwise(place)) {
      return ArmAssignment.excluded(ExclusionReason.OTHERWISE);
    }
    Optional<Adopted> adopted =
        adoptions.of(place).filter(each -> each.own() || treatsFromAbove(each));
    return limitedInSomeCounty(place, adopted)
        ? ArmAssignment.excluded(ExclusionReason.NO_COUNTY)
        : adopted.map(this::treated).orElseGet(() -> notTreated(place));
  }

  /**
   * Whether a county may have limited before the place is treated, if the county of an agency is
   * not known.
   */
  private boolean limitedInSomeCounty(UnitPlace place, Optional<Adopted> adopted) {
    if (!agencies || place.county() != null || place.state() == null) {
      return false;
    }
    LocalDate by = adopted.map(each -> each.cohort().firstDay()).orElse(window.lastDay());
    return by.isAfter(window.firstDay())
        && law.counties(place.state())
            .filter(spell -> spell.limits() && spell.aboutDetainers() && !spell.onList())
            .filter(spell -> spell.dated() && !adoptions.endedBefore(spell))
            .anyMatch(spell -> spell.fromLatest().isBefore(by));
  }

  private static ArmAssignment nowhere() {
    return ArmAssignment.excluded(ExclusionReason.NO_STATE);
  }

  /** A law of the state treats in the window, unless the job keeps its units out. */
  private boolean treatsFromAbove(Adopted adopted) {
    return !excludes(ControlExclusion.STATEWIDE) && inWindow(adopted);
  }

  private boolean inWindow(Adopted adopted) {
    return adopted.cohort().compareTo(window.to()) <= 0;
  }

  private ArmAssignment treated(Adopted adopted) {
    boolean reversed = adopted.until() != null && adopted.until().compareTo(window.to()) <= 0;
    return reversals == Reversals.DROP && reversed
        ? ArmAssignment.excluded(ExclusionReason.REVERSED_WITHIN_WINDOW)
        : ArmAssignment.treated(adopted.arm(), adopted.cohort());
  }

  private ArmAssignment notTreated(UnitPlace place) {
    return Stream.<Optional<ExclusionReason>>of(
            limitedByItself(place), limitedFromAbove(place), limitedElsewhere(place))
        .flatMap(Optional::stream)
        .findFirst()
        .map(ArmAssignment::excluded)
        .orElseGet(() -> place.state() == null ? nowhere() : untreated(place));
  }

  private Optional<ExclusionReason> limitedByItself(UnitPlace place) {
    if (adoptions.limitsItself(place)) {
      return Optional.of(
          named.ofStates()
              ? ExclusionReason.BELOW_STATE
              : practice == Practice.IGNORE
                  ? ExclusionReason.IN_PRACTICE
                  : ExclusionReason.NEVER_FULLY);
    }
    List<DatedSpell> own = adoptions.treating(place);
    if (excludes(ControlExclusion.REVERSED) && own.stream().anyMatch(DatedSpell::dated)) {
      return Optional.of(ExclusionReason.REVERSED_BEFORE_WINDOW);
    }
    if (excludes(ControlExclusion.UNDATED) && own.stream().anyMatch(s -> !s.dated())) {
      return Optional.of(
          named.ofStates() ? ExclusionReason.STATE_LAW_UNDATED : ExclusionReason.UNDATED);
    }
    boolean listedBelow =
        named.ofStates()
            && law.ofCounty(place).stream()
                .anyMatch(s -> s.limits() && s.aboutDetainers() && !s.dated() && !s.onList());
    return excludes(ControlExclusion.UNDATED) && listedBelow
        ? Optional.of(ExclusionReason.UNDATED)
        : Optional.empty();
  }

  private Optional<ExclusionReason> limitedFromAbove(UnitPlace place) {
    if (place.state() == null) {
      return Optional.empty();
    }
    boolean reached = adoptions.of(place).filter(this::inWindow).isPresent();
    boolean listed =
        law.state(place).stream().anyMatch(spell -> spell.holdsStatewide() && possible(spell));
    if (reached || (excludes(ControlExclusion.STATEWIDE) && listed)) {
      return Optional.of(ExclusionReason.STATEWIDE);
    }
    return neverFully(place)
        ? Optional.of(
            practice == Practice.IGNORE ? ExclusionReason.IN_PRACTICE : ExclusionReason.NEVER_FULLY)
        : Optional.empty();
  }

  /** Whether it can have been in force by the first day of the last period. */
  private boolean possible(DatedSpell spell) {
    LocalDate from = spell.fromEarliest();
    return from == null || !from.isAfter(window.to().firstDay());
  }

  /** Limited on some day; the days before an adoption right after the window are none. */
  private boolean neverFully(UnitPlace place) {
    int after = window.to().index() + 1;
    boolean next = adoptions.of(place).filter(a -> a.cohort().index() == after).isPresent();
    return IntStream.rangeClosed(window.from().index(), next ? after - 2 : after - 1)
        .mapToObj(window::at)
        .anyMatch(period -> adoptions.limited(place, period));
  }

  /** A dated limit of a city or an agency, which does not date the place. */
  private Optional<ExclusionReason> limitedElsewhere(UnitPlace place) {
    boolean limits =
        law.within(place).stream()
            .filter(spell -> spell.limits() && spell.aboutDetainers() && !spell.onList())
            .filter(spell -> !spell.ofCounty() && !spell.ofState())
            .anyMatch(spell -> spell.dated() && !adoptions.endedBefore(spell));
    return excludes(ControlExclusion.CITY_POLICY) && limits
        ? Optional.of(ExclusionReason.IN_PART)
        : Optional.empty();
  }

  private ArmAssignment untreated(UnitPlace place) {
    Optional<Period> mandated = adoptions.mandated(place);
    if (excludes(ControlExclusion.MANDATE) && mandated.isPresent()) {
      return ArmAssignment.treated(Arm.MANDATE, mandated.get());
    }
    return ArmAssignment.in(
        excludes(ControlExclusion.AGREEMENT_287G) && law.agreementThrough(place, window)
            ? Arm.AGREEMENT_287G
            : Arm.NONE_LISTED);
  }

  /** Whether a limit and a mandate or an agreement bind the place at once in the window. */
  private boolean inConflict(UnitPlace place) {
    return law.calendar(place)
        .firstDayFrom(window.firstDay(), Set.of(Arm.CONFLICT))
        .filter(day -> !day.isAfter(window.lastDay()))
        .isPresent();
  }
}
