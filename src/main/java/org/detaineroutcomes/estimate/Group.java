package org.detaineroutcomes.estimate;

import org.detaineroutcomes.model.result.EstimateDimension;

/**
 * What tells a row from the others of its term, where cohort, period and event time do not.
 *
 * @param member a code, a name of a column, a place or a number
 * @param partOf what the member is part of; null for nothing
 */
public record Group(EstimateDimension dimension, String member, String partOf) {
  /** A member that is part of nothing else. */
  public static Group of(EstimateDimension dimension, String member) {
    return new Group(dimension, member, null);
  }
}
