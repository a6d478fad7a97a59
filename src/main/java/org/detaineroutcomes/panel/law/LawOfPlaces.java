package org.detaineroutcomes.panel.law;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The spells of every place, and what they say there day by day. */
final class LawOfPlaces implements Serializable {
  private static final long serialVersionUID = 1;

  private final List<Spell> spells;
  private final Map<String, List<Spell>> ofCounty;
  private final Map<String, List<Spell>> ofState;
  private final Map<Place, Precedence> law = new ConcurrentHashMap<>();

  /** Spells in order. */
  LawOfPlaces(List<Spell> spells) {
    this.spells = spells;
    this.ofCounty = by(spells, spell -> !spell.ofState(), Spell::county);
    this.ofState = by(spells, Spell::ofState, Spell::state);
  }

  private static Map<String, List<Spell>> by(
      List<Spell> spells, Predicate<Spell> which, Function<Spell, String> key) {
    return spells.stream()
        .filter(which.and(spell -> key.apply(spell) != null))
        .collect(Collectors.groupingBy(key));
  }

  List<Spell> spells() {
    return spells;
  }

  /** Everything placed in the county: its own, its cities' and its agencies'. */
  List<Spell> county(Place place) {
    return place.county() == null ? List.of() : ofCounty.getOrDefault(place.county(), List.of());
  }

  /** The county's own: what its cities do does not decide what its jail does. */
  List<Spell> ofCounty(Place place) {
    return county(place).stream().filter(Spell::ofCounty).toList();
  }

  /** The state's own. */
  List<Spell> state(Place place) {
    return place.state() == null ? List.of() : ofState.getOrDefault(place.state(), List.of());
  }

  /** The law of a place: the state's over the county's. */
  Precedence of(Place place) {
    return law.computeIfAbsent(
        place,
        p ->
            new Precedence(
                p.county() == null ? List.of(state(p)) : List.of(state(p), ofCounty(p)),
                county(p)));
  }
}
