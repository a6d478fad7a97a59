package org.detaineroutcomes.schema.staged;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.SourceFields;

/** The county of facilities whose postal town misleads or is in no gazetteer. */
public final class FacilityCounties {
  public static final Column OPERATOR =
      Column.text("operator", "Who runs the facility, as recorded: federal, state, local");

  /** One row: one facility. */
  public static final Table TABLE =
      Table.staged(
          "facility_counties",
          "one facility",
          List.of(
              DetainerFields.FACILITY.mandatory(),
              PlaceFields.CITY,
              PlaceFields.STATE.mandatory(),
              PlaceFields.COUNTY_FIPS.mandatory(),
              PlaceFields.COUNTY,
              OPERATOR,
              SourceFields.SOURCE_URL,
              SourceFields.REMARK),
          "Rows without a page were not read anywhere and say so.");

  private FacilityCounties() {}
}
