package org.detaineroutcomes.schema;

import java.util.List;

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
              Notes.EXTRA),
          "Appearance in a report never defines treatment alone.",
          "The report names months, not days.");

  private DdorPolicies() {}
}
