package org.detaineroutcomes.schema.marts;

import java.util.List;
import org.detaineroutcomes.model.result.PolicyUse;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.TextForm;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.PolicyFields;

/**
 * What became of every policy spell in the panel: which date counted, and why the others did not.
 */
public final class PolicyUses {
  public static final Column USE =
      Column.text("use", "What the spell decides in this panel").oneOf(PolicyUse.class).mandatory();
  public static final Column FIRST_POSSIBLE =
      Column.text(
              "first_possible_period",
              "Period that holds the first possible day; where it is not the cohort's, the date is"
                  + " vague across periods")
          .matching(TextForm.PERIOD);

  /** One row: one spell of one policy. */
  public static final Table TABLE =
      new Table(
          Layer.MARTS,
          "policy_uses",
          "one spell of one policy and what it decides",
          List.of(),
          List.of(
              PlaceFields.JURISDICTION.mandatory(),
              PlaceFields.STATE,
              PlaceFields.LEVEL.mandatory(),
              PlaceFields.COUNTY_FIPS,
              PolicyFields.DIRECTION.mandatory(),
              PolicyFields.LISTED_IN,
              DateFields.DATE_PRINTED,
              PolicyFields.FROM_EARLIEST,
              PolicyFields.FROM_LATEST,
              PolicyFields.TO_EARLIEST,
              USE,
              PanelFields.COHORT,
              FIRST_POSSIBLE,
              EstimateFields.NOTE),
          List.of(
              "The cohort is the first period that the spell alone would treat by the rule of adoption"
                  + " of the job; a unit's is that of all its spells resolved day by day."),
          false);

  private PolicyUses() {}
}
