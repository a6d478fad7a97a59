package org.detaineroutcomes.model;

import java.util.Optional;
import org.detaineroutcomes.model.result.MeasureNote;
import org.detaineroutcomes.model.result.Note;

/**
 * A number of detainers that knows which cohort it is counted in.
 *
 * @param cohort whose members are counted
 * @param count how many of them, at least 0
 */
public record CohortCount(Cohort cohort, long count) {
  public CohortCount {
    if (count < 0) {
      throw new IllegalArgumentException("Cannot count " + cohort + ": " + count + " is below 0");
    }
  }

  /**
   * Why this over a base is no share; empty where it is one.
   *
   * @throws IllegalArgumentException where both are of one cohort and this is the larger
   */
  public Optional<Note> refusedOver(CohortCount base) {
    if (!cohort.equals(base.cohort)) {
      return Optional.of(refusal(cohort, base.cohort));
    }
    if (count > base.count) {
      throw new IllegalArgumentException(
          "Cannot set " + count + " over " + base.count + " of " + cohort);
    }
    return Optional.empty();
  }

  private static Note refusal(Cohort count, Cohort base) {
    return Note.of(
        MeasureNote.RATIO_REFUSED,
        count.members(),
        count.of(),
        count.name(),
        count.from(),
        count.to(),
        base.members(),
        base.of(),
        base.name(),
        base.from(),
        base.to());
  }
}
