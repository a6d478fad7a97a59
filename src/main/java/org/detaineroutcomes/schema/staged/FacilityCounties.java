package org.detaineroutcomes.schema.staged;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.SourceNotes;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.core.DetainerRecords;
import org.detaineroutcomes.schema.core.Resolutions;

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
              DetainerRecords.FACILITY.mandatory(),
              Resolutions.CITY,
              Places.STATE.mandatory(),
              Places.COUNTY_FIPS.mandatory(),
              Places.COUNTY,
              OPERATOR,
              Policies.SOURCE_URL,
              SourceNotes.NOTE),
          "Rows without a page were not read anywhere and say so.");

  private FacilityCounties() {}
}
