package org.detaineroutcomes.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detaineroutcomes.model.Offense;
import org.detaineroutcomes.model.edition.EditionComparison;
import org.detaineroutcomes.model.edition.Renaming;
import org.detaineroutcomes.model.edition.Reported;
import org.detaineroutcomes.model.edition.Revision;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.core.CrimeCounts;
import org.detaineroutcomes.schema.core.EditionChanges;
import org.detaineroutcomes.schema.fields.CrimeFields;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.Crimes;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;

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
    return new TableRowBuilder(EditionChanges.TABLE)
        .set(EditionChanges.EARLIER_EDITION, before)
        .set(EditionChanges.LATER_EDITION, after)
        .set(EditionChanges.STATUS, revision.kind().word())
        .set(CrimeFields.SCOPE, revision.any().kind())
        .set(PlaceFields.STATE, revision.any().state())
        .set(EditionChanges.EARLIER_UNIT, then == null ? null : then.unit())
        .set(EditionChanges.LATER_UNIT, now == null ? null : now.unit())
        .set(DateFields.PERIOD, revision.period())
        .set(EditionChanges.CHANGED, revision.words(MEASURES))
        .set(EditionChanges.EARLIER_FILE, then == null ? null : then.file())
        .set(EditionChanges.EARLIER_ROW, then == null ? null : (Long) then.row())
        .set(EditionChanges.LATER_FILE, now == null ? null : now.file())
        .set(EditionChanges.LATER_ROW, now == null ? null : (Long) now.row())
        .row();
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
    for (TableRow row : TableRow.all(dated.collectAsList())) {
      series
          .computeIfAbsent(formats.get(row.text(Provenance.FILE)), format -> new TreeMap<>())
          .computeIfAbsent(row.day(Provenance.EDITION), day -> new ArrayList<>())
          .add(reported(row));
    }
  }

  private static Reported reported(TableRow row) {
    List<Long> counts = new ArrayList<>(MEASURES.size());
    Crimes.counts().forEach(count -> counts.add(row.count(count)));
    Integer month = row.whole(DateFields.MONTH);
    String year = row.textOrEmpty(DateFields.YEAR);
    return new Reported(
        row.text(CrimeCounts.AGENCY_ID),
        row.textOrEmpty(PlaceFields.STATE),
        row.text(CrimeFields.SCOPE),
        month == null ? year : String.format("%s-%02d", year, month),
        counts,
        row.text(Provenance.FILE),
        row.count(Provenance.ROW));
  }
}
