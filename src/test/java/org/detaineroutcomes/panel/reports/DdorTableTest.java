package org.detaineroutcomes.panel.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.detaineroutcomes.SharedData;
import org.detaineroutcomes.ingest.SourceReading;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.model.result.EditionState;
import org.detaineroutcomes.model.result.ReportVersion;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.marts.DdorCounts;
import org.detaineroutcomes.schema.marts.DdorReportTotals;
import org.detaineroutcomes.schema.staged.reports.DdorDeclined;
import org.detaineroutcomes.schema.staged.reports.DdorDeclinedCounts;
import org.detaineroutcomes.schema.staged.reports.DdorIssued;
import org.detaineroutcomes.schema.staged.reports.DdorTotals;
import org.detaineroutcomes.schema.staged.reports.Errata;
import org.detaineroutcomes.store.TableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DdorTableTest {
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

  /** The number in every version: least and most, where they differ. */
  private static List<Object> versions(TableRow row) {
    return Arrays.stream(ReportVersion.values())
        .map(
            version -> {
              Long low = row.count(DdorCounts.low(version));
              Long high = row.count(DdorCounts.high(version));
              return low.equals(high) ? (Object) high : low + " to " + high;
            })
        .toList();
  }

  private static List<TableRow> counts(DdorTable.Rows rows) {
    return TableRow.all(DdorCounts.TABLE, rows.counts());
  }

  private static List<TableRow> totals(DdorTable.Rows rows) {
    return TableRow.all(DdorReportTotals.TABLE, rows.totals());
  }

  private static List<Tuple> wholes(DdorTable.Rows rows) {
    return totals(rows).stream()
        .map(
            row ->
                tuple(
                    row.day(ReportFields.REPORT_START).toString(),
                    row.text(DdorCounts.MEASURE),
                    versions(row)))
        .toList();
  }

  private static DdorTable.Rows ofTheFacts() throws IOException {
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
    return DdorTable.rows(reports, errata, PLAIN, Map.of("NV Clark", "32003"));
  }

  @Test
  void theFirstReportsTotalsStandAsPublishedAndAsCorrected() throws IOException {
    DdorTable.Rows rows = ofTheFacts();

    assertThat(wholes(rows))
        .containsExactly(
            tuple("2017-01-28", "detainers_issued_nationwide", List.of(3083L, 3083L, 3083L, 3083L)),
            tuple("2017-01-28", "detainers_issued", List.of(157L, 126L, 119L, 88L)),
            tuple(
                "2017-01-28", "declines_recorded", List.of(206L, "151 to 204", 206L, "151 to 204")),
            tuple("2017-02-04", "detainers_issued_nationwide", List.of(2825L, 2825L, 2825L, 2825L)),
            tuple("2017-02-04", "declines_recorded", List.of(47L, 47L, 47L, 47L)));
    assertThat(counts(rows))
        .filteredOn(row -> List.of("Montgomery", "Clark").contains(place(row)))
        .extracting(
            DdorTableTest::place, row -> row.text(PlaceFields.COUNTY_FIPS), row -> versions(row))
        .containsExactly(
            tuple("Montgomery", null, List.of(12L, 0L, 12L, 0L)),
            tuple("Clark", "32003", List.of(51L, 51L, 51L, 51L)));
  }

  @Test
  void sevenDeclinesOfTheFirstReportAreReattributedAndStayInTheNation() throws IOException {
    assertThat(totals(ofTheFacts()))
        .extracting(
            row -> row.text(DdorCounts.MEASURE),
            row -> row.count(DdorCounts.CORRECTED_HIGH),
            row -> row.count(DdorReportTotals.WHERE_NAMED_HIGH))
        .contains(tuple("detainers_issued", 126L, null), tuple("declines_recorded", 204L, 197L));
  }

  private static String place(TableRow row) {
    return row.text(PlaceFields.JURISDICTION);
  }

  @Test
  void jurisdictionsAndWhatHasNoneAddUpToEveryPublishedTotal() throws IOException {
    DdorTable.Rows rows = ofTheFacts();

    assertThat(totals(rows))
        .extracting(
            row -> row.day(ReportFields.REPORT_START).toString(),
            row -> row.text(DdorCounts.MEASURE),
            row -> row.count(DdorCounts.AS_PUBLISHED),
            row -> plainSum(rows, row),
            row -> row.count(DdorReportTotals.LISTED),
            row -> row.count(DdorReportTotals.WITHOUT_JURISDICTION))
        .containsExactly(
            tuple("2017-01-28", "detainers_issued_nationwide", 3083L, 0L, 0L, 3083L),
            tuple("2017-01-28", "detainers_issued", 157L, 157L, 157L, 0L),
            tuple("2017-01-28", "declines_recorded", 206L, 151L, 151L, 55L),
            tuple("2017-02-04", "detainers_issued_nationwide", 2825L, 0L, 0L, 2825L),
            tuple("2017-02-04", "declines_recorded", 47L, 14L, 14L, 33L));
  }

  private static long plainSum(DdorTable.Rows rows, TableRow total) {
    return counts(rows).stream()
        .filter(
            row -> row.day(ReportFields.REPORT_START).equals(total.day(ReportFields.REPORT_START)))
        .filter(row -> row.text(DdorCounts.MEASURE).equals(total.text(DdorCounts.MEASURE)))
        .mapToLong(row -> row.count(DdorCounts.AS_PUBLISHED))
        .sum();
  }

  @Test
  void aCorrectionWithoutANumberTakesNoMoreThanItsPlaceHas() throws IOException {
    List<DdorReport> reports =
        DdorReport.all(
            List.of(),
            List.of(),
            cells(
                DdorDeclinedCounts.TABLE,
                section("II-counts")
                    .rowsOf(
                        folder,
                        """
                        report_start,jurisdiction,state,declined_detainers,source
                        2017-01-28,Travis County,Texas,142,x
                        2017-01-28,Chester County,Pennsylvania,6,x
                        """)),
            cells(
                DdorTotals.TABLE,
                section("totals")
                    .rowsOf(
                        folder,
                        """
                        report_start,report_end,detainers_issued_nationwide,declined_in_section2,pages
                        2017-01-28,2017-02-03,3083,206,35
                        """)));
    List<TableRow> errata =
        cells(
            Errata.TABLE,
            SourceReading.as("errata")
                .rowsOf(
                    folder,
                    ERRATA
                        + "2017-01-28,Chester,Pennsylvania,II,,\"unknown, at least 1\",issued to the"
                        + " wrong place,ICE,2017-04,x,\n"));
    DdorTable.Rows rows = DdorTable.rows(reports, errata, PLAIN, Map.of());

    assertThat(counts(rows))
        .extracting(DdorTableTest::place, row -> versions(row).get(1))
        .containsExactly(tuple("Chester County", "0 to 5"), tuple("Travis County", 142L));
    assertThat(versions(totals(rows).get(1)))
        .containsExactly(206L, "200 to 205", 206L, "200 to 205");
  }

  @Test
  void noKeyStandsTwiceAndNoVersionLeavesMoreThanWasPublished() {
    Random random = new Random(17);
    List<LocalDate> weeks = List.of(LocalDate.of(2017, 1, 28), LocalDate.of(2017, 2, 4));
    List<String> names =
        List.of("Clark County", "Clark", "Cook County", "Travis", "Orleans Parish");
    for (int trial = 0; trial < 200; trial++) {
      List<TableRow> declined = new ArrayList<>();
      List<TableRow> errata = new ArrayList<>();
      for (LocalDate week : weeks) {
        for (int i = random.nextInt(30); i > 0; i--) {
          declined.add(
              row(
                  DdorDeclined.TABLE,
                  Map.of(
                      ReportFields.REPORT_START,
                      week,
                      PlaceFields.JURISDICTION,
                      names.get(random.nextInt(5)),
                      PlaceFields.STATE,
                      random.nextBoolean() ? "NV" : "TX",
                      ReportFields.COMPLETE,
                      true)));
        }
      }
      DdorTable.Rows plain = rowsOf(declined, errata);
      for (TableRow count : counts(plain)) {
        if (random.nextBoolean()) {
          errata.add(erratum(count, random));
        }
      }
      DdorTable.Rows rows = rowsOf(declined, errata);

      assertThat(counts(rows).stream().map(row -> key(DdorCounts.TABLE, row)))
          .doesNotHaveDuplicates();
      assertThat(totals(rows).stream().map(row -> key(DdorReportTotals.TABLE, row)))
          .doesNotHaveDuplicates();
      assertThat(counts(rows).stream().mapToLong(row -> row.count(DdorCounts.AS_PUBLISHED)).sum())
          .isEqualTo(declined.size());
      for (ReportVersion version : ReportVersion.values()) {
        assertThat(Stream.concat(counts(rows).stream(), totals(rows).stream()))
            .allSatisfy(
                row -> {
                  long high = row.count(DdorCounts.high(version));
                  assertThat(high).isBetween(0L, row.count(DdorCounts.AS_PUBLISHED));
                  assertThat(row.count(DdorCounts.low(version))).isBetween(0L, high);
                });
        assertThat(totals(rows).stream().mapToLong(row -> row.count(DdorCounts.low(version))).sum())
            .isEqualTo(
                counts(rows).stream().mapToLong(row -> row.count(DdorCounts.low(version))).sum());
      }
    }
  }

  private static List<Object> key(Table table, TableRow row) {
    return table.key().stream().map(row::value).toList();
  }

  private static DdorTable.Rows rowsOf(List<TableRow> declined, List<TableRow> errata) {
    return DdorTable.rows(
        DdorReport.all(List.of(), declined, List.of(), List.of()), errata, PLAIN, Map.of());
  }

  private static TableRow row(Table table, Map<Column, Object> cells) {
    TableRowBuilder row = new TableRowBuilder(table);
    cells.forEach(row::set);
    return TableRow.all(table, List.of(row.row())).get(0);
  }

  /** Takes one row of a place, or at least one. */
  private static TableRow erratum(TableRow count, Random random) {
    Map<Column, Object> cells = new HashMap<>();
    cells.put(ReportFields.REPORT_START, count.day(ReportFields.REPORT_START));
    cells.put(PlaceFields.JURISDICTION, place(count));
    cells.put(PlaceFields.STATE, count.text(PlaceFields.STATE));
    cells.put(Errata.SECTION, "II");
    cells.put(Errata.KIND, random.nextBoolean() ? "corrected" : "disputed");
    cells.put(Errata.ROWS_WRONG, random.nextBoolean() ? 1L : null);
    cells.put(Errata.AT_LEAST, 1L);
    return row(Errata.TABLE, cells);
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
        .containsExactly(tuple("2017-01-28", "detainers_issued", List.of(89L, 89L, 51L, 51L)));
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
    DdorTable.Rows rows = rowsOf(declined, List.of());

    assertThat(Stream.concat(totals(rows).stream(), counts(rows).stream()))
        .extracting(
            DdorTableTest::place,
            row -> row.count(DdorCounts.AS_PUBLISHED),
            row -> row.count(DdorCounts.ISSUED_BEFORE_YEAR),
            row -> row.count(DdorCounts.MOST_ON_ONE_DAY))
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
        .containsExactly(tuple("2017-01-28", "detainers_issued", List.of(102L, 89L, 64L, 51L)));
  }
}
