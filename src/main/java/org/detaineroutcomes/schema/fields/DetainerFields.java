package org.detaineroutcomes.schema.fields;

import java.util.Arrays;
import org.detaineroutcomes.model.DetainerOutcome;
import org.detaineroutcomes.schema.Column;

/** Columns of detainers: what was asked of the jail, and what became of it. */
public final class DetainerFields {
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
  public static final Column OUTCOME_BASIS =
      Column.text("detainer_outcome_basis", "What the outcome is read from")
          .oneOf(
              "lift reason",
              "stated by the source",
              "case status",
              "no lift reason on the record",
              "lift reason not known here")
          .mandatory();
  public static final Column FORM =
      Column.text("detainer_form", "Form I-247 and its successors, as far as the record says");
  public static final Column FORM_BASIS =
      Column.text("detainer_form_basis", "What the form is known from; empty where it is not")
          .oneOf("printed", "only form of its date");
  public static final Column REQUEST =
      Column.text("request", "What the form asks the jail for")
          .oneOf("hold", "notify", "hold and notify", "transfer");
  public static final Column FACILITY = Column.text("facility", "Facility as printed");
  public static final Column FIELD_OFFICE =
      Column.text("field_office", "ICE field office responsible for the area");
  public static final Column CUSTODY =
      Column.text("custody", "Whose custody the facility is, by its name")
          .oneOf("local", "state", "federal", "ice", "unknown")
          .mandatory();
  public static final Column CITIZENSHIP =
      Column.text("citizenship", "Country of citizenship, where the record has it");
  public static final Column DETAINERS =
      Column.count("detainers", "detainers", "Records, not persons").atLeast(0).mandatory();
  public static final Column RECORD =
      Column.text("record", "File of detainers, or first day of the report, with the declines")
          .mandatory();

  private DetainerFields() {}
}
