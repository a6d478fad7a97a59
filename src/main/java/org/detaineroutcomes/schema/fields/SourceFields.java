package org.detaineroutcomes.schema.fields;

import org.detaineroutcomes.schema.Column;

/** Columns in which a source speaks in its own words or is named. */
public final class SourceFields {
  public static final Column REMARK = Column.text("remark", "Remark of whoever recorded the row");
  public static final Column CITED =
      Column.text("cited", "What the row was taken from, as the source names it");
  public static final Column EXTRA =
      Column.text("extra", "Further columns of the file, as a JSON object of heading and cell");
  public static final Column SOURCE_URL = Column.text("source_url", "Page the row was read from");

  private SourceFields() {}
}
