package org.detaineroutcomes.schema.staged;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.CrimeFields;
import org.detaineroutcomes.schema.fields.PlaceFields;

/** Law enforcement agencies that publish their counts by month, and where they are. */
public final class Agencies {
  public static final Column IS_COUNTY =
      Column.flag("is_county", "The agency serves a county, not a city");
  public static final Column LATITUDE =
      Column.number("latitude", "degrees north", "Latitude").within(-90, 90);
  public static final Column LONGITUDE =
      Column.number("longitude", "degrees east", "Longitude").within(-180, 180);

  /** One row: one agency. */
  public static final Table TABLE =
      Table.staged(
          "agencies",
          "one law enforcement agency",
          List.of(
              PlaceFields.JURISDICTION.mandatory(),
              PlaceFields.STATE.mandatory(),
              CrimeFields.AGENCY.mandatory(),
              IS_COUNTY,
              LATITUDE,
              LONGITUDE,
              PlaceFields.POPULATION),
          "One population for all years.",
          "The list is of a later edition than the counts: a few agencies are not in it.");

  private Agencies() {}
}
