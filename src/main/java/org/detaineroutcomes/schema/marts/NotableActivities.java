package org.detaineroutcomes.schema.marts;

import java.util.List;
import org.detaineroutcomes.model.ActivityClass;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.ReportFields;

/** The activities that Section II prints beside its rows, coded to offence classes: a sample. */
public final class NotableActivities {
  public static final Column ACTIVITY_CLASS =
      Column.text("activity_class", "Offence class of the notable activity, by rules")
          .oneOf(ActivityClass.class)
          .mandatory();
  public static final Column STAGE =
      Column.text("activity_stage", "Whether it is a charge or a conviction, as printed")
          .oneOf(Code.codes(ActivityClass.Stage.class).toArray(String[]::new))
          .mandatory();
  public static final Column ROWS_AT_HAND =
      Column.count("rows_at_hand", "rows", "Rows of the section that are at hand")
          .atLeast(0)
          .mandatory();

  /** One row: one class at one stage in one report. */
  public static final Table TABLE =
      new Table(
          Layer.MARTS,
          "notable_activities",
          "one offence class, charged or convicted, in one report",
          List.of(ReportFields.REPORT_START, ACTIVITY_CLASS, STAGE),
          List.of(
              ReportFields.REPORT_START,
              ACTIVITY_CLASS,
              STAGE,
              DetainerFields.DETAINERS,
              ROWS_AT_HAND,
              ReportFields.COMPLETE),
          List.of(
              "A sample: one activity a row, charge or conviction, chosen by ICE; no distribution of"
                  + " offences.",
              "Coded by rules; docs/activity-classes.md has their accuracy."),
          false);

  private NotableActivities() {}
}
