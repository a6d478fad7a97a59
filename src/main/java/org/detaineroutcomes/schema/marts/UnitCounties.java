package org.detaineroutcomes.schema.marts;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;

/** The counties that are added up to one unit of the panel, since one city's policy treats them. */
public final class UnitCounties {
  public static final Column COUNTY = PlaceFields.COUNTY_FIPS.mandatory();

  /** One row: one county of one unit. */
  public static final Table TABLE =
      new Table(
          Layer.MARTS,
          "unit_counties",
          "one county that is added up to a unit of the panel",
          List.of(PanelFields.UNIT_ID, COUNTY),
          List.of(PanelFields.UNIT_ID, COUNTY),
          List.of("A county that is a unit of its own has no row."),
          false);

  private UnitCounties() {}
}
