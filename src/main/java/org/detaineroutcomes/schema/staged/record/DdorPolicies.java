package org.detaineroutcomes.schema.staged.record;

import java.util.List;
import org.detaineroutcomes.schema.SourceNotes;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.staged.Detainers;
import org.detaineroutcomes.schema.staged.Places;
import org.detaineroutcomes.schema.staged.Policies;

/** Section III of a Declined Detainer Outcome Report: jurisdictions with limiting policies. */
public final class DdorPolicies {
  /** One row: one policy of one report. */
  public static final Table TABLE =
      Table.staged(
          "ddor_policies",
          "one policy in Section III of one report",
          List.of(
              DdorIssued.REPORT_START,
              DdorIssued.COMPLETE,
              Places.JURISDICTION.mandatory(),
              Places.STATE.mandatory(),
              Detainers.FIELD_OFFICE,
              Policies.DATE_PRINTED,
              Policies.DATE_EARLIEST,
              Policies.DATE_LATEST,
              Policies.DATE_PRECISION,
              Policies.POLICY,
              Policies.CRITERIA,
              SourceNotes.EXTRA),
          "Appearance in a report never defines treatment alone.",
          "The report names months, not days.");

  private DdorPolicies() {}
}
