package org.detaineroutcomes.schema.staged;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.SourceFields;

/** Consumer prices by year, to compare dollars of different years. */
public final class PriceIndexes {
  public static final Column CPI_U =
      Column.number(
              "cpi_u",
              "1982-84 = 100",
              "Consumer Price Index, all urban consumers, annual average, not seasonally adjusted")
          .atLeast(0)
          .mandatory();

  /** One row: one year. */
  public static final Table TABLE =
      Table.staged(
          "price_index",
          "one calendar year",
          List.of(DateFields.YEAR.mandatory(), CPI_U, SourceFields.SOURCE_URL),
          "An index of prices paid in cities, not of any county.");

  private PriceIndexes() {}
}
