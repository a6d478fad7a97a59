package org.detaineroutcomes.schema.marts;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.core.DetainerRecords;
import org.detaineroutcomes.schema.core.Resolutions;
import org.detaineroutcomes.schema.staged.Places;

/** Detainers counted by what became of them: facility, custody, county and year. */
public final class DetainerOutcomes {
  public static final Column FISCAL_YEAR =
      Column.integer(
              "fiscal_year",
              "federal fiscal year",
              "Year that ends on 30 September, by the record's date; empty: no date")
          .within(1900, 2100);
  public static final Column DETAINERS =
      Column.count("detainers", "detainers", "Records, not persons").atLeast(0).mandatory();
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
              DetainerRecords.FACILITY,
              Resolutions.CITY,
              Places.STATE,
              Places.COUNTY_FIPS,
              DetainerRecords.CUSTODY,
              Places.YEAR,
              FISCAL_YEAR,
              DetainerRecords.OUTCOME),
          List.of(
              Provenance.FILE,
              DetainerRecords.FACILITY,
              Resolutions.CITY,
              Places.STATE,
              Places.COUNTY_FIPS,
              DetainerRecords.CUSTODY,
              Places.YEAR,
              FISCAL_YEAR,
              DetainerRecords.OUTCOME,
              DETAINERS,
              WITH_LIFT_REASON),
          List.of(
              "Two files can hold the same detainer: files are never added up.",
              "Declined is not released; a missing transfer is not a decline.",
              "Federal and state custody is no choice of a local jurisdiction."),
          false);

  private DetainerOutcomes() {}
}
