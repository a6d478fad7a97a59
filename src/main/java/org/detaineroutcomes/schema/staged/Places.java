package org.detaineroutcomes.schema.staged;

import org.detaineroutcomes.schema.Column;

/** Columns that say where, the same in every table. */
public final class Places {
  public static final Column JURISDICTION =
      Column.text("jurisdiction", "Name of the place as the source prints it");
  public static final Column STATE =
      Column.text("state", "Postal code of the state").matching("[A-Z]{2}");
  public static final Column COUNTY_FIPS =
      Column.text("county_fips", "Five-digit FIPS code of the county, leading zeros kept")
          .matching("\\d{5}");
  public static final Column COUNTY = Column.text("county", "Name of the county");
  public static final Column LEVEL =
      Column.text("level", "Level of government or of the count")
          .oneOf("state", "county", "city", "agency", "nation");
  public static final Column YEAR =
      Column.integer("year", "calendar year", "Calendar year").within(1900, 2100);
  public static final Column MONTH =
      Column.integer("month", "calendar month", "Calendar month, 1 to 12; empty in annual tables")
          .within(1, 12);
  public static final Column POPULATION =
      Column.count("population", "residents", "Resident population").atLeast(0);

  private Places() {}
}
