package org.detaineroutcomes.panel.policy;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detaineroutcomes.model.UsState;

/** The spells of every place, and what they say there day by day. */
final class LawOfPlaces implements Serializable {
  private static final long serialVersionUID = 1;

  private static final UnitPlace DISTRICT =
      new UnitPlace(UsState.DC.name(), UsState.DC.fips() + "001");

  private final List<DatedSpell> spells;
  private final Map<String, List<DatedSpell>> ofCounty;
  private final Map<String, List<DatedSpell>> ofState;
  private final Map<UnitPlace, Precedence> law = new ConcurrentHashMap<>();
  private final Map<UnitPlace, PolicyCalendar> calendars = new ConcurrentHashMap<>();

  /** Spells in order. */
  LawOfPlaces(List<DatedSpell> spells) {
    this.spells = spells;
    this.ofCounty = by(spells, spell -> !spell.ofState(), DatedSpell::county);
    this.ofState = by(spells, DatedSpell::ofState, DatedSpell::state);
  }

  private static Map<String, List<DatedSpell>> by(
      List<DatedSpell> spells, Predicate<DatedSpell> which, Function<DatedSpell, String> key) {
    return spells.stream()
        .filter(which.and(spell -> key.apply(spell) != null))
        .collect(Collectors.groupingBy(key));
  }

  List<DatedSpell> spells() {
    return spells;
  }

  /** Everything placed in the county: its own, its cities' and its agencies'. */
  List<DatedSpell> county(UnitPlace place) {
    return place.county() == null ? List.of() : ofCounty.getOrDefault(place.county(), List.of());
  }

  /**
   * Everything of a place that may limit what its jail does: all that is placed in the county. The
   * District of Columbia is county and state at once.
   */
  List<DatedSpell> within(UnitPlace place) {
    return DISTRICT.state().equals(place.state())
        ? Stream.concat(state(DISTRICT).stream(), county(DISTRICT).stream()).toList()
        : county(place);
  }

  /** The county's own: what its cities do does not decide what its jail does. */
  List<DatedSpell> ofCounty(UnitPlace place) {
    return county(place).stream().filter(DatedSpell::ofCounty).toList();
  }

  /** What the counties of a state have of their own. */
  Stream<DatedSpell> counties(String state) {
    return spells.stream().filter(spell -> spell.ofCounty() && state.equals(spell.state()));
  }

  /** The state's own. */
  List<DatedSpell> state(UnitPlace place) {
    return place.state() == null ? List.of() : ofState.getOrDefault(place.state(), List.of());
  }

  /** Whether a 287(g) agreement is listed in the county through a window. */
  boolean agreementThrough(UnitPlace place, Window window) {
    return county(place).stream()
        .anyMatch(
            spell ->
                spell.isAgreement() && spell.listedThrough(window.firstDay(), window.lastDay()));
  }

  /** The law of a place: the state's over the county's. */
  Precedence of(UnitPlace place) {
    return law.computeIfAbsent(place, p -> of(p, Precedence.Counting.ALL));
  }

  /** The law of a place, of the limits that count. */
  Precedence of(UnitPlace place, Precedence.Counting limits) {
    return new Precedence(
        place.county() == null ? List.of(state(place)) : List.of(state(place), ofCounty(place)),
        county(place),
        limits);
  }

  /** What the law of a place says from day to day. */
  PolicyCalendar calendar(UnitPlace place) {
    return calendars.computeIfAbsent(place, p -> new PolicyCalendar(of(p)));
  }
}
