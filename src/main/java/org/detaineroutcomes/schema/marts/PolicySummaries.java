package org.detaineroutcomes.schema.marts;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.PanelFields;

/** What the treatment of a job is made of: its policies by component, basis and compulsion. */
public final class PolicySummaries {
  public static final Column ASPECT =
      Column.text("aspect", "What the units are told apart by")
          .oneOf("group", "exclusion", "component", "basis", "compulsion", "practice", "reversal")
          .mandatory();
  public static final Column VALUE = Column.text("aspect_value", "The kind of unit").mandatory();
  public static final Column UNITS =
      Column.count("policy_units", "counties or states", "Units of the kind, with rows or without")
          .atLeast(0)
          .mandatory();
  public static final Column TABLES =
      Column.text("policy_tables", "Staged tables that their policies are listed in");

  /** One row: one kind of unit. */
  public static final Table TABLE =
      new Table(
          Layer.MARTS,
          "policy_summaries",
          "one kind of unit that a policy names, by one aspect",
          List.of(ASPECT, VALUE),
          List.of(ASPECT, VALUE, UNITS, PanelFields.UNITS_NAMED, TABLES),
          List.of(
              "Components, basis and compulsion are those of the policy that dates the unit; a policy"
                  + " has several components, so that they add up to more than the units.",
              "Units are counted whether the panel has rows of them or not."),
          false);

  private PolicySummaries() {}
}
