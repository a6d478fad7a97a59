package org.detaineroutcomes.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.apache.hadoop.fs.Path;
import org.detaineroutcomes.model.Concurrently;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Problems;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;

/**
 * Reads a written table once: its digest, its rules and its key. What is checked is what lies on
 * disk. Row groups are read at the same time; their digests add up to that of the table.
 */
final class Audit {
  static final int EXAMPLES = 5;

  private final Table table;
  private final List<Path> files;
  private final List<Integer> keyPositions;

  Audit(Table table, List<Path> files) {
    this.table = table;
    this.files = files;
    this.keyPositions =
        table.key().stream().map(column -> table.positions().get(column.name())).toList();
  }

  /**
   * Digest and row count of the table.
   *
   * @throws Failure where a rule of a column is broken or a key occurs twice, with examples
   */
  TableDigest run() {
    Problems problems = new Problems();
    List<AuditedRows> audited = audited();
    List<String> broken =
        audited.stream().flatMap(rows -> rows.broken().stream()).limit(EXAMPLES).toList();
    if (!broken.isEmpty()) {
      problems.add(broken(table, broken));
    }
    Set<Long> twice =
        repeated(audited.stream().flatMapToLong(rows -> LongStream.of(rows.keys())).toArray());
    ContentDigest digest = new ContentDigest();
    audited.forEach(rows -> digest.add(rows.digest().sum(), rows.digest().rows()));
    if (!twice.isEmpty()) {
      problems.add(duplicateKeys(twice, digest));
    }
    problems.throwIfAny();
    List<String> columns = table.columns().stream().map(Column::name).toList();
    return new TableDigest(digest.rows(), digest.finish(columns));
  }

  /** What is wrong with a value; of a table about persons no value is told. */
  static Optional<String> complaint(Table table, Column column, Object value) {
    return column
        .complaint(value)
        .map(why -> table.people() ? column.name() + " has a value that it cannot have" : why);
  }

  /** The problem of values that break rules, the first of them as phrases. */
  static Problem broken(Table table, List<String> phrases) {
    return Problem.check(
        table.name(),
        "Cannot accept table " + table.name() + ": " + String.join("; ", phrases),
        "correct the input rows named, or the mapping that filled the column");
  }

  /** The row groups of all files, in their order, read at the same time where there are cores. */
  private List<AuditedRows> audited() {
    List<Supplier<AuditedRows>> groups = new ArrayList<>();
    for (Path file : files) {
      for (int group = 0; group < ParquetRows.groups(file); group++) {
        int number = group;
        groups.add(() -> ParquetRows.audited(file, number, table, keyPositions));
      }
    }
    return Concurrently.all(groups);
  }

  private List<Object> key(List<Object> row) {
    List<Object> key = new ArrayList<>(keyPositions.size());
    keyPositions.forEach(position -> key.add(row.get(position)));
    return key;
  }

  private static Set<Long> repeated(long[] hashes) {
    Arrays.sort(hashes);
    Set<Long> twice = new HashSet<>();
    for (int i = 1; i < hashes.length; i++) {
      if (hashes[i] == hashes[i - 1]) {
        twice.add(hashes[i]);
      }
    }
    return twice;
  }

  private Problem duplicateKeys(Set<Long> twice, ContentDigest hasher) {
    List<String> keys = new ArrayList<>();
    for (Path file : files) {
      ParquetRows.forEach(
          file,
          row -> {
            if (twice.contains(hasher.keyHash(key(row)))) {
              keys.add(table.people() ? key(row).toString() : key(row) + " in " + row);
            }
          });
    }
    keys.sort(null);
    String names = String.join(", ", table.key().stream().map(Column::name).toList());
    return Problem.check(
        table.name(),
        "Cannot accept table "
            + table.name()
            + ": "
            + twice.size()
            + " duplicate keys ("
            + names
            + "), such as\n      "
            + String.join("\n      ", keys.subList(0, Math.min(EXAMPLES, keys.size()))),
        "remove one of the rows from the input, or name which input is meant to win");
  }
}
