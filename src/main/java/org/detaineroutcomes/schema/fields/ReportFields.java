package org.detaineroutcomes.schema.fields;

import org.detaineroutcomes.model.result.EditionState;
import org.detaineroutcomes.model.result.ValueBasis;
import org.detaineroutcomes.schema.Column;

/** Columns of Declined Detainer Outcome Reports (DDOR). */
public final class ReportFields {
  public static final Column REPORT_START =
      Column.date("report_start", "First day that the report covers").mandatory();
  public static final Column REPORT_END =
      Column.date("report_end", "Last day that the report covers; empty: not stated in the file");
  public static final Column COMPLETE =
      Column.flag(
              "section_complete",
              "No where the file holds a part of the section: its totals are the report's own")
          .mandatory();
  public static final Column RANK =
      Column.integer("rank", "place", "Place among those to whom most were issued").within(1, 1000);
  public static final Column STATUS =
      Column.text(
              "report_status",
              "Published: counts; superseded: a later edition counts in its place; withdrawn: taken"
                  + " back as a whole and not replaced")
          .oneOf(EditionState.class)
          .mandatory();

  public static final Column VALUE_BASIS =
      Column.text("value_basis", "How the number came to be known; empty: not stated")
          .oneOf(ValueBasis.class);

  private ReportFields() {}
}
