package org.detaineroutcomes.schema.core;

import java.util.Arrays;
import java.util.List;
import org.detaineroutcomes.model.DetainerOutcome;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.staged.Places;

/** Detainers, one row each, with outcome, custody and county. Rows are about persons. */
public final class DetainerRecords {
  public static final Column ISSUED =
      Column.date("detainer_date", "Date of the record; what it dates is not documented by ICE");
  public static final Column LIFTED = Column.date("lift_date", "Day on which it was lifted");
  public static final Column LIFT_REASON =
      Column.text("lift_reason", "Reason for lifting, as printed; empty: none on the record");
  public static final Column OUTCOME =
      Column.text("detainer_outcome", "What became of the detainer")
          .oneOf(
              Arrays.stream(DetainerOutcome.values())
                  .map(DetainerOutcome::name)
                  .toArray(String[]::new))
          .mandatory();
  public static final Column FORM =
      Column.text("detainer_form", "Form I-247 and its successors, as far as the record says");
  public static final Column OUTCOME_BASIS =
      Column.text("detainer_outcome_basis", "What the outcome is read from")
          .oneOf(
              "lift reason",
              "stated by the source",
              "case status",
              "no lift reason on the record",
              "lift reason not known here")
          .mandatory();
  public static final Column FORM_BASIS =
      Column.text("detainer_form_basis", "What the form is known from; empty where it is not")
          .oneOf("printed", "only form of its date");
  public static final Column REQUEST =
      Column.text("request", "What the form asks the jail for")
          .oneOf("hold", "notify", "hold and notify", "transfer");
  public static final Column FACILITY = Column.text("facility", "Facility as printed");
  public static final Column CITIZENSHIP =
      Column.text("citizenship", "Country of citizenship, where the record has it");
  public static final Column CUSTODY =
      Column.text("custody", "Whose custody the facility is, by its name")
          .oneOf("local", "state", "federal", "ice", "unknown")
          .mandatory();

  /** One row: one detainer as recorded. */
  public static final Table TABLE =
      new Table(
          Layer.CORE,
          "detainer_records",
          "one detainer as recorded; file, sheet and row are the key",
          List.of(Provenance.FILE, Provenance.SHEET, Provenance.ROW),
          List.of(
              ISSUED,
              LIFTED,
              LIFT_REASON,
              OUTCOME,
              OUTCOME_BASIS,
              FORM,
              FORM_BASIS,
              REQUEST,
              FACILITY,
              Resolutions.CITY,
              Places.STATE,
              Places.COUNTY_FIPS,
              Resolutions.METHOD,
              CUSTODY,
              CITIZENSHIP,
              Provenance.FILE,
              Provenance.SHEET,
              Provenance.ROW),
          List.of(
              "Declined is not released; a missing transfer is not a decline.",
              "Citizenship as recorded: counts of citizens are floors.",
              "Federal and state custody is no choice of a local jurisdiction."),
          true);

  private DetainerRecords() {}
}
