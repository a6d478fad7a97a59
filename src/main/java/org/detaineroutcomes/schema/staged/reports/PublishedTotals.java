package org.detaineroutcomes.schema.staged.reports;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.CitizenFields;
import org.detaineroutcomes.schema.fields.SourceFields;

/** Totals that others published, such as the Transactional Records Access Clearinghouse (TRAC). */
public final class PublishedTotals {
  public static final Column MEASURE =
      Column.text("published_measure", "What is counted, in the publisher's words").mandatory();
  public static final Column PERIOD =
      Column.text("published_period", "Period covered, as printed").mandatory();
  public static final Column VALUE =
      Column.number("published_value", "as stated", "The total").mandatory();

  /** One row: one total. */
  public static final Table TABLE =
      Table.staged(
          "published_totals",
          "one published total",
          List.of(MEASURE, PERIOD, CitizenFields.MONTHS_COVERED, VALUE, SourceFields.SOURCE_URL),
          "Two vintages of the same year can differ.",
          "Records of detainers, not persons.");

  private PublishedTotals() {}
}
