package org.detaineroutcomes.ingest;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.detaineroutcomes.schema.Table;

/**
 * What became of one row of a file.
 *
 * @param fate kept, set aside as usual in such files, or bad
 * @param sheet sheet or page; null where the format has none
 * @param row in the file or sheet, from 1
 * @param values of the table's data columns, in order; null unless kept
 * @param reason why it was not kept; null when it was
 * @param text the row as printed, for the quarantine; null when kept, and of rows about persons
 */
public record Staged(
    Fate fate, String sheet, long row, List<Object> values, String reason, String text)
    implements Serializable {

  /** Reason of a row that says no more than an earlier one. */
  public static final String REPETITION = "word-for-word repetition";

  /** Reasons of rows that repeat another row or its id. */
  static final Set<String> REPETITIONS =
      Set.of(REPETITION, RepeatedIds.WORD_FOR_WORD, RepeatedIds.OTHERWISE);

  /** Rows in = kept + set aside + quarantined. */
  public enum Fate {
    KEPT,
    SET_ASIDE,
    QUARANTINED
  }

  /** What the source declares as usual: totals, footnotes, repetitions. */
  public static Staged setAside(String sheet, long row, String reason, String text) {
    return new Staged(Fate.SET_ASIDE, sheet, row, null, reason, text);
  }

  /** The row as messages and tables may show it: of a row about a person no text is told. */
  Staged told(Table table) {
    return table.people() && text != null
        ? new Staged(fate, sheet, row, values, reason, null)
        : this;
  }

  /** A row that should have been readable. */
  public static Staged quarantined(String sheet, long row, String reason, String text) {
    return new Staged(Fate.QUARANTINED, sheet, row, null, reason, text);
  }
}
