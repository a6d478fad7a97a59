package org.detaineroutcomes.schema.fields;

import org.detaineroutcomes.schema.Column;

/** Columns that say when, as a day, a period or the words of a source. */
public final class DateFields {
  public static final Column YEAR =
      Column.integer("year", "calendar year", "Calendar year").within(1900, 2100);
  public static final Column MONTH =
      Column.integer("month", "calendar month", "Calendar month, 1 to 12; empty in annual tables")
          .within(1, 12);
  public static final Column FISCAL_YEAR =
      Column.integer(
              "fiscal_year",
              "federal fiscal year",
              "Year that ends on 30 September, by the record's date; empty: no date")
          .within(1900, 2100);
  public static final Column PERIOD =
      Column.text("period", "2014 or 2014-06; in results empty: over all periods");
  public static final Column DATE_PRINTED =
      Column.text("date_as_published", "The date in the source's own words");
  public static final Column DATE_EARLIEST =
      Column.date("date_earliest", "First day on which it can have begun; empty: open");
  public static final Column DATE_LATEST =
      Column.date("date_latest", "Day by which it had certainly begun; empty: open");
  public static final Column DATE_PRECISION =
      Column.text("date_precision", "How exactly the source states the date")
          .oneOf("day", "month", "season", "year", "about", "by", "undated");
  public static final Column DATE_BASIS = Column.text("date_basis", "What the date rests on");

  private DateFields() {}
}
