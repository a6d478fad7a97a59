package org.detaineroutcomes.resolve;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.detaineroutcomes.model.Offense;
import org.detaineroutcomes.model.edition.EditionComparison;
import org.detaineroutcomes.model.edition.Renaming;
import org.detaineroutcomes.model.edition.Reported;
import org.detaineroutcomes.model.edition.Revision;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.core.CrimeCounts;
import org.detaineroutcomes.schema.fields.CrimeFields;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.Crimes;
import org.detaineroutcomes.store.Release;

/** Sets every earlier edition of the crime counts beside the one that replaced it. */
final class CrimeEditions {
  private static final List<String> MEASURES =
      java.util.Arrays.stream(Offense.values()).map(Offense::column).toList();

  private final SparkSession spark;
  private final List<Row> rows = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  CrimeEditions(SparkSession spark) {
    this.spark = spark;
  }

  /** Compares what a release has; without an earlier edition there is nothing to compare. */
  CrimeEditions compare(Release release) {
    if (!release.has(Crimes.TABLE.earlier())) {
      return this;
    }
    Map<String, String> formats = new TreeMap<>();
    release.manifest().inputs.forEach(input -> formats.put(input.file(), input.format()));
    Map<String, NavigableMap<LocalDate, List<Reported>>> series = new TreeMap<>();
    read(release.read(spark, Crimes.TABLE.earlier()), formats, series);
    read(release.read(spark, Crimes.TABLE), formats, series);
    series.values().forEach(this::compare);
    return this;
  }

  private void compare(NavigableMap<LocalDate, List<Reported>> editions) {
    Map.Entry<LocalDate, List<Reported>> before = null;
    for (Map.Entry<LocalDate, List<Reported>> edition : editions.entrySet()) {
      if (before != null) {
        add(before, edition);
      }
      before = edition;
    }
  }

  /** Rows of the table of changes. */
  List<Row> rows() {
    return rows;
  }

  /** What each edition changed, in one line. */
  List<String> notes() {
    return notes;
  }

  private void add(
      Map.Entry<LocalDate, List<Reported>> before, Map.Entry<LocalDate, List<Reported>> after) {
    EditionComparison compared = EditionComparison.of(before.getValue(), after.getValue());
    notes.add(words(before.getKey(), after.getKey(), compared));
    compared.revisions().forEach(r -> rows.add(row(before.getKey(), after.getKey(), r)));
  }

  private static String words(LocalDate before, LocalDate after, EditionComparison compared) {
    EditionComparison.Totals totals = compared.asOne();
    return "crimes, edition of "
        + after
        + " after that of "
        + before
        + ": "
        + totals.both()
        + " rows in both, "
        + totals.revised()
        + " of them revised, "
        + totals.added()
        + " new, "
        + totals.withdrawn()
        + " withdrawn"
        + String.join(
            "", compared.renamings().stream().map(Renaming::words).map(w -> "; " + w).toList());
  }

  private static Row row(LocalDate before, LocalDate after, Revision revision) {
    Reported then = revision.earlier();
    Reported now = revision.later();
    return RowFactory.create(
        Date.valueOf(before),
        Date.valueOf(after),
        revision.kind().word(),
        revision.any().kind(),
        revision.any().state(),
        then == null ? null : then.unit(),
        now == null ? null : now.unit(),
        revision.period(),
        revision.words(MEASURES),
        then == null ? null : then.file(),
        then == null ? null : (Long) then.row(),
        now == null ? null : now.file(),
        now == null ? null : (Long) now.row());
  }

  private static void read(
      Dataset<Row> staged,
      Map<String, String> formats,
      Map<String, NavigableMap<LocalDate, List<Reported>>> series) {
    List<org.apache.spark.sql.Column> columns = new ArrayList<>();
    columns.add(NamedTable.agencyId());
    for (Column column :
        List.of(
            PlaceFields.STATE,
            CrimeFields.SCOPE,
            DateFields.YEAR,
            DateFields.MONTH,
            Provenance.FILE,
            Provenance.ROW,
            Provenance.EDITION)) {
      columns.add(column.col());
    }
    Crimes.counts().forEach(count -> columns.add(count.col()));
    Dataset<Row> dated =
        staged
            .where(Provenance.EDITION.col().isNotNull())
            .select(columns.toArray(org.apache.spark.sql.Column[]::new));
    for (Row row : dated.collectAsList()) {
      series
          .computeIfAbsent(
              formats.get(row.<String>getAs(Provenance.FILE.name())), format -> new TreeMap<>())
          .computeIfAbsent(
              row.<Date>getAs(Provenance.EDITION.name()).toLocalDate(), day -> new ArrayList<>())
          .add(reported(row));
    }
  }

  private static Reported reported(Row row) {
    List<Long> counts = new ArrayList<>(MEASURES.size());
    MEASURES.forEach(measure -> counts.add(row.getAs(measure)));
    Integer month = row.getAs(DateFields.MONTH.name());
    String year = row.getAs(DateFields.YEAR.name()).toString();
    String state = row.getAs(PlaceFields.STATE.name());
    return new Reported(
        row.getAs(CrimeCounts.AGENCY_ID.name()),
        state == null ? "" : state,
        row.getAs(CrimeFields.SCOPE.name()),
        month == null ? year : String.format("%s-%02d", year, month),
        counts,
        row.getAs(Provenance.FILE.name()),
        row.<Long>getAs(Provenance.ROW.name()));
  }
}
