package org.detaineroutcomes.schema.staged.reports;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.fields.SourceFields;

/** Section II of a Declined Detainer Outcome Report: recorded declines, one row a person. */
public final class DdorDeclined {
  public static final Column ISSUED_DAY =
      Column.date("issued_date", "Day on which the detainer was issued");
  public static final Column DECLINED_DAY =
      Column.date("declined_date", "Day on which ICE learned of the decline");
  public static final Column NOTABLE_ACTIVITY =
      Column.text("notable_activity", "One charge or conviction chosen by ICE, as printed");

  /** One row: one recorded decline. */
  public static final Table TABLE =
      Table.staged(
              "ddor_declined",
              "one recorded decline in Section II of one report",
              List.of(
                  ReportFields.REPORT_START,
                  ReportFields.REPORT_END,
                  ReportFields.COMPLETE,
                  PlaceFields.JURISDICTION.mandatory(),
                  PlaceFields.STATE.mandatory(),
                  DetainerFields.CITIZENSHIP,
                  ISSUED_DAY,
                  DECLINED_DAY,
                  NOTABLE_ACTIVITY,
                  SourceFields.EXTRA),
              "Declines are of detainers issued at any time: they have no rate over a week's issues.",
              "The declined date is when ICE learned of it.",
              "Notable activity is one sample a row and no distribution of offences.",
              "Declined is not released.")
          .aboutPeople();

  private DdorDeclined() {}
}
