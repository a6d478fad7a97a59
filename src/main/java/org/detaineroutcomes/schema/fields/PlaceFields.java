package org.detaineroutcomes.schema.fields;

import org.detaineroutcomes.model.PopulationSource;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.TextForm;

/** Columns that say where, and how many people live there. */
public final class PlaceFields {
  public static final Column JURISDICTION =
      Column.text("jurisdiction", "Name of the place as the source prints it");
  public static final Column STATE =
      Column.text("state", "Postal code of the state").matching(TextForm.STATE);
  public static final Column COUNTY_FIPS =
      Column.text("county_fips", "Five-digit FIPS code of the county, leading zeros kept")
          .matching(TextForm.COUNTY);
  public static final Column COUNTY = Column.text("county", "Name of the county");
  public static final Column CITY = Column.text("city", "City or postal town as printed");
  public static final Column LEVEL =
      Column.text("level", "Level of government or of the count")
          .oneOf("state", "county", "city", "agency", "nation");
  public static final Column RESOLUTION_METHOD =
      Column.text("resolution_method", "How the name was placed; empty where it was not");
  public static final Column POPULATION =
      Column.count("population", "residents", "Resident population").atLeast(0);
  public static final Column POPULATION_SOURCE =
      Column.text("population_source", "Agency whose estimate it is")
          .oneOf(PopulationSource.words());

  private PlaceFields() {}
}
