package org.detaineroutcomes.resolve.geography;

import java.time.LocalDate;
import org.detaineroutcomes.model.Fips;

/**
 * One dated change of county codes.
 *
 * @param from the code before, or a part of a combination area
 * @param to the code since, or the combination area
 * @param on first day of the new code; null for a combination area, which is no change in time
 * @param kind how the two territories relate
 */
public record CountyChange(Fips from, Fips to, LocalDate on, Kind kind) {
  public enum Kind {
    /** Same territory, new code. */
    RENAMED,
    /** All of it became part of the other. */
    MERGED,
    /** All of it became the several others that share this {@code from}. */
    SPLIT,
    /** Only a part, by a share that is not known here: counts cannot be carried over. */
    PART,
    /** The publisher adds several counties up under a code of its own. */
    COMBINATION
  }
}
