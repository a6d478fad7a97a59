package org.detaineroutcomes.schema.marts;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PlaceFields;

/** Detainers counted by what became of them: facility, custody, county and year. */
public final class DetainerOutcomes {
  public static final Column WITH_LIFT_REASON =
      Column.count("with_lift_reason", "detainers", "Those of them with a lift reason on record")
          .atLeast(0)
          .mandatory();

  /** One row: one outcome at one facility in one calendar and fiscal year. */
  public static final Table TABLE =
      new Table(
          Layer.MARTS,
          "detainer_outcomes",
          "one outcome at one facility in one year, as one file records it",
          List.of(
              Provenance.FILE,
              DetainerFields.FACILITY,
              PlaceFields.CITY,
              PlaceFields.STATE,
              PlaceFields.COUNTY_FIPS,
              DetainerFields.CUSTODY,
              DateFields.YEAR,
              DateFields.FISCAL_YEAR,
              DetainerFields.OUTCOME),
          List.of(
              Provenance.FILE,
              DetainerFields.FACILITY,
              PlaceFields.CITY,
              PlaceFields.STATE,
              PlaceFields.COUNTY_FIPS,
              DetainerFields.CUSTODY,
              DateFields.YEAR,
              DateFields.FISCAL_YEAR,
              DetainerFields.OUTCOME,
              DetainerFields.DETAINERS,
              WITH_LIFT_REASON),
          List.of(
              "Two files can hold the same detainer: files are never added up.",
              "Declined is not released; a missing transfer is not a decline.",
              "Federal and state custody is no choice of a local jurisdiction."),
          false);

  private DetainerOutcomes() {}
}
