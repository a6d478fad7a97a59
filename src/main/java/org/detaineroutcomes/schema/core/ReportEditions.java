package org.detaineroutcomes.schema.core;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.fields.SourceFields;

/** Every edition of every declined-detainer report, and what became of it. */
public final class ReportEditions {
  public static final Column TABLE_OF =
      Column.text("report_table", "Table that the edition's rows are in").mandatory();
  public static final Column ROWS =
      Column.count("edition_rows", "rows", "Rows of the report in this table and file")
          .atLeast(1)
          .mandatory();
  public static final Column REPLACED_BY =
      Column.text("replaced_by", "File of the edition that counts instead; empty: none");
  public static final Column WITHDRAWN_FROM =
      Column.date("withdrawn_from", "Day from which it was certainly withdrawn; empty: it was not");
  public static final Column WITHDRAWN_BY =
      Column.text("withdrawn_by", "Who withdrew it, as the errata have it");

  /** One row: one table of one edition. */
  public static final Table TABLE =
      new Table(
          Layer.CORE,
          "report_editions",
          "one table of one report in one file",
          List.of(ReportFields.REPORT_START, TABLE_OF, Provenance.FILE, Provenance.INPUT),
          List.of(
              ReportFields.REPORT_START,
              TABLE_OF,
              Provenance.FILE,
              Provenance.INPUT,
              Provenance.EDITION,
              ReportFields.STATUS,
              ROWS,
              REPLACED_BY,
              WITHDRAWN_FROM,
              WITHDRAWN_BY,
              SourceFields.SOURCE_URL),
          List.of(
              "Figures rest on the edition in force alone; rows of superseded editions are in tables"
                  + " whose names begin with earlier_.",
              "A withdrawn edition is a publication that was taken back: its figures stand as"
                  + " published, and sums over reports with and without it."),
          false);

  private ReportEditions() {}
}
