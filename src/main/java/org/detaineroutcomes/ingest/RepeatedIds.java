package org.detaineroutcomes.ingest;

import java.util.HashMap;
import java.util.Map;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.staged.Detainers;

/**
 * Rows of one file that have the id of a detainer of an earlier row. The setting {@code repeats} of
 * the input says what becomes of them: the first row counts alone (the default), they are kept, or
 * they are refused as bad rows. Rows without an id are never repetitions: each may be a person.
 */
final class RepeatedIds {
  /** The setting of an input. */
  static final String SETTING = "repeats";

  static final String KEEP = "keep";
  static final String WORD_FOR_WORD = "repeats the id of an earlier row, word for word";
  static final String OTHERWISE = "repeats the id of an earlier row, with other cells";
  private static final String REFUSE = "refuse";

  private final int position;
  private final String rule;

  /** By id, the digest of the first row: whole rows of a large file are not held. */
  private final Map<Object, Integer> seen = new HashMap<>();

  private RepeatedIds(int position, String rule) {
    this.position = position;
    this.rule = rule;
  }

  /** What to do with the rows of a file, in their order. */
  static RepeatedIds in(Table table, InputFile file) {
    Integer position = table.people() ? table.positions().get(Detainers.DETAINER_ID.name()) : null;
    return new RepeatedIds(position == null ? -1 : position, rule(file));
  }

  /** Whether an input counts rows that repeat an id. */
  static boolean kept(InputFile file) {
    return rule(file).equals(KEEP);
  }

  private static String rule(InputFile file) {
    return file.input().options().getOrDefault(SETTING, "first");
  }

  Staged of(Staged row) {
    if (position < 0 || rule.equals(KEEP) || row.fate() != Staged.Fate.KEPT) {
      return row;
    }
    Object id = row.values().get(position);
    int digest = row.values().hashCode();
    Integer first = id == null ? null : seen.putIfAbsent(id, digest);
    if (first == null) {
      return row;
    }
    String reason = first.equals(digest) ? WORD_FOR_WORD : OTHERWISE;
    return rule.equals(REFUSE)
        ? Staged.quarantined(row.sheet(), row.row(), reason, null)
        : Staged.setAside(row.sheet(), row.row(), reason, null);
  }
}
