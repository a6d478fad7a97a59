package org.detaineroutcomes.schema.marts;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.core.PolicySpells;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.schema.staged.Places;
import org.detaineroutcomes.schema.staged.Policies;

/**
 * What became of every policy spell in the panel: which date counted, and why the others did not.
 */
public final class PolicyUses {
  public static final Column USE =
      Column.text("use", "What the spell decides in this panel")
          .oneOf(
              "dates its unit",
              "later spell: the first one counts",
              "ended before the window",
              "no certain date: listed, no cohort",
              "stance alone: the table of policies decides who is dated",
              "not the treatment of this definition",
              "takes its state out of the control pool",
              "agreement through the window",
              "agreement in part of the window",
              "not about detainers",
              "not placed")
          .mandatory();
  public static final Column FIRST_POSSIBLE =
      Column.text(
              "first_possible_period",
              "Period that holds the first possible day; where it is not the cohort's, the date is"
                  + " vague across periods")
          .matching("\\d{4}(-\\d{2})?");

  /** One row: one spell of one policy. */
  public static final Table TABLE =
      new Table(
          Layer.MARTS,
          "policy_uses",
          "one spell of one policy and what it decides",
          List.of(),
          List.of(
              Places.JURISDICTION.mandatory(),
              Places.STATE,
              Places.LEVEL.mandatory(),
              Places.COUNTY_FIPS,
              PolicySpells.DIRECTION,
              PolicySpells.LISTED_IN,
              Policies.DATE_PRINTED,
              PolicySpells.FROM_EARLIEST,
              PolicySpells.FROM_LATEST,
              PolicySpells.TO_EARLIEST,
              USE,
              Panels.COHORT,
              FIRST_POSSIBLE,
              Estimates.NOTE),
          List.of(
              "A unit counts as treated from the period of the latest possible day of its first dated"
                  + " spell, and for good: a reversal is noted, not undone."),
          false);

  private PolicyUses() {}
}
