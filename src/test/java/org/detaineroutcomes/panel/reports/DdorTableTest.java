package org.detaineroutcomes.panel.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.assertj.core.groups.Tuple;
import org.detaineroutcomes.SharedData;
import org.detaineroutcomes.ingest.SourceReading;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.model.result.EditionState;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.staged.reports.DdorDeclined;
import org.detaineroutcomes.schema.staged.reports.DdorDeclinedCounts;
import org.detaineroutcomes.schema.staged.reports.DdorIssued;
import org.detaineroutcomes.schema.staged.reports.DdorTotals;
import org.detaineroutcomes.schema.staged.reports.Errata;
import org.detaineroutcomes.store.TableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DdorTableTest {
  private static final String PUBLISHED = "as_published";
  private static final String CORRECTED = "as_corrected";
  private static final String OUT = "_undisputed";
  private static final String ERRATA =
      "report_start,jurisdiction,state,affected_section,rows_affected,rows_basis,ice_correction,"
          + "corrected_by,corrected_on,source_url,kind\n";

  private static final EditionStatus.All PLAIN = EditionStatus.All.of(List.of());

  @TempDir Path folder;

  private static List<TableRow> cells(Table table, List<Staged> rows) {
    return SourceReading.kept(rows).stream()
        .map(row -> new TableRow(table.positions(), row.values()))
        .toList();
  }

  private static SourceReading section(String section) {
    return SourceReading.as("ddor-csv", Map.of("section", section));
  }

  private static List<TableRow> facts(Table table, SourceReading reading, String name)
      throws IOException {
    return cells(table, reading.rows(SharedData.input("facts/" + name)));
  }

  private static List<Tuple> wholes(List<Row> rows) {
    return rows.stream()
        .filter(row -> row.isNullAt(3))
        .map(row -> tuple(row.get(0).toString(), row.get(2), row.get(6), row.get(8), row.get(9)))
        .toList();
  }

  @Test
  void theFirstReportsTotalsStandAsPublishedAndAsCorrected() throws IOException {
    List<DdorReport> reports =
        DdorReport.all(
            facts(DdorIssued.TABLE, section("I"), "ddor_2017-01-28_section1.csv"),
            List.of(),
            facts(
                DdorDeclinedCounts.TABLE, section("II-counts"), "ddor_section2_counts_partial.csv"),
            facts(DdorTotals.TABLE, section("totals"), "ddor_report_totals.csv"));
    List<TableRow> errata =
        new ArrayList<>(
            facts(Errata.TABLE, SourceReading.as("errata"), "ddor_corrections_2017-04.csv"));
    errata.addAll(
        cells(
            Errata.TABLE,
            SourceReading.as("errata").rows(Path.of("data/facts/ddor_disputes.csv"))));
    List<Row> rows = DdorTable.rows(reports, errata, PLAIN, Map.of("NV Clark", "32003"));

    assertThat(wholes(rows))
        .containsExactly(
            tuple("2017-01-28", "detainers_issued_nationwide", PUBLISHED, 3083L, "exact"),
            tuple("2017-01-28", "detainers_issued_nationwide", CORRECTED, 3083L, "exact"),
            tuple("2017-01-28", "detainers_issued_nationwide", PUBLISHED + OUT, 3083L, "exact"),
            tuple("2017-01-28", "detainers_issued_nationwide", CORRECTED + OUT, 3083L, "exact"),
            tuple("2017-01-28", "detainers_issued", PUBLISHED, 157L, "exact"),
            tuple("2017-01-28", "detainers_issued", CORRECTED, 126L, "exact"),
            tuple("2017-01-28", "detainers_issued", PUBLISHED + OUT, 119L, "exact"),
            tuple("2017-01-28", "detainers_issued", CORRECTED + OUT, 88L, "exact"),
            tuple("2017-01-28", "declines_recorded", PUBLISHED, 206L, "exact"),
            tuple("2017-01-28", "declines_recorded", CORRECTED, 197L, "at_most"),
            tuple("2017-01-28", "declines_recorded", PUBLISHED + OUT, 206L, "exact"),
            tuple("2017-01-28", "declines_recorded", CORRECTED + OUT, 197L, "at_most"),
            tuple("2017-02-04", "detainers_issued_nationwide", PUBLISHED, 2825L, "exact"),
            tuple("2017-02-04", "detainers_issued_nationwide", CORRECTED, 2825L, "exact"),
            tuple("2017-02-04", "detainers_issued_nationwide", PUBLISHED + OUT, 2825L, "exact"),
            tuple("2017-02-04", "detainers_issued_nationwide", CORRECTED + OUT, 2825L, "exact"),
            tuple("2017-02-04", "declines_recorded", PUBLISHED, 47L, "exact"),
            tuple("2017-02-04", "declines_recorded", CORRECTED, 47L, "exact"),
            tuple("2017-02-04", "declines_recorded", PUBLISHED + OUT, 47L, "exact"),
            tuple("2017-02-04", "declines_recorded", CORRECTED + OUT, 47L, "exact"));
    assertThat(rows)
        .filteredOn(row -> "Montgomery".equals(row.get(3)) || "Clark".equals(row.get(3)))
        .filteredOn(row -> !row.getString(6).endsWith(OUT))
        .extracting(row -> row.get(3), row -> row.get(5), row -> row.get(6), row -> row.get(8))
        .containsExactly(
            tuple("Montgomery", null, "as_published", 12L),
            tuple("Clark", "32003", "as_published", 51L),
            tuple("Montgomery", null, "as_corrected", 0L),
            tuple("Clark", "32003", "as_corrected", 51L));
  }

  @Test
  void aDisputeIsAVersionOfItsOwn() throws IOException {
    List<DdorReport> reports =
        DdorReport.all(
            cells(
                DdorIssued.TABLE,
                section("I")
                    .rowsOf(
                        folder,
                        """
                        report_start,report_end,rank,jurisdiction,state,issued_detainers
                        2017-01-28,2017-02-03,1,Clark,Nevada,51
                        2017-01-28,2017-02-03,2,Nassau,New York,38
                        """)),
            List.of(),
            List.of(),
            List.of());
    List<TableRow> errata =
        cells(
            Errata.TABLE,
            SourceReading.as("errata")
                .rowsOf(
                    folder,
                    ERRATA
                        + "2017-01-28,Nassau County,New York,Section I,38,printed,it cooperated,"
                        + "the county,2017-04,https://example.org,disputed\n"));

    assertThat(wholes(DdorTable.rows(reports, errata, PLAIN, Map.of())))
        .extracting(row -> row.toList().get(2), row -> row.toList().get(3))
        .containsExactly(
            tuple(PUBLISHED, 89L),
            tuple(CORRECTED, 89L),
            tuple(PUBLISHED + OUT, 51L),
            tuple(CORRECTED + OUT, 51L));
  }

  @Test
  void aCompleteSectionIsCountedByItsRowsAndShowsAStockReassessedOnOneDay() throws IOException {
    List<TableRow> declined =
        cells(
            DdorDeclined.TABLE,
            section("II")
                .rowsOf(
                    folder,
                    """
                    report_start,report_end,jurisdiction,state,citizenship,issued,declined,notable_activity
                    2017-01-28,2017-02-03,Travis County,Texas,,2010-10-16,2017-02-01,x
                    2017-01-28,2017-02-03,Travis County,Texas,,2016-12-31,2017-02-01,x
                    2017-01-28,2017-02-03,Travis County,Texas,,2017-01-30,2017-01-31,x
                    """));
    List<Row> rows =
        DdorTable.rows(
            DdorReport.all(List.of(), declined, List.of(), List.of()), List.of(), PLAIN, Map.of());

    assertThat(rows)
        .filteredOn(row -> row.get(6).equals(PUBLISHED))
        .extracting(row -> row.get(3), row -> row.get(8), row -> row.get(11), row -> row.get(12))
        .containsExactly(tuple(null, 3L, 2L, 2L), tuple("Travis County", 3L, 2L, 2L));
  }

  @Test
  void aReissueHoldsTheCorrectionsOfBeforeItsDayAndIsStillDisputed() throws IOException {
    List<DdorReport> reports =
        DdorReport.all(
            cells(
                DdorIssued.TABLE,
                section("I")
                    .rowsOf(
                        folder,
                        """
                        report_start,report_end,rank,jurisdiction,state,issued_detainers
                        2017-01-28,2017-02-03,1,Clark,Nevada,51
                        2017-01-28,2017-02-03,2,Nassau,New York,38
                        2017-01-28,2017-02-03,3,Cook,Illinois,13
                        """)),
            List.of(),
            List.of(),
            List.of());
    List<TableRow> errata =
        cells(
            Errata.TABLE,
            SourceReading.as("errata")
                .rowsOf(
                    folder,
                    ERRATA
                        + "2017-01-28,Franklin,Iowa,I,5,printed,elsewhere,ICE,2017-04-05,x,\n"
                        + "2017-01-28,Cook,Illinois,I,20,printed,elsewhere,ICE,2017-06-01,x,\n"
                        + "2017-01-28,Nassau,New York,I,38,printed,x,the county,2017-04,x,disputed\n"));
    EditionStatus.All reissued =
        new EditionStatus.All(
            Map.of(
                List.of(LocalDate.of(2017, 1, 28), "ddor_issued"),
                new EditionStatus(LocalDate.of(2017, 5, 1), EditionState.PUBLISHED, true)));

    assertThat(wholes(DdorTable.rows(reports, errata, reissued, Map.of())))
        .extracting(row -> row.toList().get(2), row -> row.toList().get(3))
        .containsExactly(
            tuple(PUBLISHED, 102L),
            tuple(CORRECTED, 89L),
            tuple(PUBLISHED + OUT, 64L),
            tuple(CORRECTED + OUT, 51L));
  }
}
