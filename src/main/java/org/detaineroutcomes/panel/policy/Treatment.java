package org.detaineroutcomes.panel.policy;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detaineroutcomes.model.ControlExclusion;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.PlaceLevel;
import org.detaineroutcomes.model.PolicyDirection;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Reversals;
import org.detaineroutcomes.model.TreatmentDefinition;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.schema.core.DetainerRecords;
import org.detaineroutcomes.store.Release;

/**
 * What law and practice make of a place.
 *
 * <p>Treatment, stance, group and cohort come from one resolution of all its spells, day by day. A
 * place is treated from the first period in which the treatment is in force by the rule of adoption
 * that the job names, and until the first in which it is not: a reversal. What had ended before the
 * window does not date a place.
 */
public final class Treatment implements Serializable {
  private static final long serialVersionUID = 1;

  private final TreatmentDefinition named;
  private final PlaceAdoptions adoptions;
  private final Standings standings;
  private final Reversals reversals;
  private final Window window;
  private final Window compared;
  private final LawOfPlaces law;
  private final HonorRates rates;
  private final Set<String> datedStates;
  private final transient Set<UnitPlace> ofPanel;

  /** The job's rules applied to the spells given, which are sorted by date. */
  public Treatment(Job job, List<DatedSpell> spells) {
    this(job, new LawOfPlaces(spells), HonorRates.NONE, Set.of());
  }

  /** The same for a panel of the places given. */
  public Treatment(Job job, List<DatedSpell> spells, Set<UnitPlace> places) {
    this(job, new LawOfPlaces(spells), HonorRates.NONE, places);
  }

  private Treatment(Job job, LawOfPlaces law, HonorRates rates, Set<UnitPlace> places) {
    Job.Panel panel = job.panel().orElseThrow();
    this.named = job.treatment().definition();
    this.reversals = job.treatment().reversals();
    this.window = Window.of(panel);
    this.law = law;
    this.rates = rates;
    this.ofPanel = places;
    this.compared = new Reach(job, law).until(places);
    this.adoptions = new PlaceAdoptions(job, compared, law);
    UndatedGroups undated = new UndatedGroups(named, job.treatment().threshold(), rates, adoptions);
    this.standings = new Standings(job, adoptions, law, compared, undated);
    this.datedStates =
        law.spells().stream()
            .filter(spell -> adoptions.dates(spell) && spell.limits())
            .map(DatedSpell::state)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The job's rules applied to the spells of a release, as known on its day.
   *
   * @throws Failure where the definition needs what the release does not have
   */
  public static Treatment of(Job job, Release release) {
    TreatmentDefinition named = job.treatment().definition();
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
    Set<UnitPlace> places = Reach.ends(job) ? new PanelPlaces(job).of(release) : Set.of();
    return new Treatment(job, new LawOfPlaces(spells), rates, places);
  }

  /** The same policies and places under a job that differs in its rules of coding alone. */
  public Treatment under(Job coded) {
    return new Treatment(coded, law, rates, ofPanel);
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

  /** Those of them before a law reaches every unit; all of them if none does. */
  public Window compared() {
    return compared;
  }

  /** What a reader of the run must know about the spells. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (!compared.equals(window)) {
      notes.add(
          "treatment: a comparison with units that are never treated ends with "
              + compared.to()
              + ": from "
              + window.at(compared.to().index() + 1)
              + " on a limit is in force in every unit; controls: not-yet compares the later"
              + " periods with units that are not yet treated");
    }
    List<String> reversed =
        places().stream()
            .filter(place -> reversal(place).isPresent())
            .map(place -> id(place) + " " + reversal(place).orElseThrow())
            .sorted()
            .toList();
    if (!reversed.isEmpty()) {
      notes.add(
          "treatment: reversals: "
              + reversals.word()
              + " ("
              + undoing(reversals)
              + "); no longer in force from: "
              + String.join("; ", reversed));
    }
    return List.copyOf(notes);
  }

  static String id(UnitPlace place) {
    return place.county() == null ? place.state() : place.county() + " " + place.state();
  }

  /** Counties or states that the spells name as treated, listed or bound by an agreement. */
  public List<UnitPlace> places() {
    return adoptions.places();
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

  /** Whether any spell dates a unit of the panel's kind. */
  public boolean datesSomebody() {
    return law.spells().stream().anyMatch(adoptions::dates);
  }

  /** Whether a place has a certain first adoption. */
  public boolean treats(UnitPlace place) {
    return adoptions.of(place).isPresent();
  }

  /** The group a place belongs to. */
  public ArmAssignment standing(UnitPlace place) {
    return standings.of(place);
  }

  /** Whether a 287(g) agreement is listed in the county through the window. */
  public boolean agreementThrough(UnitPlace place) {
    return law.agreementThrough(place, window);
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
    return law.calendar(place);
  }

  /** Whether a limit of the place is listed that no source dates. */
  public boolean hasUndatedLimit(UnitPlace place) {
    return Stream.concat(law.state(place).stream(), law.ofCounty(place).stream())
        .anyMatch(
            spell -> spell.limits() && spell.aboutDetainers() && !spell.dated() && !spell.onList());
  }

  /** Whose policy dates a place; empty if none does. */
  public Optional<Adopter> adopterOf(UnitPlace place) {
    return policy(place).map(tenure -> Adopter.of(tenure.spells().get(0)));
  }

  /** Whose limit or mandate is in force in a period, as printed; empty if nothing is. */
  public Optional<String> adopter(UnitPlace place, PolicyCalendar.During during, Period period) {
    PolicyDirection wanted =
        during.deciding().arm() == Arm.MANDATE ? PolicyDirection.MANDATES : PolicyDirection.LIMITS;
    boolean none =
        during.deciding().arm() == Arm.NONE_LISTED || during.deciding().arm() == Arm.AGREEMENT_287G;
    boolean ofState = during.deciding().decidedBy() == PlaceLevel.STATE;
    List<DatedSpell> own = ofState ? law.state(place) : law.ofCounty(place);
    return none
        ? Optional.empty()
        : own.stream()
            .filter(spell -> spell.direction() == wanted && spell.aboutDetainers())
            .filter(spell -> spell.inForceBetween(period.firstDay(), period.lastDay()))
            .map(spell -> spell.place().jurisdiction())
            .min(Comparator.naturalOrder());
  }

  /** Law and practice in a period, by the rule of adoption of the job. */
  public String stance(UnitPlace place, Period period) {
    Stance.Kind kind = adoptions.stance(place, period);
    return kind == Stance.Kind.NONE && adoptions.treating(place).stream().anyMatch(s -> !s.dated())
        ? "undated limit"
        : kind.word();
  }

  /** The first period that a policy in force from a day on treats by the rule of adoption. */
  public Period firstPeriod(LocalDate from) {
    return adoptions.firstPeriod(from);
  }

  /** The share of a period's days on which the treatment of a place is in force, 0 to 1. */
  public double share(UnitPlace place, Period period) {
    return adoptions.share(place, period);
  }

  /** Which spells treat, and what dates a place. */
  PlaceAdoptions adoptions() {
    return adoptions;
  }

  /**
   * Whether the treatment of a place is in force in a period by the rule of adoption: a reversal
   * undoes it, until it is in force again.
   */
  public boolean inForce(UnitPlace place, Period period) {
    return adoptions.inForce(place, period);
  }

  /** The policy that dates a place, as all its sources have it. */
  Optional<Tenure> policy(UnitPlace place) {
    return adoptions.of(place).map(Adopted::policy);
  }

  /** The first period in the window in which a treatment that was in force is not. */
  public Optional<Period> reversal(UnitPlace place) {
    return adoptions
        .of(place)
        .map(Adopted::until)
        .filter(period -> period.compareTo(window.to()) <= 0);
  }

  /** Whether a kind of unit is kept out of the controls. */
  boolean excludes(ControlExclusion kind) {
    return standings.excludes(kind);
  }

  /**
   * Whether the job compares a period of a place: not after its reversal, nor when all are treated.
   */
  public boolean compares(UnitPlace place, Period period) {
    boolean reversed =
        leavesPeriodsOut()
            && reversal(place).filter(from -> from.compareTo(period) <= 0).isPresent();
    return !reversed && period.compareTo(compared.to()) <= 0;
  }

  /** Whether periods from a reversal on are left out of the panel. */
  public boolean leavesPeriodsOut() {
    return reversals == Reversals.EXCLUDE_AFTER;
  }

  private static String undoing(Reversals reversals) {
    return switch (reversals) {
      case FIRST -> "treated from the first adoption for good: noted, not undone";
      case DROP -> "in no group";
      case EXCLUDE_AFTER -> "periods from the reversal on are left out";
    };
  }
}
