package org.detaineroutcomes.panel.policy;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.TreatmentDefinition;
import org.detaineroutcomes.panel.policy.definition.Definition;
import org.detaineroutcomes.panel.policy.definition.Definitions;

/** Which spells treat a place by the job's definition, and which of them dates it. */
final class DatingSpells implements Serializable {
  private static final long serialVersionUID = 1;

  private final TreatmentDefinition named;
  private final Definition definition;
  private final Job.Unit unit;
  private final Window window;
  private final LawOfPlaces law;
  private final boolean tabled;

  DatingSpells(Job job, Window window, LawOfPlaces law) {
    this.named = TreatmentDefinition.of(job);
    this.definition = Definitions.of(named);
    this.unit = job.panel().orElseThrow().unit();
    this.window = window;
    this.law = law;
    this.tabled =
        law.spells().stream().anyMatch(spell -> spell.inTableOfPolicies() && spell.ofCounty());
  }

  /** Whether units are states, or counties. */
  boolean countsStates() {
    return named.ofStates() || unit == Job.Unit.STATE;
  }

  boolean treats(DatedSpell spell) {
    return definition.treats(spell, unit, tabled);
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

  /** The spells that treat a place, by date. */
  List<DatedSpell> treating(UnitPlace place) {
    return own(place).stream().filter(this::treats).toList();
  }

  /** The spell that dates a place. */
  Optional<DatedSpell> first(UnitPlace place) {
    return own(place).stream().filter(this::dates).findFirst();
  }

  private List<DatedSpell> own(UnitPlace place) {
    return countsStates() ? law.state(place) : law.county(place);
  }

  /** Another limit of its own, unless it came later than the one the definition asks for. */
  boolean otherwise(UnitPlace place, Optional<DatedSpell> first) {
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

  /** Whether a law of the state or a city in the county limits, but not the place itself. */
  boolean isNear(UnitPlace place) {
    return Stream.concat(law.state(place).stream(), law.county(place).stream())
        .anyMatch(spell -> definition.limitsOtherwise(spell, unit, tabled));
  }
}
