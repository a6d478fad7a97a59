package org.detaineroutcomes.trace.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.detaineroutcomes.model.Offense;
import org.detaineroutcomes.model.edition.Renaming;
import org.detaineroutcomes.model.edition.Reported;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.core.CrimeCounts;
import org.detaineroutcomes.schema.fields.CrimeFields;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.trace.ReleaseJob;
import org.detaineroutcomes.trace.TableRows;

/**
 * The placed crime counts of a release.
 *
 * @param rows one an agency and period
 * @param unitOf agency, with its scope, to the unit of the panel it counts in
 */
record CrimeRows(List<Reported> rows, Map<String, String> unitOf) {
  /** Names of the counts, in the order of {@link Reported#counts}. */
  static final List<String> MEASURES =
      Arrays.stream(Offense.values()).map(Offense::column).toList();

  static CrimeRows of(Release release) {
    Column unit = ReleaseJob.of(release).unitColumn();
    List<Reported> rows = new ArrayList<>();
    Map<String, String> unitOf = new HashMap<>();
    List<String> wanted = new ArrayList<>(MEASURES);
    Stream.of(
            CrimeCounts.AGENCY_ID,
            CrimeFields.SCOPE,
            PlaceFields.STATE,
            DateFields.YEAR,
            DateFields.MONTH,
            Provenance.FILE,
            Provenance.ROW,
            unit)
        .forEach(column -> wanted.add(column.name()));
    TableRows.of(release, CrimeCounts.TABLE)
        .only(wanted)
        .forEach(
            line -> {
              Reported row = reported(line);
              rows.add(row);
              unitOf.putIfAbsent(agency(row), line.textOrEmpty(unit));
            });
    return new CrimeRows(rows, unitOf);
  }

  /** The unit of the panel an agency counts in; empty where it counts in none. */
  String unit(Reported row) {
    return unitOf.getOrDefault(agency(row), "");
  }

  /** The same for one of the two names of an agency. */
  String unit(Renaming of, String name) {
    return unitOf.getOrDefault(agency(of.kind(), of.state(), name), "");
  }

  private static String agency(Reported row) {
    return agency(row.kind(), row.state(), row.unit());
  }

  private static String agency(String kind, String state, String unit) {
    return kind + "|" + state + "|" + unit;
  }

  private static Reported reported(TableRow line) {
    List<Long> counts = new ArrayList<>(MEASURES.size());
    MEASURES.forEach(m -> counts.add(line.value(m) instanceof Long count ? count : null));
    Long month = line.count(DateFields.MONTH);
    String year = line.textOrEmpty(DateFields.YEAR);
    return new Reported(
        line.textOrEmpty(CrimeCounts.AGENCY_ID).intern(),
        line.textOrEmpty(PlaceFields.STATE).intern(),
        line.textOrEmpty(CrimeFields.SCOPE).intern(),
        (month == null ? year : String.format("%s-%02d", year, month)).intern(),
        counts,
        line.textOrEmpty(Provenance.FILE).intern(),
        line.count(Provenance.ROW));
  }
}
