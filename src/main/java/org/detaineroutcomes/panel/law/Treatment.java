package org.detaineroutcomes.panel.law;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Period;

/**
 * What law and practice make of a place.
 *
 * <p>A place is treated from the period that holds the latest possible day of its first dated
 * spell, and for good. A spell that had certainly ended before the window does not date it.
 */
public final class Treatment implements Serializable {
  private static final long serialVersionUID = 1;

  private final Definition definition;
  private final Set<Exclusion> exclusions;
  private final Job.Unit unit;
  private final Window window;
  private final boolean tabled;
  private final List<Spell> spells;
  private final Map<String, List<Spell>> ofCounty;
  private final Map<String, List<Spell>> ofState;
  private final Set<String> datedStates;

  /** The job's rules applied to the spells given, which are sorted by date. */
  public Treatment(Job job, List<Spell> spells) {
    Job.Panel panel = job.panel().orElseThrow();
    this.definition = Definition.of(job);
    this.exclusions = Exclusion.of(job);
    this.unit = panel.unit();
    this.window = Window.of(panel);
    this.spells = spells;
    this.tabled = spells.stream().anyMatch(spell -> spell.inTableOfPolicies() && spell.ofCounty());
    this.ofCounty = by(spells, spell -> !spell.ofState(), Spell::county);
    this.ofState = by(spells, Spell::ofState, Spell::state);
    this.datedStates =
        spells.stream()
            .filter(spell -> dates(spell) && spell.direction().equals(Spell.LIMITS))
            .map(Spell::state)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, List<Spell>> by(
      List<Spell> spells, Predicate<Spell> which, Function<Spell, String> key) {
    return spells.stream()
        .filter(which.and(spell -> key.apply(spell) != null))
        .collect(Collectors.groupingBy(key));
  }

  public List<Spell> spells() {
    return spells;
  }

  public Window window() {
    return window;
  }

  /** Counties or states that the spells name as treated, listed or bound by an agreement. */
  public List<Place> places() {
    return spells.stream()
        .filter(this::names)
        .map(spell -> new Place(spell.state(), spell.ofState() ? null : spell.county()))
        .distinct()
        .toList();
  }

  private boolean names(Spell spell) {
    return switch (unit) {
      case STATE -> spell.state() != null && treats(spell);
      case COUNTY ->
          spell.county() != null && (treats(spell) || spell.direction().equals(Spell.AGREEMENT));
      case AGENCY -> false;
    };
  }

  private boolean treats(Spell spell) {
    return definition.treats(spell, unit, tabled);
  }

  /**
   * Whether a place that counts as having no listed policy was limited in the window all the same,
   * by an event that the table of policies does not have.
   */
  public boolean limitedByAnEventAlone(Place place) {
    return !definition.ofStates()
        && standing(place).arm().equals(Standing.NONE_LISTED)
        && county(place).stream()
            .filter(spell -> spell.ofCounty() && spell.direction().equals(Spell.LIMITS))
            .anyMatch(spell -> spell.inForceBetween(window.firstDay(), window.lastDay()));
  }

  /** Whether any spell dates a unit of the panel's kind. */
  public boolean datesSomebody() {
    return spells.stream().anyMatch(this::dates);
  }

  /** Whether a place has a certain first adoption. */
  public boolean treats(Place place) {
    return first(treating(place)).isPresent();
  }

  /** The group a place belongs to. */
  public Standing standing(Place place) {
    List<Spell> own = treating(place);
    Optional<Spell> first = first(own);
    if (first.isPresent()) {
      return Standing.treated(first.get(), first.get().cohort(window.frequency()));
    }
    if (exclusions.contains(Exclusion.REVERSED) && own.stream().anyMatch(Spell::dated)) {
      return Standing.excluded("limited and reversed before the window");
    }
    if (exclusions.contains(Exclusion.UNDATED) && own.stream().anyMatch(s -> !s.dated())) {
      return Standing.excluded(
          definition.ofStates()
              ? "a state law about detainers has no date in force"
              : "listed with a limiting policy that has no date");
    }
    if (place.state() == null) {
      return Standing.excluded("in no state that is known");
    }
    if (exclusions.contains(Exclusion.STATEWIDE)
        && state(place).stream().anyMatch(Spell::holdsStatewide)) {
      return Standing.excluded("in a state where a limit holds state-wide");
    }
    return untreated(place);
  }

  private Standing untreated(Place place) {
    Optional<Spell> mandate =
        state(place).stream()
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
    return county(place).stream().anyMatch(this::agreementThrough);
  }

  private boolean agreementThrough(Spell spell) {
    return spell.direction().equals(Spell.AGREEMENT)
        && spell.listedThrough(window.firstDay(), window.lastDay());
  }

  /** Whether the state has a unit with a dated limiting policy. */
  public boolean sameState(Place place) {
    return place.state() != null && datedStates.contains(place.state());
  }

  /** Law and practice on the last day of a period; the state's law over the county's. */
  public String stance(Place place, Period period) {
    LocalDate day = Window.lastDay(period);
    List<Spell> state = state(place).stream().filter(Spell::aboutDetainers).toList();
    List<Spell> county = county(place).stream().filter(Spell::aboutDetainers).toList();
    if (inForce(state, Spell.MANDATES, day)) {
      return Spell.MANDATES;
    }
    if (inForce(state, Spell.LIMITS, day)
        || inForce(county.stream().filter(Spell::ofCounty).toList(), Spell.LIMITS, day)) {
      return Spell.LIMITS;
    }
    if (county.stream()
        .anyMatch(s -> s.direction().equals(Spell.AGREEMENT) && s.listedThrough(day, day))) {
      return Spell.AGREEMENT;
    }
    return treating(place).stream().anyMatch(spell -> !spell.dated())
        ? "undated limit"
        : "none listed";
  }

  private static boolean inForce(List<Spell> spells, String direction, LocalDate day) {
    return spells.stream().anyMatch(s -> s.direction().equals(direction) && s.inForceOn(day));
  }

  /** What a spell decides in this panel, in the words of the table of uses. */
  public String use(Spell spell) {
    if (spell.direction().equals(Spell.AGREEMENT)) {
      return agreementThrough(spell)
          ? "agreement through the window"
          : "agreement in part of the window";
    }
    if (!spell.aboutDetainers()) {
      return "not about detainers";
    }
    if (treats(spell)) {
      return !spell.dated() ? "no certain date: listed, no cohort" : useOfDated(spell);
    }
    if (!spell.ofState() && spell.county() == null) {
      return "not placed";
    }
    if (exclusions.contains(Exclusion.STATEWIDE) && spell.holdsStatewide()) {
      return "takes its state out of the control pool";
    }
    return !definition.ofStates()
            && spell.ofCounty()
            && spell.direction().equals(Spell.LIMITS)
            && !spell.listedIn().equals("policy_lists")
        ? "stance alone: the table of policies decides who is dated"
        : "not the treatment of this definition";
  }

  private String useOfDated(Spell spell) {
    if (endedBefore(spell)) {
      return "ended before the window";
    }
    Place place = new Place(spell.state(), spell.county());
    return first(treating(place)).filter(spell::equals).isPresent()
        ? "dates its unit"
        : "later spell: the first one counts";
  }

  private Optional<Spell> first(List<Spell> own) {
    return own.stream().filter(this::dates).findFirst();
  }

  private boolean dates(Spell spell) {
    return treats(spell) && spell.dated() && !endedBefore(spell);
  }

  private boolean endedBefore(Spell spell) {
    return spell.end() != null && spell.end().isBefore(window.firstDay());
  }

  private List<Spell> treating(Place place) {
    List<Spell> candidates =
        definition.ofStates() || unit == Job.Unit.STATE ? state(place) : county(place);
    return candidates.stream().filter(spell -> treats(spell)).toList();
  }

  private List<Spell> county(Place place) {
    return place.county() == null ? List.of() : ofCounty.getOrDefault(place.county(), List.of());
  }

  private List<Spell> state(Place place) {
    return place.state() == null ? List.of() : ofState.getOrDefault(place.state(), List.of());
  }
}
