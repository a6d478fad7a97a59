package org.detaineroutcomes.panel.policy;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.detaineroutcomes.model.AdoptionRule;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.PolicyDirection;
import org.detaineroutcomes.model.Practice;
import org.detaineroutcomes.model.TreatmentDefinition;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.panel.policy.definition.Definition;
import org.detaineroutcomes.panel.policy.definition.Definitions;

/**
 * When the treatment that a job asks for is in force in a place: one resolution of all its spells,
 * day by day, of which the definition says what counts and the rule of adoption how much of a
 * period is enough.
 */
final class PlaceAdoptions implements Serializable {
  private static final long serialVersionUID = 1;
  private static final Set<Arm> MANDATED = Set.of(Arm.MANDATE);

  /** Empty if nothing treats a place. */
  private record Found(Adopted adopted) implements Serializable {}

  private final boolean undated;
  private final boolean ofStates;
  private final boolean stateLaw;
  private final Job.Unit unit;
  private final AdoptionRule rule;
  private final Practice practice;
  private final Definition definition;
  private final Window window;
  private final LawOfPlaces law;
  private final Map<UnitPlace, Found> found = new ConcurrentHashMap<>();
  private final Map<UnitPlace, PolicyCalendar> counted = new ConcurrentHashMap<>();
  private final Map<UnitPlace, PolicyCalendar> enacted = new ConcurrentHashMap<>();

  PlaceAdoptions(Job job, Window window, LawOfPlaces law) {
    TreatmentDefinition named = job.treatment().definition();
    this.unit = job.panel().orElseThrow().unit();
    this.undated = named.undated();
    this.stateLaw = named.ofStates();
    this.ofStates = stateLaw || unit == Job.Unit.STATE;
    this.rule = job.treatment().adoption();
    this.practice = job.treatment().practice();
    this.definition = Definitions.of(named);
    this.window = window;
    this.law = law;
  }

  /** Whether units are states, or counties. */
  boolean countsStates() {
    return ofStates;
  }

  /** Whether a spell is of a unit's own level and can date it, were it only dated. */
  boolean treats(DatedSpell spell) {
    return definition.treats(spell, unit);
  }

  /** The spells of a place's own level, by date. */
  List<DatedSpell> treating(UnitPlace place) {
    return (ofStates ? law.state(place) : law.county(place)).stream().filter(this::treats).toList();
  }

  /** Counties or states that the spells name as treated, listed or bound by an agreement. */
  List<UnitPlace> places() {
    return law.spells().stream()
        .filter(this::names)
        .map(spell -> new UnitPlace(spell.state(), spell.ofState() ? null : spell.county()))
        .distinct()
        .toList();
  }

  private boolean names(DatedSpell spell) {
    return switch (unit) {
      case STATE -> spell.state() != null && treats(spell);
      case COUNTY -> spell.county() != null && (treats(spell) || spell.isAgreement());
      case AGENCY, FACILITY -> false;
    };
  }

  /** A spell that treats, has a day, and had not certainly ended before the window. */
  boolean dates(DatedSpell spell) {
    return treats(spell) && spell.dated() && !endedBefore(spell);
  }

  boolean endedBefore(DatedSpell spell) {
    return spell.end() != null && spell.end().isBefore(window.firstDay());
  }

  /** Whether a list names the state of a place, or a city in it, but not the place itself. */
  boolean isNear(UnitPlace place) {
    return Stream.concat(law.state(place).stream(), law.county(place).stream())
        .anyMatch(spell -> definition.isNear(spell, unit));
  }

  /** Law and practice as the job counts them: without practice if it asks for enacted law alone. */
  PolicyCalendar calendar(UnitPlace place) {
    return practice == Practice.COUNT
        ? law.calendar(place)
        : enacted.computeIfAbsent(place, p -> new PolicyCalendar(law.of(p, this::lawful)));
  }

  private boolean lawful(Tenure tenure, boolean fromAbove) {
    return practice == Practice.COUNT || tenure.enacted();
  }

  private boolean counts(Tenure tenure, boolean fromAbove) {
    return lawful(tenure, fromAbove) && definition.asks(tenure.merged(), fromAbove);
  }

  private Precedence countedLaw(UnitPlace place) {
    return law.of(stateLaw ? new UnitPlace(place.state(), null) : place, this::counts);
  }

  /** What of it the definition asks for. */
  private PolicyCalendar treatment(UnitPlace place) {
    return counted.computeIfAbsent(place, p -> new PolicyCalendar(countedLaw(p)));
  }

  /** From when to when a place is treated; empty if it is not, from the window on. */
  Optional<Adopted> of(UnitPlace place) {
    return undated
        ? Optional.empty()
        : Optional.ofNullable(
            found.computeIfAbsent(place, p -> new Found(find(p).orElse(null))).adopted());
  }

  private Optional<Adopted> find(UnitPlace place) {
    Stream<Arm> arms = stateLaw ? Stream.of(Arm.LIMITING, Arm.MANDATE) : Stream.of(Arm.LIMITING);
    return arms.flatMap(arm -> first(place, arm).stream())
        .min(Comparator.comparing(Adopted::cohort));
  }

  private Optional<Adopted> first(UnitPlace place, Arm arm) {
    return treatment(place).episodes(window.frequency(), rule, groups(arm)).stream()
        .filter(episode -> episode.until() == null || episode.until().compareTo(window.from()) > 0)
        .findFirst()
        .map(episode -> adopted(place, arm, episode));
  }

  private Adopted adopted(UnitPlace place, Arm arm, PolicyCalendar.Episode episode) {
    PolicyDirection direction =
        arm == Arm.MANDATE ? PolicyDirection.MANDATES : PolicyDirection.LIMITS;
    LocalDate day =
        treatment(place).firstDayFrom(episode.from().firstDay(), groups(arm)).orElseThrow();
    LocalDate last = day.isAfter(window.lastDay()) ? day : window.lastDay();
    Precedence precedence = countedLaw(place);
    boolean hasOwn = ofStates || place.county() != null;
    Optional<Tenure> own =
        hasOwn ? between(precedence.own(direction), day, last) : Optional.empty();
    Tenure policy =
        own.or(
                () ->
                    between(
                        hasOwn ? precedence.fromAbove(direction) : precedence.own(direction),
                        day,
                        last))
            .orElseThrow();
    return new Adopted(arm, episode.from(), episode.until(), policy, own.isPresent());
  }

  private static Optional<Tenure> between(List<Tenure> tenures, LocalDate first, LocalDate last) {
    return tenures.stream().filter(tenure -> tenure.inForceBetween(first, last)).findFirst();
  }

  private static Set<Arm> groups(Arm arm) {
    return arm == Arm.MANDATE ? MANDATED : PolicyCalendar.LIMITED;
  }

  /** The share of a period's days on which the treatment of a place is in force, 0 to 1. */
  double share(UnitPlace place, Period period) {
    return undated
        ? 0
        : treatment(place)
            .during(period)
            .share(groups(of(place).map(Adopted::arm).orElse(Arm.LIMITING)));
  }

  /** The first period that a policy in force from a day on treats. */
  Period firstPeriod(LocalDate from) {
    Period holding = Period.of(from, window.frequency());
    LocalDate after = holding.lastDay().plusDays(1);
    double share =
        (double) ChronoUnit.DAYS.between(from, after)
            / ChronoUnit.DAYS.between(holding.firstDay(), after);
    return rule.isMetBy(share) ? holding : new Period(holding.frequency(), holding.index() + 1);
  }

  /** Whether enough days of a period, from the adoption on, have the treatment in force. */
  boolean inForce(UnitPlace place, Period period) {
    return of(place).filter(adopted -> adopted.cohort().compareTo(period) <= 0).isPresent()
        && rule.isMetBy(share(place, period));
  }

  /** Another limit than the one asked for, before that or alone. */
  boolean otherwise(UnitPlace place) {
    Optional<Adopted> adopted = of(place);
    if (stateLaw) {
      return adopted.filter(a -> a.arm() == Arm.LIMITING && limitedBefore(place, a)).isPresent();
    }
    boolean listed =
        treating(place).stream().anyMatch(s -> !s.dated() && !definition.asks(s.terms(), false));
    int until = adopted.map(a -> a.cohort().index() - 1).orElse(window.to().index());
    return (adopted.isEmpty() && listed)
        || IntStream.rangeClosed(window.from().index(), Math.min(until, window.to().index()))
            .mapToObj(window::at)
            .anyMatch(
                period ->
                    calendar(place).during(period).limited()
                        > treatment(place).during(period).limited());
  }

  /** Limited by its own policy, by the rule, in a period of the window before its state's law. */
  private boolean limitedBefore(UnitPlace place, Adopted adopted) {
    return IntStream.range(window.from().index(), adopted.cohort().index())
        .mapToObj(window::at)
        .anyMatch(period -> rule.isMetBy(calendar(place).during(period).limited()));
  }

  /** A limit of its own that holds in the window or later, whatever the job counts. */
  boolean limitsItself(UnitPlace place) {
    return place.county() != null
        && law.of(place).own(PolicyDirection.LIMITS).stream()
            .anyMatch(
                tenure ->
                    tenure.toLatest() == null || tenure.toLatest().isAfter(window.firstDay()));
  }

  /** Whether a limit of any level is in force on some day of a period, whatever the job counts. */
  boolean limited(UnitPlace place, Period period) {
    return law.calendar(place).during(period).limited() > 0;
  }

  /** When the law of its state first mandates cooperation, from the window on. */
  Optional<Period> mandated(UnitPlace place) {
    return law.calendar(place).episodes(window.frequency(), rule, MANDATED).stream()
        .filter(episode -> episode.until() == null || episode.until().compareTo(window.from()) > 0)
        .map(PolicyCalendar.Episode::from)
        .findFirst();
  }

  /** What law and practice say in a period, by the same rule. */
  Stance.Kind stance(UnitPlace place, Period period) {
    PolicyCalendar.During during = calendar(place).during(period);
    Stance.Kind last = calendar(place).on(period.lastDay()).kind();
    if (rule.isMetBy(during.limited())) {
      return rule.isMetBy(during.share(Arm.CONFLICT)) || last == Stance.Kind.CONFLICT
          ? Stance.Kind.CONFLICT
          : Stance.Kind.LIMITS;
    }
    if (rule.isMetBy(during.share(Arm.MANDATE))) {
      return Stance.Kind.MANDATES;
    }
    return last == Stance.Kind.AGREEMENT ? last : Stance.Kind.NONE;
  }
}
