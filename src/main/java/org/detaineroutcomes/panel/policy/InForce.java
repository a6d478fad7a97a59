package org.detaineroutcomes.panel.policy;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.TreatmentDefinition;

/** When the policy that dates a place is in force, and when it is undone. */
final class InForce implements Serializable {
  private static final long serialVersionUID = 1;

  private final boolean undated;
  private final DatingSpells dating;
  private final LawOfPlaces law;
  private final Window window;

  InForce(Job job, DatingSpells dating, LawOfPlaces law, Window window) {
    this.undated = TreatmentDefinition.of(job).undated();
    this.dating = dating;
    this.law = law;
    this.window = window;
  }

  /** Whether the treatment is in force on the last day of a period; a reversal undoes it. */
  boolean on(UnitPlace place, Period period) {
    Optional<DatedSpell> first = dating.first(place);
    return !undated
        && first.isPresent()
        && first.get().cohort(window.frequency()).compareTo(period) <= 0
        && tenures(place, first.get()).stream()
            .anyMatch(tenure -> tenure.inForceOn(Window.lastDay(period)));
  }

  /** The policies of a place in the direction of its treatment, of every table: its reversals. */
  private List<Tenure> tenures(UnitPlace place, DatedSpell first) {
    List<DatedSpell> own = dating.countsStates() ? law.state(place) : law.ofCounty(place);
    return Tenure.of(own).stream().filter(tenure -> tenure.is(first.direction())).toList();
  }

  /** The policy that dates a place, as all its sources have it. */
  Optional<Tenure> policy(UnitPlace place) {
    return dating
        .first(place)
        .flatMap(
            first ->
                tenures(place, first).stream()
                    .filter(tenure -> tenure.spells().contains(first))
                    .findFirst());
  }

  /** The first period in the window at whose end a treatment that was in force is not. */
  Optional<Period> reversal(UnitPlace place) {
    Optional<DatedSpell> first = undated ? Optional.empty() : dating.first(place);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Period cohort = first.get().cohort(window.frequency());
    Period from = cohort.compareTo(window.from()) < 0 ? window.from() : cohort;
    return IntStream.rangeClosed(from.index(), window.to().index())
        .mapToObj(window::at)
        .dropWhile(period -> !on(place, period))
        .filter(period -> !on(place, period))
        .findFirst();
  }
}
