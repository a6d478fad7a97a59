package org.detaineroutcomes.schema;

/** Columns in which a source speaks in its own words, the same in every table. */
public final class SourceNotes {
  public static final Column NOTE = Column.text("remark", "Remark of whoever recorded the row");
  public static final Column CITED =
      Column.text("cited", "What the row was taken from, as the source names it");
  public static final Column EXTRA =
      Column.text("extra", "Further columns of the file, as a JSON object of heading and cell");

  private SourceNotes() {}
}
