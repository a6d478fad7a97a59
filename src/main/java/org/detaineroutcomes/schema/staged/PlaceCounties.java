package org.detaineroutcomes.schema.staged;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.TextForm;
import org.detaineroutcomes.schema.fields.PlaceFields;

/** Which county, or counties with shares, a place lies in. */
public final class PlaceCounties {
  public static final Column PLACE_FIPS =
      Column.text("place_fips", "State and place code, seven digits")
          .matching(TextForm.PLACE)
          .mandatory();
  public static final Column PLACE =
      Column.text("place", "City, town or census-designated place, as printed").mandatory();
  public static final Column SHARE_OF_PLACE =
      Column.number("share_of_place", "0 to 1", "Share of the place's residents in the county")
          .within(0, 1);
  public static final Column SHARE_OF_COUNTY =
      Column.number("share_of_county", "0 to 1", "Share of the county's residents in the place")
          .within(0, 1);

  /** One row: the part of one place that lies in one county. */
  public static final Table TABLE =
      Table.staged(
          "place_counties",
          "the part of one place in one county",
          List.of(
              PLACE_FIPS,
              PLACE,
              PlaceFields.STATE.mandatory(),
              PlaceFields.COUNTY_FIPS.mandatory(),
              PlaceFields.COUNTY,
              PlaceFields.POPULATION,
              SHARE_OF_PLACE,
              SHARE_OF_COUNTY),
          "Residents and shares are of the census of 2010.");

  private PlaceCounties() {}
}
