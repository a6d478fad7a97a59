package org.detaineroutcomes.schema.fields;

import org.detaineroutcomes.model.SeriesUnit;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.schema.Column;

/** Columns of monthly series. */
public final class SeriesFields {
  public static final Column UNIT =
      Column.text("series_unit", "What the series is of")
          .oneOf(Code.codes(SeriesUnit.class).toArray(String[]::new))
          .mandatory();

  private SeriesFields() {}
}
