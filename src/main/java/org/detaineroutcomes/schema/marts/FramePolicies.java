package org.detaineroutcomes.schema.marts;

import java.util.List;
import java.util.stream.Stream;
import org.detaineroutcomes.model.result.PolicyArm;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.PolicyFields;

/** The frame: every unit in every period, and what law and practice say there. */
public final class FramePolicies {
  public static final Column FIRST_DAY =
      Column.date("period_first_day", "First day of the period").mandatory();
  public static final Column POLICY_ARM =
      Column.text("policy_arm", "What law and practice say of the unit in the period")
          .oneOf(PolicyArm.class)
          .mandatory();
  public static final Column STANCE_AT_START =
      Column.text("stance_at_start", "What they say on the first day of the period")
          .oneOf("limits", "mandates", "conflict", "287(g) agreement", "none listed")
          .mandatory();
  public static final Column DAYS_LIMITING = share("days_limiting", "a limit is in force");
  public static final Column DAYS_MANDATED = share("days_mandated", "a mandate is in force");
  public static final Column DAYS_IN_CONFLICT =
      share(
          "days_in_conflict",
          "a court's order to limit and a mandate are in force, or a limit and a 287(g) agreement"
              + " of the jail");
  public static final Column LIMITS_HOLDS = limit("limits_holds", "holds beyond release");
  public static final Column LIMITS_NOTIFICATION =
      limit("limits_notification", "notice of a release");
  public static final Column LIMITS_ACCESS =
      limit("limits_jail_access", "interviews by, or access of, ICE in the jail");
  public static final Column LIMITS_INQUIRY =
      limit("limits_inquiry", "questions about immigration status");
  public static final Column ADOPTER =
      Column.text(
          "adopter",
          "Whose limit or mandate it is, as its source prints the name; one adopter may span"
              + " several units, which stay apart here, since sources count by unit, and are added"
              + " up in comparisons alone; empty: nothing is in force");
  public static final Column EVER_LIMITS =
      Column.flag("ever_limits", "Whether a dated limit is in force at some time in the frame")
          .mandatory();
  public static final Column AGREEMENT =
      Column.flag("agreement_in_period", "Whether a 287(g) agreement is listed on the first day")
          .mandatory();
  public static final Column IN_SECTION_III =
      Column.flag(
          "in_section_iii",
          "Whether Section III of a declined-detainer report of the period names the unit; empty:"
              + " no complete report of the period");
  public static final Column ON_FEDERAL_LIST =
      Column.flag(
          "on_federal_list",
          "Whether a federal list published by the end of the period names the unit; empty: no"
              + " list was published by then");

  public static final Column COMPARED =
      Column.flag(
              "compared",
              "Whether the job compares the period of the unit: not from a reversal on, if it"
                  + " leaves those periods out, nor once a law has reached every unit")
          .mandatory();

  /** What the treatment definition of the job makes of the unit, as in the panel. */
  public static final List<Column> TREATMENT =
      List.of(
          PolicyFields.STANCE,
          Panels.ADOPTER_ID,
          PanelFields.COHORT,
          Panels.TREATED,
          Panels.IN_FORCE,
          Panels.SHARE_IN_FORCE,
          PanelFields.ARM,
          Panels.EXCLUDED_REASON,
          Panels.AGREEMENT_287G,
          Panels.SAME_STATE,
          COMPARED);

  /** Which unit and which period. */
  public static final List<Column> FRAME =
      List.of(
          PanelFields.UNIT_ID,
          Panels.PERIOD_INDEX,
          Panels.UNIT_NAME,
          PlaceFields.STATE,
          PlaceFields.COUNTY_FIPS,
          Panels.PERIOD,
          FIRST_DAY,
          DateFields.YEAR.mandatory());

  /** What law and practice say, whatever the treatment definition of the job. */
  public static final List<Column> POLICY =
      List.of(
          POLICY_ARM,
          STANCE_AT_START,
          DAYS_LIMITING,
          DAYS_MANDATED,
          DAYS_IN_CONFLICT,
          LIMITS_HOLDS,
          LIMITS_NOTIFICATION,
          LIMITS_ACCESS,
          LIMITS_INQUIRY,
          PolicyFields.BASIS_CODED,
          PolicyFields.COMPULSION,
          ADOPTER,
          EVER_LIMITS,
          AGREEMENT,
          IN_SECTION_III,
          ON_FEDERAL_LIST);

  /** One row: one unit of the frame in one period. */
  public static final Table TABLE =
      new Table(
          Layer.MARTS,
          "frame_policies",
          "one unit of the frame in one period",
          List.of(PanelFields.UNIT_ID, Panels.PERIOD_INDEX),
          Stream.of(FRAME, POLICY, TREATMENT).flatMap(List::stream).toList(),
          List.of(
              "A day counts as limiting if the policy has certainly begun and not certainly ended.",
              "An agency and a facility are as the county they lie in.",
              "A county without a policy of its own is as its state."),
          false);

  private FramePolicies() {}

  private static Column share(String name, String what) {
    return Column.number(
            "share_of_" + name, "0 to 1", "Share of the period's days on which " + what)
        .within(0, 1)
        .mandatory();
  }

  private static Column limit(String name, String what) {
    return Column.flag(
        name, "Whether a limit in force in the period is about " + what + "; empty: none is known");
  }
}
