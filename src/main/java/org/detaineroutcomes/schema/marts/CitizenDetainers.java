package org.detaineroutcomes.schema.marts;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.CitizenFields;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PlaceFields;

/** Detainers on United States citizens, each counted once, however many files hold it. */
public final class CitizenDetainers {
  public static final Column RECORDED_AS = CitizenFields.RECORDED_AS.mandatory();
  public static final Column ALSO_IN_ANOTHER_FILE =
      Column.count(
              "also_in_another_file",
              "rows",
              "Further rows of other files that hold the same detainers, not counted again")
          .atLeast(0)
          .mandatory();

  /** One row: one state in one year, on one tier. */
  public static final Table TABLE =
      new Table(
          Layer.MARTS,
          "citizen_detainers",
          "one state in one year, on one tier",
          List.of(
              CitizenFields.TIER,
              RECORDED_AS,
              PlaceFields.STATE,
              DateFields.YEAR,
              DateFields.FISCAL_YEAR),
          List.of(
              CitizenFields.TIER,
              RECORDED_AS,
              PlaceFields.STATE,
              DateFields.YEAR,
              DateFields.FISCAL_YEAR,
              DetainerFields.DETAINERS,
              ALSO_IN_ANOTHER_FILE),
          List.of(
              "Records, not persons, and a floor: citizens whom nobody recorded as such are not in"
                  + " it.",
              "No rate without detainers of known citizenship."),
          false);

  /** One row: detainers of one day at one place that are alike. */
  public static final Table BY_DAY =
      new Table(
              Layer.MARTS,
              "citizen_detainers_by_day",
              "detainers on citizens that are alike in day, place, form and reason, on one tier",
              List.of(),
              List.of(
                  CitizenFields.TIER,
                  RECORDED_AS,
                  PlaceFields.STATE,
                  PlaceFields.COUNTY_FIPS,
                  PlaceFields.CITY,
                  DetainerFields.FACILITY,
                  DetainerFields.ISSUED,
                  DetainerFields.DETAINERS,
                  ALSO_IN_ANOTHER_FILE),
              List.of("Each detainer is counted once, however many files hold it."),
              false)
          .aboutPeople();

  public static final Column WITH_CITIZENSHIP =
      Column.count(
              "with_citizenship",
              "detainers",
              "Those of them whose country of citizenship is known")
          .atLeast(0)
          .mandatory();
  public static final Column UNITED_STATES =
      Column.count(
              "united_states",
              "detainers",
              "Detainers whose record names the United States as country")
          .atLeast(0)
          .mandatory();

  public static final Column EITHER_WAY =
      Column.count(
              "recorded_citizens",
              "detainers",
              "Detainers on United States citizens, by lift reason or country of citizenship")
          .atLeast(0)
          .mandatory();

  /** One row: one file. */
  public static final Table KNOWN =
      new Table(
          Layer.MARTS,
          "citizenship_known",
          "one file of detainers",
          List.of(Provenance.FILE),
          List.of(
              Provenance.FILE,
              DetainerFields.DETAINERS,
              WITH_CITIZENSHIP,
              UNITED_STATES,
              EITHER_WAY),
          List.of("A rate of citizens is of detainers with known citizenship, and of no others."),
          false);

  private CitizenDetainers() {}
}
