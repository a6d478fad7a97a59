package org.detaineroutcomes.publish.places.book;

import java.util.List;
import java.util.SortedMap;
import org.detaineroutcomes.store.TableRow;

/**
 * A unit of the frame that lies in a place: the place itself, or one of its agencies.
 *
 * @param id county code, agency id or state
 * @param name as the frame has it
 * @param group of the comparison, as coded; empty: the release compares nothing
 * @param cohort first period that counts as treated; empty: none
 * @param excluded why it is in no group; empty: it is in one
 * @param adopter id of whose policy dates it
 * @param arms what law and practice say of it, in spans of equal answers
 * @param years counts by calendar year
 * @param crimes rows of offenses by year, in order
 */
public record PlaceUnit(
    String id,
    String name,
    String group,
    String cohort,
    String excluded,
    String adopter,
    List<ArmSpan> arms,
    SortedMap<Integer, YearCounts> years,
    List<TableRow> crimes) {

  /**
   * Periods one after the other in which law and practice say the same.
   *
   * @param arm as coded
   */
  public record ArmSpan(String arm, String first, String last) {}

  /** Whether a detainer is on record. */
  public boolean hasDetainers() {
    return years.values().stream().anyMatch(counts -> counts.issued() > 0);
  }

  /** Whether a detainer on a citizen is on record. */
  public boolean hasCitizens() {
    return years.values().stream().anyMatch(YearCounts::hasCitizens);
  }

  boolean hasPeople() {
    return hasDetainers() || hasCitizens();
  }
}
