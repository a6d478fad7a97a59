package org.detaineroutcomes.panel.policy;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.PlaceLevel;
import org.detaineroutcomes.model.PolicyDirection;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.TreatmentDefinition;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.schema.core.DetainerRecords;
import org.detaineroutcomes.store.Release;

/**
 * What law and practice make of a place.
 *
 * <p>A place is treated from the period that holds the latest possible day of its first dated
 * spell. A spell that had certainly ended before the window does not date it. What a reversal
 * within the window undoes, the job says.
 */
public final class Treatment implements Serializable {
  private static final long serialVersionUID = 1;
  static final String OTHERWISE =
      "limited otherwise than the definition says, or on terms that are not known";
  static final String EVENT_ALONE = "limited by an event that the table of policies does not have";
  static final String IN_PART =
      "with a dated limiting policy of a city or agency in it, and none of its own";

  private final TreatmentDefinition named;
  private final DatingSpells dating;
  private final InForce inForce;
  private final UndatedGroups undated;
  private final Set<Exclusion> exclusions;
  private final Job.Reversals reversals;
  private final Window window;
  private final LawOfPlaces law;
  private final HonorRates rates;
  private final Set<String> datedStates;
  private final Map<UnitPlace, ArmAssignment> standings = new ConcurrentHashMap<>();

  /** The job's rules applied to the spells given, which are sorted by date. */
  public Treatment(Job job, List<DatedSpell> spells) {
    this(job, spells, HonorRates.NONE);
  }

  private Treatment(Job job, List<DatedSpell> spells, HonorRates rates) {
    Job.Panel panel = job.panel().orElseThrow();
    this.named = TreatmentDefinition.of(job);
    this.exclusions = Exclusion.of(job);
    this.reversals = job.treatment().reversals();
    this.window = Window.of(panel);
    this.law = new LawOfPlaces(spells);
    this.rates = rates;
    this.dating = new DatingSpells(job, window, law);
    this.inForce = new InForce(job, dating, law, window);
    this.undated = new UndatedGroups(named, job.treatment().threshold(), rates, dating);
    this.datedStates =
        spells.stream()
            .filter(spell -> dating.dates(spell) && spell.limits())
            .map(DatedSpell::state)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The job's rules applied to the spells of a release, as known on its day.
   *
   * @throws Failure where the definition needs what the release does not have
   */
  public static Treatment of(Job job, Release release) {
    TreatmentDefinition named = TreatmentDefinition.of(job);
    List<DatedSpell> spells = DatedSpell.all(release);
    boolean observed = named.observed();
    boolean lacking =
        observed
            ? !release.has(DetainerRecords.TABLE)
            : named.listed() && spells.stream().noneMatch(DatedSpell::onList);
    if (lacking) {
      throw new Failure(lacks(job, named));
    }
    HonorRates rates =
        observed ? HonorRates.of(release, Window.of(job.panel().orElseThrow())) : HonorRates.NONE;
    return new Treatment(job, spells, rates);
  }

  private static Problem lacks(Job job, TreatmentDefinition named) {
    String needed = named.needs().orElseThrow();
    return Problem.check(
        "job " + job.name() + ", treatment: definition",
        "Cannot treat by '"
            + named.word()
            + "': the job has no row of "
            + needed
            + ", and the definition is: "
            + named.meaning(),
        "add an input that fills " + needed + ", or name another definition");
  }

  /** Every spell, in order. */
  public List<DatedSpell> spells() {
    return law.spells();
  }

  /** The periods the job asks for. */
  public Window window() {
    return window;
  }

  /** What a reader of the run must know about the spells. */
  public List<String> notes() {
    List<String> reversed =
        places().stream()
            .filter(place -> reversal(place).isPresent())
            .map(place -> id(place) + " " + reversal(place).orElseThrow())
            .sorted()
            .toList();
    return reversed.isEmpty()
        ? List.of()
        : List.of(
            "treatment: reversals: "
                + reversals.word()
                + " ("
                + undoing(reversals)
                + "); no longer in force from: "
                + String.join("; ", reversed));
  }

  static String id(UnitPlace place) {
    return place.county() == null ? place.state() : place.county() + " " + place.state();
  }

  /** Counties or states that the spells name as treated, listed or bound by an agreement. */
  public List<UnitPlace> places() {
    return dating.places();
  }

  /** Every state, or every county, that a spell or a record names. */
  List<UnitPlace> everywhere(boolean states) {
    Stream<UnitPlace> named =
        law.spells().stream()
            .filter(spell -> spell.state() != null)
            .filter(spell -> states ? spell.ofState() : spell.ofCounty())
            .map(spell -> new UnitPlace(spell.state(), states ? null : spell.county()));
    return Stream.concat(named, rates.places()).distinct().toList();
  }

  /**
   * Whether a place that counts as having no listed policy was limited in the window all the same,
   * by an event that the table of policies does not have.
   */
  public boolean limitedByAnEventAlone(UnitPlace place) {
    return !named.ofStates()
        && standing(place).arm() == Arm.NONE_LISTED
        && law.county(place).stream()
            .filter(spell -> spell.ofCounty() && spell.limits())
            .anyMatch(spell -> spell.inForceBetween(window.firstDay(), window.lastDay()));
  }

  /** Whether any spell dates a unit of the panel's kind. */
  public boolean datesSomebody() {
    return law.spells().stream().anyMatch(dating::dates);
  }

  /** Whether a place has a certain first adoption. */
  public boolean treats(UnitPlace place) {
    return dating.first(place).isPresent();
  }

  /** The group a place belongs to. */
  public ArmAssignment standing(UnitPlace place) {
    return standings.computeIfAbsent(place, this::found);
  }

  private ArmAssignment found(UnitPlace place) {
    if (named.undated()) {
      return place.state() == null
          ? ArmAssignment.excluded("in no state that is known")
          : undated.of(place);
    }
    List<DatedSpell> own = dating.treating(place);
    Optional<DatedSpell> first = dating.first(place);
    if (inConflict(place)) {
      return ArmAssignment.in(Arm.CONFLICT);
    }
    if (dating.otherwise(place, first)) {
      return ArmAssignment.excluded(OTHERWISE);
    }
    if (first.isPresent()) {
      return reversals == Job.Reversals.DROP && reversal(place).isPresent()
          ? ArmAssignment.excluded("limited and reversed within the window")
          : ArmAssignment.treated(first.get(), first.get().cohort(window.frequency()));
    }
    if (exclusions.contains(Exclusion.REVERSED) && own.stream().anyMatch(DatedSpell::dated)) {
      return ArmAssignment.excluded("limited and reversed before the window");
    }
    if (exclusions.contains(Exclusion.UNDATED) && own.stream().anyMatch(s -> !s.dated())) {
      return ArmAssignment.excluded(
          named.ofStates()
              ? "a state law about detainers has no date in force"
              : "listed with a limiting policy that has no date");
    }
    if (place.state() == null) {
      return ArmAssignment.excluded("in no state that is known");
    }
    if (exclusions.contains(Exclusion.STATEWIDE)
        && law.state(place).stream().anyMatch(DatedSpell::holdsStatewide)) {
      return ArmAssignment.excluded("in a state where a limit holds state-wide");
    }
    return limitedElsewhere(place).map(ArmAssignment::excluded).orElseGet(() -> untreated(place));
  }

  /** A dated limit of the place that does not date it, unless the job keeps such places. */
  private Optional<String> limitedElsewhere(UnitPlace place) {
    if (named.ofStates()) {
      return Optional.empty();
    }
    List<DatedSpell> limits =
        law.within(place).stream()
            .filter(spell -> spell.limits() && spell.aboutDetainers() && !spell.onList())
            .filter(spell -> spell.dated() && !dating.endedBefore(spell))
            .toList();
    if (exclusions.contains(Exclusion.EVENT_POLICY)
        && limits.stream().anyMatch(spell -> spell.ofCounty() || spell.ofState())) {
      return Optional.of(EVENT_ALONE);
    }
    return exclusions.contains(Exclusion.CITY_POLICY)
            && limits.stream().anyMatch(spell -> !spell.ofCounty() && !spell.ofState())
        ? Optional.of(IN_PART)
        : Optional.empty();
  }

  private ArmAssignment untreated(UnitPlace place) {
    Optional<DatedSpell> mandate =
        law.state(place).stream()
            .filter(
                s -> s.direction() == PolicyDirection.MANDATES && s.aboutDetainers() && s.dated())
            .findFirst();
    if (exclusions.contains(Exclusion.MANDATE) && mandate.isPresent()) {
      return ArmAssignment.treated(mandate.get(), mandate.get().cohort(window.frequency()));
    }
    return exclusions.contains(Exclusion.AGREEMENT_287G) && agreementThrough(place)
        ? ArmAssignment.in(Arm.AGREEMENT_287G)
        : ArmAssignment.in(Arm.NONE_LISTED);
  }

  /** Whether a 287(g) agreement is listed in the county through the window. */
  public boolean agreementThrough(UnitPlace place) {
    return law.county(place).stream().anyMatch(this::agreementThrough);
  }

  /** Whether a 287(g) agreement is listed in the county on a day. */
  public boolean agreementOn(UnitPlace place, LocalDate day) {
    return law.county(place).stream()
        .anyMatch(spell -> spell.isAgreement() && spell.listedThrough(day, day));
  }

  boolean agreementThrough(DatedSpell spell) {
    return spell.isAgreement() && spell.listedThrough(window.firstDay(), window.lastDay());
  }

  /** Whether the state has a unit with a dated limiting policy. */
  public boolean sameState(UnitPlace place) {
    return place.state() != null && datedStates.contains(place.state());
  }

  /** What law and practice of a place say on a day, the state's over the county's. */
  public Stance on(UnitPlace place, LocalDate day) {
    return law.of(place).on(day);
  }

  /** What law and practice of a place say from day to day. */
  public PolicyCalendar calendar(UnitPlace place) {
    return new PolicyCalendar(law.of(place));
  }

  /** Whether a limit of the place is listed that no source dates. */
  public boolean hasUndatedLimit(UnitPlace place) {
    return Stream.concat(law.state(place).stream(), law.ofCounty(place).stream())
        .anyMatch(
            spell -> spell.limits() && spell.aboutDetainers() && !spell.dated() && !spell.onList());
  }

  /** Whose policy dates a place; empty if none does. */
  public Optional<Adopter> adopterOf(UnitPlace place) {
    return dating.first(place).map(Adopter::of);
  }

  /** Whose limit or mandate is in force in a period, as printed; empty if nothing is. */
  public Optional<String> adopter(UnitPlace place, PolicyCalendar.During during, Period period) {
    PolicyDirection wanted =
        during.deciding().arm() == Arm.MANDATE ? PolicyDirection.MANDATES : PolicyDirection.LIMITS;
    boolean none =
        during.deciding().arm() == Arm.NONE_LISTED || during.deciding().arm() == Arm.AGREEMENT_287G;
    boolean ofState = PlaceLevel.STATE.word().equals(during.deciding().decidedBy());
    List<DatedSpell> own = ofState ? law.state(place) : law.ofCounty(place);
    return none
        ? Optional.empty()
        : own.stream()
            .filter(spell -> spell.direction() == wanted && spell.aboutDetainers())
            .filter(spell -> spell.inForceBetween(period.firstDay(), period.lastDay()))
            .map(spell -> spell.place().jurisdiction())
            .min(Comparator.naturalOrder());
  }

  /** Law and practice on the last day of a period. */
  public String stance(UnitPlace place, Period period) {
    Stance.Kind kind = on(place, Window.lastDay(period)).kind();
    return kind == Stance.Kind.NONE && dating.treating(place).stream().anyMatch(s -> !s.dated())
        ? "undated limit"
        : kind.word();
  }

  /** Whether a court's order and a state's mandate bind the place at once in the window. */
  private boolean inConflict(UnitPlace place) {
    return Stream.concat(
            law.of(place).days().stream().filter(day -> !day.isBefore(window.firstDay())),
            Stream.of(window.firstDay()))
        .filter(day -> !day.isAfter(window.lastDay()))
        .anyMatch(day -> on(place, day).kind() == Stance.Kind.CONFLICT);
  }

  /** Which spells treat, and which dates a place. */
  DatingSpells dating() {
    return dating;
  }

  /** Whether the treatment is in force on the last day of a period; a reversal undoes it. */
  public boolean inForce(UnitPlace place, Period period) {
    return inForce.on(place, period);
  }

  /** The policy that dates a place, as all its sources have it. */
  Optional<Tenure> policy(UnitPlace place) {
    return inForce.policy(place);
  }

  /** The first period in the window at whose end a treatment that was in force is not. */
  public Optional<Period> reversal(UnitPlace place) {
    return inForce.reversal(place);
  }

  /** Whether a kind of unit is kept out of the controls. */
  boolean excludes(Exclusion kind) {
    return exclusions.contains(kind);
  }

  /** Whether the law of the state is the treatment. */
  boolean ofStates() {
    return named.ofStates();
  }

  /** Whether periods from a reversal on are left out of the panel. */
  public boolean leavesPeriodsOut() {
    return reversals == Job.Reversals.EXCLUDE_AFTER;
  }

  private static String undoing(Job.Reversals reversals) {
    return switch (reversals) {
      case FIRST -> "treated from the first adoption for good: noted, not undone";
      case DROP -> "in no group";
      case EXCLUDE_AFTER -> "periods from the reversal on are left out";
    };
  }
}
