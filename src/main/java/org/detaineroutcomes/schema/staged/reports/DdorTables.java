package org.detaineroutcomes.schema.staged.reports;

import java.util.List;
import org.detaineroutcomes.schema.Table;

/** What one Declined Detainer Outcome Report fills: its four sections and what stands around. */
public final class DdorTables {
  /** Every table of a report as published, in the order of the report. */
  public static final List<Table> OF_A_REPORT =
      List.of(
          DdorIssued.TABLE,
          DdorDeclined.TABLE,
          DdorPolicies.TABLE,
          DdorTotals.TABLE,
          DdorTexts.TABLE);

  private DdorTables() {}
}
