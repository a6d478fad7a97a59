package org.detaineroutcomes.model;

import java.util.Optional;

/**
 * A number of detainers that knows which cohort it is counted in.
 *
 * @param cohort whose members are counted
 * @param count how many of them, at least 0
 */
public record CohortCount(Cohort cohort, long count) {
  public CohortCount {
    if (count < 0) {
      throw new IllegalArgumentException(
          "Cannot count " + cohort.words() + ": " + count + " is below 0");
    }
  }

  /**
   * Why this over a base is no share; empty where it is one.
   *
   * @throws IllegalArgumentException where both are of one cohort and this is the larger
   */
  public Optional<String> refusedOver(CohortCount base) {
    if (!cohort.equals(base.cohort)) {
      return Optional.of(
          "wrong denominator: the count is of "
              + cohort.words()
              + "; the base is of "
              + base.cohort.words());
    }
    if (count > base.count) {
      throw new IllegalArgumentException(
          "Cannot set " + count + " over " + base.count + " " + cohort.words());
    }
    return Optional.empty();
  }
}
