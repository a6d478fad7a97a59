package org.detaineroutcomes.schema.marts;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.PolicyComponents;
import org.detaineroutcomes.schema.fields.PolicyFields;

/** What law and practice say of a place, from day to day: state over county over city. */
public final class PolicyDays {
  public static final Column FROM =
      Column.date("holds_from", "First day on which this holds").mandatory();
  public static final Column TO =
      Column.date("holds_to", "First day on which it no longer holds; empty: it still does");
  public static final Column POSSIBLE =
      Column.text(
          "possible_stance", "The other answer that the sources leave open; empty: there is none");
  public static final Column DECIDED_BY =
      Column.text("decided_by", "Level whose policy decides; empty: nothing is in force")
          .oneOf("state", "county", "city", "agency");

  /** One row: one place while nothing changes. */
  public static final Table TABLE =
      new Table(
          Layer.MARTS,
          "policy_days",
          "one place while nothing changes; before its first row nothing is listed",
          List.of(),
          columns(),
          List.of(
              "A county without a policy of its own is as its state; it has no row.",
              "A city's policy does not decide for its county: the jail is usually the county's.",
              "conflict: a court has ordered a limit and the state mandates the contrary, both in"
                  + " force; the basis is the court's.",
              "A place whose policy is compelled by its state is compelled here, whatever the state"
                  + " itself chose."),
          false);

  private PolicyDays() {}

  private static List<Column> columns() {
    List<Column> all =
        new ArrayList<>(
            List.of(
                PlaceFields.LEVEL.mandatory(),
                PlaceFields.STATE,
                PlaceFields.COUNTY_FIPS,
                PlaceFields.JURISDICTION.mandatory(),
                FROM,
                TO,
                PolicyFields.STANCE,
                POSSIBLE,
                DECIDED_BY,
                PolicyFields.BASIS_CODED,
                PolicyFields.COMPULSION));
    all.addAll(PolicyComponents.columns());
    return List.copyOf(all);
  }
}
