package org.detaineroutcomes.schema.staged.reports;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.ReportFields;

/** What a Declined Detainer Outcome Report says beside its tables, Section IV above all. */
public final class DdorTexts {
  public static final Column SECTION =
      Column.text("report_section", "Section of the report the text stands in")
          .oneOf("summary", "I", "II", "III", "IV")
          .mandatory();
  public static final Column PARAGRAPH =
      Column.integer("paragraph", "place", "Place of the paragraph in its section, from 1")
          .within(1, 10_000)
          .mandatory();
  public static final Column PRINTED =
      Column.text("paragraph_text", "The paragraph as printed, its lines joined").mandatory();

  /** One row: one paragraph of one report. */
  public static final Table TABLE =
      Table.staged(
          "ddor_texts",
          "one paragraph, heading or footnote of one report",
          List.of(ReportFields.REPORT_START, ReportFields.REPORT_END, SECTION, PARAGRAPH, PRINTED),
          "The publisher's words, in the publisher's terms.");

  private DdorTexts() {}
}
