package org.detaineroutcomes.compare;

import java.util.Optional;
import org.detaineroutcomes.compare.groups.JoinedArrays;
import org.detaineroutcomes.compare.groups.PanelArrays;
import org.detaineroutcomes.model.result.ComparisonNote;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.JoinedOutcome;

/**
 * What the level of an outcome is weighted by, and what it counts over what.
 *
 * @param weights the column of the base; null for a plain count
 * @param events the column of what is counted, if its rate has an exact interval
 * @param exposure the column of what events are counted over; null where there are none
 * @param exact the note of an exact interval
 */
record LevelBase(
    String outcome,
    String weights,
    Optional<String> events,
    String exposure,
    ComparisonNote exact) {
  private static final String PERSONS = "residents_100k";

  static LevelBase of(String outcome) {
    return JoinedOutcome.of(outcome)
        .map(LevelBase::ofJoined)
        .orElseGet(
            () -> {
              Optional<String> count = Evidence.countOf(outcome);
              return new LevelBase(
                  outcome,
                  count.map(name -> PlaceFields.POPULATION.name()).orElse(null),
                  count,
                  PERSONS,
                  ComparisonNote.EXACT_OF_OFFENSES);
            });
  }

  /** Events are counted where the outcome names a number of the base; a share has none. */
  private static LevelBase ofJoined(JoinedOutcome joined) {
    String outcome = joined.outcome().toString();
    boolean events = joined.base().isPresent() && joined.outcome().times() > 1;
    return new LevelBase(
        outcome,
        joined.base().map(base -> base.name()).orElse(null),
        events ? Optional.of(JoinedArrays.events(outcome)) : Optional.empty(),
        JoinedArrays.exposure(outcome),
        ComparisonNote.EXACT_OF_EVENTS);
  }

  /**
   * The panel with what events are counted over beside it.
   *
   * @param factor what a rate of a period is multiplied by
   */
  PanelArrays beside(PanelArrays panel, double factor) {
    if (!PERSONS.equals(exposure)) {
      return panel;
    }
    Object[] persons = new Object[panel.rows()];
    for (int r = 0; r < persons.length; r++) {
      Double population = panel.number(PlaceFields.POPULATION.name(), r);
      persons[r] = population == null || population <= 0 ? null : population / 100_000 / factor;
    }
    return panel.with(PERSONS, persons);
  }
}
