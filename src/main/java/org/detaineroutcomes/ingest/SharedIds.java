package org.detaineroutcomes.ingest;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Problems;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.staged.Detainers;
import org.detaineroutcomes.store.TableRow;

/** Ids of detainers that several rows of all files have, counted and named. */
final class SharedIds {
  private static final Set<String> WITHOUT_IDS = Set.of("ice-detainers");
  private static final int NAMED = 10;
  private static final Column ROWS = Column.count("rows", "rows", "Rows of one id");
  private static final Column IDS = Column.count("ids", "ids", "Ids that several rows have");

  private SharedIds() {}

  /**
   * Notes the rows that repeat an id.
   *
   * @param problems gets one where rows of several files share an id and are not to be kept
   */
  static void in(StagedFiles staged, List<String> notes, Problems problems) {
    boolean none = staged.files().stream().allMatch(f -> WITHOUT_IDS.contains(f.input().format()));
    if (none || !staged.table().equals(Detainers.TABLE)) {
      return;
    }
    setAside(staged, notes);
    TableRow shared = shared(staged.kept());
    if (shared.count(IDS) == 0) {
      return;
    }
    String found =
        shared.count(ROWS)
            + " rows of detainers share "
            + shared.count(IDS)
            + (shared.count(IDS) == 1 ? " id" : " ids");
    if (staged.files().stream().anyMatch(RepeatedIds::kept)) {
      notes.add(found + ", and each row counts, as repeats: keep says");
      return;
    }
    problems.add(
        Problem.check(
            staged.files().stream().map(InputFile::name).collect(Collectors.joining(", ")),
            "Cannot count detainers of several files twice: " + found,
            "give each release its edition so that the newest counts, take one file out, or write"
                + " repeats: keep"));
  }

  private static void setAside(StagedFiles staged, List<String> notes) {
    for (InputFile file : staged.files()) {
      long same = rows(staged, file, RepeatedIds.WORD_FOR_WORD);
      long other = rows(staged, file, RepeatedIds.OTHERWISE);
      if (same + other > 0 && !RepeatedIds.kept(file)) {
        notes.add(
            (same + other)
                + " rows of "
                + file.name()
                + " repeat the id of an earlier row and do not count, "
                + other
                + " of them with other cells: "
                + String.join(
                    "; ",
                    staged.places(List.of(RepeatedIds.WORD_FOR_WORD, RepeatedIds.OTHERWISE), NAMED))
                + (same + other > NAMED ? " and more" : "")
                + "; repeats: keep counts them");
      }
    }
  }

  private static long rows(StagedFiles staged, InputFile file, String reason) {
    return staged.counts().stream()
        .filter(c -> c.file().equals(file.name()) && c.input() == file.position())
        .filter(c -> reason.equals(c.reason()))
        .mapToLong(StagedFiles.Count::rows)
        .sum();
  }

  private static TableRow shared(Dataset<Row> kept) {
    Dataset<Row> repeated =
        kept.where(Detainers.DETAINER_ID.col().isNotNull())
            .groupBy(Detainers.DETAINER_ID.col())
            .agg(count(lit(1)).as(ROWS.name()))
            .where(ROWS.col().gt(1));
    return TableRow.all(
            repeated
                .agg(
                    org.apache
                        .spark
                        .sql
                        .functions
                        .coalesce(sum(ROWS.col()), lit(0L))
                        .as(ROWS.name()),
                    count(lit(1)).as(IDS.name()))
                .collectAsList())
        .get(0);
  }
}
