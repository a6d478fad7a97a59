package org.detaineroutcomes.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.fields.CrimeFields;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.Crimes;

/**
 * Counts that no place has: yearly ones ten times those of the year before and of the year after,
 * and those below 0, which correct an earlier period. They are kept and named, or emptied and named
 * where their input says {@code jumps: set-aside}.
 */
final class Jumps {
  /** The setting of an input. */
  private static final String SETTING = "jumps";

  private static final int TIMES = 10;

  /** Counts below it jump by chance. */
  private static final int LEAST = 20;

  private static final int NAMED = 20;
  private static final String FLAG = "_jump_";

  private Jumps() {}

  /** Whether an input says that its jumps are to be emptied. */
  static boolean areEmptied(InputFile file) {
    return file.input().options().getOrDefault(SETTING, "keep").equals("set-aside");
  }

  /** The rows of a table, its jumps noted, and emptied where an input says so. */
  static Dataset<Row> in(
      StagedFiles staged, Dataset<Row> rows, List<String> notes, SourceAccounts accounts) {
    if (!staged.table().equals(Crimes.TABLE)) {
      return rows;
    }
    List<Column> flags = Crimes.counts().stream().map(count -> col(FLAG + count.name())).toList();
    Column any = flags.stream().reduce(Column::or).orElseThrow();
    Column negative =
        Crimes.counts().stream().map(c -> c.col().lt(0)).reduce(Column::or).orElseThrow();
    Dataset<Row> yearly = rows.where(DateFields.MONTH.col().isNull().or(negative));
    List<Row> found = flagged(yearly).where(any).takeAsList(NAMED + 1);
    if (found.isEmpty()) {
      return rows;
    }
    accounts.jumps(staged.table(), byInput(found, flagged(yearly).where(any)));
    List<Object> emptied =
        staged.files().stream()
            .filter(Jumps::areEmptied)
            .<Object>map(InputFile::position)
            .distinct()
            .toList();
    notes.addAll(notes(found, emptied));
    if (emptied.isEmpty()) {
      return rows;
    }
    Dataset<Row> kept = flagged(rows);
    for (org.detaineroutcomes.schema.Column count : Crimes.counts()) {
      Column empty = col(FLAG + count.name()).and(Provenance.INPUT.col().isin(emptied.toArray()));
      kept = kept.withColumn(count.name(), when(empty, lit(null)).otherwise(count.col()));
    }
    return kept.select(columns(rows));
  }

  /** How many rows of each input jump; those named are all of them where they are few. */
  private static Map<Integer, Long> byInput(List<Row> named, Dataset<Row> all) {
    if (named.size() > NAMED) {
      return all.groupBy(Provenance.INPUT.col()).count().collectAsList().stream()
          .collect(Collectors.toMap(row -> row.getInt(0), row -> row.getLong(1)));
    }
    return named.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.<Integer>getAs(Provenance.INPUT.name()), Collectors.counting()));
  }

  private static Column[] columns(Dataset<Row> rows) {
    return Stream.of(rows.columns()).map(name -> col(name)).toArray(Column[]::new);
  }

  private static Dataset<Row> flagged(Dataset<Row> rows) {
    WindowSpec place =
        Window.partitionBy(
                PlaceFields.JURISDICTION.col(),
                PlaceFields.STATE.col(),
                PlaceFields.LEVEL.col(),
                PlaceFields.COUNTY_FIPS.col(),
                CrimeFields.AGENCY.col(),
                Crimes.ORI.col(),
                CrimeFields.SCOPE.col(),
                DateFields.MONTH.col())
            .orderBy(DateFields.YEAR.col(), Provenance.INPUT.col(), Provenance.ROW.col());
    Column year = DateFields.YEAR.col();
    Column between =
        lag(year, 1)
            .over(place)
            .equalTo(year.minus(1))
            .and(lead(year, 1).over(place).equalTo(year.plus(1)))
            .and(DateFields.MONTH.col().isNull());
    List<Column> all = new ArrayList<>(List.of(columns(rows)));
    for (org.detaineroutcomes.schema.Column count : Crimes.counts()) {
      Column now = count.col();
      Column jump =
          between
              .and(now.geq(LEAST))
              .and(now.geq(lag(now, 1).over(place).multiply(TIMES)))
              .and(now.geq(lead(now, 1).over(place).multiply(TIMES)));
      all.add(when(now.lt(0).or(jump), lit(true)).otherwise(lit(false)).as(FLAG + count.name()));
    }
    return rows.select(all.toArray(Column[]::new));
  }

  private static List<String> notes(List<Row> found, List<Object> emptied) {
    List<String> below = new ArrayList<>();
    List<String> jumps = new ArrayList<>();
    for (Row row : found.subList(0, Math.min(NAMED, found.size()))) {
      for (org.detaineroutcomes.schema.Column count : Crimes.counts()) {
        if (row.<Boolean>getAs(FLAG + count.name())) {
          (row.<Long>getAs(count.name()) < 0 ? below : jumps).add(place(row, count, emptied));
        }
      }
    }
    String more = found.size() > NAMED ? "; and more" : "";
    List<String> notes = new ArrayList<>();
    note("counts of offenses below 0", below, more).ifPresent(notes::add);
    note("counts of offenses " + TIMES + " times the year before and after", jumps, more)
        .ifPresent(notes::add);
    return notes;
  }

  private static Optional<String> note(String what, List<String> places, String more) {
    return places.isEmpty()
        ? Optional.empty()
        : Optional.of(
            what
                + ", which count unless their input says jumps: set-aside: "
                + String.join("; ", places)
                + more);
  }

  private static String place(
      Row row, org.detaineroutcomes.schema.Column count, List<Object> emptied) {
    Object input = row.getAs(Provenance.INPUT.name());
    return Provenance.place(
            row.getAs(Provenance.FILE.name()),
            row.getAs(Provenance.SHEET.name()),
            row.<Long>getAs(Provenance.ROW.name()))
        + ", "
        + count.name()
        + " "
        + row.getAs(count.name())
        + " of "
        + row.getAs(PlaceFields.JURISDICTION.name())
        + " in "
        + row.getAs(DateFields.YEAR.name())
        + (emptied.contains(input) ? " (set aside)" : "");
  }
}
