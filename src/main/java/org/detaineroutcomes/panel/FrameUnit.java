package org.detaineroutcomes.panel;

import java.io.Serializable;
import java.time.LocalDate;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.panel.policy.UnitPlace;

/**
 * One unit of a frame.
 *
 * @param id county FIPS, state code, agency id or facility
 * @param name as readers know it
 * @param place the state and county it lies in
 * @param validFrom first day of the unit; null: long ago
 * @param validTo last day of the unit; null: it stands
 */
record FrameUnit(String id, String name, UnitPlace place, LocalDate validFrom, LocalDate validTo)
    implements Serializable {

  /** A unit that no change of geography bounds. */
  static FrameUnit lasting(String id, String name, UnitPlace place) {
    return new FrameUnit(id, name, place, null, null);
  }

  /** Whether the unit exists on some day of a period. */
  boolean existsIn(Period period) {
    return (validFrom == null || !validFrom.isAfter(period.lastDay()))
        && (validTo == null || !validTo.isBefore(period.firstDay()));
  }
}
