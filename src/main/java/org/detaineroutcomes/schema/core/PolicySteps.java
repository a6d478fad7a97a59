package org.detaineroutcomes.schema.core;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.schema.fields.SourceFields;

/**
 * The dated steps in the life of a policy, each kept apart: announced, signed, due, enjoined, in
 * force, implemented, changed, ended.
 */
public final class PolicySteps {
  public static final Column STEP =
      Column.text("policy_step", "Which step it is")
          .oneOf(
              "announced",
              "signed",
              "due",
              "enjoined",
              "in force",
              "implemented",
              "changed",
              "ended",
              "ruling or filing",
              "listed")
          .mandatory();
  public static final Column EARLIEST =
      Column.date("step_earliest", "First day on which it can have been; empty: open");
  public static final Column LATEST =
      Column.date("step_latest", "Last day on which it can have been; empty: open");
  public static final Column SAID_BY =
      Column.text(
              "day_given_by", "Who gives the day: the source of the row, or another page it names")
          .oneOf("source", "another page")
          .mandatory();

  /** One row: one step of one policy in one county, city, agency or state, by one source. */
  public static final Table TABLE =
      new Table(
          Layer.CORE,
          "policy_steps",
          "one dated step of one policy by one source; a policy of several counties has a row for"
              + " each",
          List.of(),
          List.of(
              PlaceFields.JURISDICTION.mandatory(),
              PlaceFields.STATE,
              PlaceFields.LEVEL.mandatory(),
              PlaceFields.COUNTY_FIPS,
              STEP,
              EARLIEST,
              LATEST,
              DateFields.DATE_PRINTED,
              DateFields.DATE_PRECISION,
              SAID_BY,
              PolicyFields.PROVISION,
              PolicyFields.LEGAL_BASIS,
              PolicyFields.LISTED_IN,
              SourceFields.SOURCE_URL,
              Provenance.FILE,
              Provenance.ROW),
          List.of(
              "Sources that differ on a day stand beside each other, a row each.",
              "A step without a day has none: it is known to have happened, not when."),
          false);

  private PolicySteps() {}
}
