package org.detaineroutcomes.schema.staged.reports;

import java.util.List;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.fields.SourceFields;

/** Section III of a Declined Detainer Outcome Report: jurisdictions with limiting policies. */
public final class DdorPolicies {
  /** One row: one policy of one report. */
  public static final Table TABLE =
      Table.staged(
          "ddor_policies",
          "one policy in Section III of one report",
          List.of(
              ReportFields.REPORT_START,
              ReportFields.COMPLETE,
              PlaceFields.JURISDICTION.mandatory(),
              PlaceFields.STATE.mandatory(),
              DetainerFields.FIELD_OFFICE,
              DateFields.DATE_PRINTED,
              DateFields.DATE_EARLIEST,
              DateFields.DATE_LATEST,
              DateFields.DATE_PRECISION,
              PolicyFields.POLICY,
              PolicyFields.CRITERIA,
              SourceFields.EXTRA),
          "Appearance in a report never defines treatment alone.",
          "The report names months, not days.");

  private DdorPolicies() {}
}
