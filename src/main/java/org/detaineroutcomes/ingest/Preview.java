package org.detaineroutcomes.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Problems;
import org.detaineroutcomes.schema.Table;

/**
 * What reading one file would give, without Spark and without writing.
 *
 * @param kept rows that would be staged
 * @param setAside rows such files usually have and the table does not
 * @param quarantined bad rows
 * @param sheets first and last sheet or page with a row; empty where the format has none
 * @param badRows the first bad rows, with place and reason
 */
public record Preview(
    long kept, long setAside, long quarantined, String sheets, List<Problem> badRows) {
  private static final int LISTED = 200;

  /** Reads the file; what makes it unreadable as a whole goes to {@code problems}. */
  public static Preview of(InputFile file, Problems problems) {
    Map<Staged.Fate, Long> counts = new EnumMap<>(Staged.Fate.class);
    List<Problem> bad = new ArrayList<>();
    Set<String> sheets = new LinkedHashSet<>();
    Source source = Sources.of(file.input().format()).orElseThrow();
    Table table = source.table(file.input());
    RepeatedIds ids = RepeatedIds.in(table, file);
    try (Stream<Staged> rows = source.read(file).map(ids::of).map(row -> row.told(table))) {
      rows.forEach(
          row -> {
            counts.merge(row.fate(), 1L, Long::sum);
            if (row.sheet() != null) {
              sheets.add(row.sheet());
            }
            if (row.fate() == Staged.Fate.QUARANTINED && bad.size() < LISTED) {
              bad.add(
                  BadRow.problem(file.name(), row.sheet(), row.row(), row.reason(), row.text()));
            }
          });
    } catch (Failure failure) {
      problems.addAll(failure.problems());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Preview(
        counts.getOrDefault(Staged.Fate.KEPT, 0L),
        counts.getOrDefault(Staged.Fate.SET_ASIDE, 0L),
        counts.getOrDefault(Staged.Fate.QUARANTINED, 0L),
        span(List.copyOf(sheets)),
        bad);
  }

  private static String span(List<String> sheets) {
    return sheets.size() < 2
        ? String.join("", sheets)
        : sheets.get(0) + " to " + sheets.get(sheets.size() - 1);
  }
}
