package org.detaineroutcomes.publish.places.book;

import java.util.List;
import org.detaineroutcomes.model.CitizenTier;
import org.detaineroutcomes.model.result.OutcomeGroup;
import org.detaineroutcomes.publish.disclosure.FigureRef;

/** The counts of people that stand on pages of places and facilities, each by a name of its own. */
public final class PlaceFigures {
  private static final String UNITS = "places";
  private static final String FACILITIES = "facilities";
  private static final String ALL = "";

  private PlaceFigures() {}

  /** All detainers of a unit in a year. */
  public static FigureRef detainers(PlaceUnit unit, int year) {
    return new FigureRef(UNITS, List.of(unit.id(), String.valueOf(year), ALL));
  }

  /** Those of them that became of a kind. */
  public static FigureRef detainers(PlaceUnit unit, int year, OutcomeGroup group) {
    return new FigureRef(UNITS, List.of(unit.id(), String.valueOf(year), group.code()));
  }

  /** Detainers on citizens of a unit in a year, on one tier. */
  public static FigureRef citizens(PlaceUnit unit, int year, CitizenTier tier) {
    return new FigureRef(UNITS, List.of(unit.id(), String.valueOf(year), tier.code()));
  }

  /** All detainers of a facility in a year of a file. */
  public static FigureRef detainers(Facility facility, String file, int year) {
    return new FigureRef(FACILITIES, List.of(facility.id(), file, String.valueOf(year), ALL));
  }

  /** Those of them that became of a kind. */
  public static FigureRef detainers(Facility facility, String file, int year, OutcomeGroup group) {
    return new FigureRef(
        FACILITIES, List.of(facility.id(), file, String.valueOf(year), group.code()));
  }
}
