package org.detaineroutcomes.schema.staged;

import java.util.List;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;

/** Resident population of counties by year: the denominators. */
public final class Populations {
  /** One row: one county or state in one year, from one publisher. */
  public static final Table TABLE =
      Table.staged(
          "population",
          "one county or state in one year",
          List.of(
              PlaceFields.COUNTY_FIPS,
              PlaceFields.STATE,
              PlaceFields.JURISDICTION,
              PlaceFields.LEVEL,
              DateFields.YEAR.mandatory(),
              PlaceFields.POPULATION.mandatory(),
              PlaceFields.POPULATION_SOURCE.mandatory()),
          "Census and BEA differ by up to 0.45 % in the same year; Census wins where both have one.",
          "A name is placed as the names of crimes are; a row without a name is its state's.",
          "BEA merges Virginia's independent cities into combination areas 519xx.");

  private Populations() {}
}
