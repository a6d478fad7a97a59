package org.detaineroutcomes.schema.staged;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;

/** Resident population of counties by year: the denominators. */
public final class Populations {
  public static final Column PUBLISHER =
      Column.text("population_source", "Agency whose estimate it is")
          .oneOf("Census Bureau", "BEA", "given in the job", "printed with the counts");

  /** One row: one county or state in one year, from one publisher. */
  public static final Table TABLE =
      Table.staged(
          "population",
          "one county or state in one year",
          List.of(
              Places.COUNTY_FIPS,
              Places.STATE,
              Places.JURISDICTION,
              Places.YEAR.mandatory(),
              Places.POPULATION.mandatory(),
              PUBLISHER.mandatory()),
          "Census and BEA differ by up to 0.45 % in the same year; Census wins where both have one.",
          "BEA merges Virginia's independent cities into combination areas 519xx.");

  private Populations() {}
}
