package org.detaineroutcomes.panel.law;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.TreatmentDefinition;
import org.detaineroutcomes.panel.law.definition.Definition;
import org.detaineroutcomes.panel.law.definition.Definitions;
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

  private final TreatmentDefinition named;
  private final Definition definition;
  private final Set<Exclusion> exclusions;
  private final Job.Reversals reversals;
  private final double threshold;
  private final Job.Unit unit;
  private final Window window;
  private final boolean tabled;
  private final LawOfPlaces law;
  private final HonorRates rates;
  private final Set<String> datedStates;
  private final Map<Place, Standing> standings = new ConcurrentHashMap<>();

  /** The job's rules applied to the spells given, which are sorted by date. */
  public Treatment(Job job, List<Spell> spells) {
    this(job, spells, HonorRates.NONE);
  }

  private Treatment(Job job, List<Spell> spells, HonorRates rates) {
    Job.Panel panel = job.panel().orElseThrow();
    this.named = TreatmentDefinition.of(job);
    this.definition = Definitions.of(named);
    this.exclusions = Exclusion.of(job);
    this.reversals = job.treatment().reversals();
    this.threshold = job.treatment().threshold();
    this.unit = panel.unit();
    this.window = Window.of(panel);
    this.law = new LawOfPlaces(spells);
    this.rates = rates;
    this.tabled = spells.stream().anyMatch(spell -> spell.inTableOfPolicies() && spell.ofCounty());
    this.datedStates =
        spells.stream()
            .filter(spell -> dates(spell) && spell.direction().equals(Spell.LIMITS))
            .map(Spell::state)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The job's rules applied to the spells of a release, as known on its day.
   *
   * @throws Failure where the definition needs what the release does not have
   */
  public static Treatment of(Job job, Release release) {
    TreatmentDefinition named = TreatmentDefinition.of(job);
    List<Spell> spells = Spell.all(release);
    boolean observed = named == TreatmentDefinition.OBSERVED_HONOUR_RATE;
    boolean lacking =
        observed
            ? !release.has(DetainerRecords.TABLE)
            : named == TreatmentDefinition.FEDERAL_LIST && spells.stream().noneMatch(Spell::onList);
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
  public List<Spell> spells() {
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

  static String id(Place place) {
    return place.county() == null ? place.state() : place.county() + " " + place.state();
  }

  /** Counties or states that the spells name as treated, listed or bound by an agreement. */
  public List<Place> places() {
    return law.spells().stream()
        .filter(this::names)
        .map(spell -> new Place(spell.state(), spell.ofState() ? null : spell.county()))
        .distinct()
        .toList();
  }

  /** Every state, or every county, that a spell or a record names. */
  List<Place> everywhere(boolean states) {
    Stream<Place> named =
        law.spells().stream()
            .filter(spell -> spell.state() != null)
            .filter(spell -> states ? spell.ofState() : spell.ofCounty())
            .map(spell -> new Place(spell.state(), states ? null : spell.county()));
    return Stream.concat(named, rates.places()).distinct().toList();
  }

  private boolean names(Spell spell) {
    return switch (unit) {
      case STATE -> spell.state() != null && treats(spell);
      case COUNTY ->
          spell.county() != null && (treats(spell) || spell.direction().equals(Spell.AGREEMENT));
      case AGENCY -> false;
    };
  }

  boolean treats(Spell spell) {
    return definition.treats(spell, unit, tabled);
  }

  /**
   * Whether a place that counts as having no listed policy was limited in the window all the same,
   * by an event that the table of policies does not have.
   */
  public boolean limitedByAnEventAlone(Place place) {
    return !named.ofStates()
        && standing(place).arm().equals(Standing.NONE_LISTED)
        && law.county(place).stream()
            .filter(spell -> spell.ofCounty() && spell.direction().equals(Spell.LIMITS))
            .anyMatch(spell -> spell.inForceBetween(window.firstDay(), window.lastDay()));
  }

  /** Whether any spell dates a unit of the panel's kind. */
  public boolean datesSomebody() {
    return law.spells().stream().anyMatch(this::dates);
  }

  /** Whether a place has a certain first adoption. */
  public boolean treats(Place place) {
    return first(treating(place)).isPresent();
  }

  /** The group a place belongs to. */
  public Standing standing(Place place) {
    return standings.computeIfAbsent(place, this::found);
  }

  private Standing found(Place place) {
    if (named.undated()) {
      return place.state() == null
          ? Standing.excluded("in no state that is known")
          : undated(place);
    }
    List<Spell> own = treating(place);
    Optional<Spell> first = first(own);
    if (inConflict(place)) {
      return Standing.in(Standing.CONFLICT);
    }
    if (otherwise(place, first)) {
      return Standing.excluded(OTHERWISE);
    }
    if (first.isPresent()) {
      return reversals == Job.Reversals.DROP && reversal(place).isPresent()
          ? Standing.excluded("limited and reversed within the window")
          : Standing.treated(first.get(), first.get().cohort(window.frequency()));
    }
    if (exclusions.contains(Exclusion.REVERSED) && own.stream().anyMatch(Spell::dated)) {
      return Standing.excluded("limited and reversed before the window");
    }
    if (exclusions.contains(Exclusion.UNDATED) && own.stream().anyMatch(s -> !s.dated())) {
      return Standing.excluded(
          named.ofStates()
              ? "a state law about detainers has no date in force"
              : "listed with a limiting policy that has no date");
    }
    if (place.state() == null) {
      return Standing.excluded("in no state that is known");
    }
    if (exclusions.contains(Exclusion.STATEWIDE)
        && law.state(place).stream().anyMatch(Spell::holdsStatewide)) {
      return Standing.excluded("in a state where a limit holds state-wide");
    }
    return untreated(place);
  }

  /** Another limit of its own, unless it came later than the one the definition asks for. */
  private boolean otherwise(Place place, Optional<Spell> first) {
    return (unit == Job.Unit.STATE ? law.state(place) : law.county(place))
        .stream()
            .filter(spell -> definition.limitsOtherwise(spell, unit, tabled))
            .filter(spell -> !endedBefore(spell))
            .anyMatch(
                spell ->
                    first.isEmpty()
                        || (spell.dated()
                            && spell.fromLatest().isBefore(first.get().fromLatest())));
  }

  private Standing undated(Place place) {
    if (named == TreatmentDefinition.OBSERVED_HONOUR_RATE) {
      return rates
          .stable(place.county())
          .map(
              counts ->
                  Standing.in(counts.share() < threshold ? Standing.BELOW : Standing.AT_LEAST))
          .orElse(
              Standing.excluded(
                  "with " + HonorRates.UNSTABLE + " or fewer detainers honored or declined"));
    }
    if (!treating(place).isEmpty()) {
      return Standing.in(Standing.ON_LIST);
    }
    boolean near =
        Stream.concat(law.state(place).stream(), law.county(place).stream())
            .anyMatch(spell -> definition.limitsOtherwise(spell, unit, tabled));
    return near
        ? Standing.excluded("in a listed state, or with a listed city")
        : Standing.in(Standing.NOT_ON_LIST);
  }

  private Standing untreated(Place place) {
    Optional<Spell> mandate =
        law.state(place).stream()
            .filter(s -> s.direction().equals(Spell.MANDATES) && s.aboutDetainers() && s.dated())
            .findFirst();
    if (exclusions.contains(Exclusion.MANDATE) && mandate.isPresent()) {
      return Standing.treated(mandate.get(), mandate.get().cohort(window.frequency()));
    }
    return exclusions.contains(Exclusion.AGREEMENT_287G) && agreementThrough(place)
        ? Standing.in(Standing.AGREEMENT)
        : Standing.in(Standing.NONE_LISTED);
  }

  /** Whether a 287(g) agreement is listed in the county through the window. */
  public boolean agreementThrough(Place place) {
    return law.county(place).stream().anyMatch(this::agreementThrough);
  }

  boolean agreementThrough(Spell spell) {
    return spell.direction().equals(Spell.AGREEMENT)
        && spell.listedThrough(window.firstDay(), window.lastDay());
  }

  /** Whether the state has a unit with a dated limiting policy. */
  public boolean sameState(Place place) {
    return place.state() != null && datedStates.contains(place.state());
  }

  /** What law and practice of a place say on a day, the state's over the county's. */
  public Stance on(Place place, LocalDate day) {
    return law.of(place).on(day);
  }

  /** Law and practice on the last day of a period. */
  public String stance(Place place, Period period) {
    String word = on(place, Window.lastDay(period)).word();
    return word.equals(Stance.NONE) && treating(place).stream().anyMatch(s -> !s.dated())
        ? "undated limit"
        : word;
  }

  /** Whether a court's order and a state's mandate bind the place at once in the window. */
  private boolean inConflict(Place place) {
    return Stream.concat(
            law.of(place).days().stream().filter(day -> !day.isBefore(window.firstDay())),
            Stream.of(window.firstDay()))
        .filter(day -> !day.isAfter(window.lastDay()))
        .anyMatch(day -> on(place, day).word().equals(Stance.CONFLICT));
  }

  /** Whether the treatment is in force on the last day of a period; a reversal undoes it. */
  public boolean inForce(Place place, Period period) {
    Optional<Spell> first = first(treating(place));
    return !named.undated()
        && first.isPresent()
        && first.get().cohort(window.frequency()).compareTo(period) <= 0
        && tenures(place, first.get()).stream()
            .anyMatch(tenure -> tenure.inForceOn(Window.lastDay(period)));
  }

  /** The policies of a place in the direction of its treatment, of every table: its reversals. */
  private List<Tenure> tenures(Place place, Spell first) {
    List<Spell> own = countsStates() ? law.state(place) : law.ofCounty(place);
    return Tenure.of(own).stream().filter(tenure -> tenure.is(first.direction())).toList();
  }

  /** The policy that dates a place, as all its sources have it. */
  Optional<Tenure> dating(Place place) {
    return first(treating(place))
        .flatMap(
            first ->
                tenures(place, first).stream()
                    .filter(tenure -> tenure.spells().contains(first))
                    .findFirst());
  }

  /** Whether units are states, or counties. */
  boolean countsStates() {
    return named.ofStates() || unit == Job.Unit.STATE;
  }

  /** The first period in the window at whose end a treatment that was in force is not. */
  public Optional<Period> reversal(Place place) {
    Optional<Spell> first = named.undated() ? Optional.empty() : first(treating(place));
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Period cohort = first.get().cohort(window.frequency());
    Period from = cohort.compareTo(window.from()) < 0 ? window.from() : cohort;
    return IntStream.rangeClosed(from.index(), window.to().index())
        .mapToObj(window::at)
        .dropWhile(period -> !inForce(place, period))
        .filter(period -> !inForce(place, period))
        .findFirst();
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

  Optional<Spell> first(List<Spell> own) {
    return own.stream().filter(this::dates).findFirst();
  }

  private boolean dates(Spell spell) {
    return treats(spell) && spell.dated() && !endedBefore(spell);
  }

  boolean endedBefore(Spell spell) {
    return spell.end() != null && spell.end().isBefore(window.firstDay());
  }

  List<Spell> treating(Place place) {
    List<Spell> candidates =
        named.ofStates() || unit == Job.Unit.STATE ? law.state(place) : law.county(place);
    return candidates.stream().filter(spell -> treats(spell)).toList();
  }

  private static String undoing(Job.Reversals reversals) {
    return switch (reversals) {
      case FIRST -> "treated from the first adoption for good: noted, not undone";
      case DROP -> "in no group";
      case EXCLUDE_AFTER -> "periods from the reversal on are left out";
    };
  }
}
