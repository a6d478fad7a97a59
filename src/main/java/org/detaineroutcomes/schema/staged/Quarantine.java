package org.detaineroutcomes.schema.staged;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;

/** Rows of files that no staged table has: each with its reason. */
public final class Quarantine {
  public static final Column FATE =
      Column.text("fate", "Set aside as usual in such files, or bad")
          .oneOf("set aside", "quarantined")
          .mandatory();
  public static final Column REASON = Column.text("reason", "Why it was not kept").mandatory();
  public static final Column TABLE_NAME =
      Column.text("staged_table", "Table it would have gone to").mandatory();
  public static final Column TEXT = Column.text("row_text", "The row as printed");

  /** One row: one row of a file that was not kept. */
  public static final Table TABLE =
      Table.staged(
              "quarantine",
              "one row of a file that was not kept",
              List.of(TABLE_NAME, FATE, REASON, TEXT),
              "May hold rows about persons: readable by its owner only.")
          .aboutPeople();

  private Quarantine() {}
}
