package org.detaineroutcomes.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.detaineroutcomes.ingest.SourceReading.cell;
import static org.detaineroutcomes.ingest.SourceReading.count;
import static org.detaineroutcomes.ingest.SourceReading.input;
import static org.detaineroutcomes.ingest.SourceReading.kept;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.SharedData;
import org.detaineroutcomes.ingest.SourceReading;
import org.detaineroutcomes.ingest.Sources;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.fields.SourceFields;
import org.detaineroutcomes.schema.staged.reports.DdorDeclined;
import org.detaineroutcomes.schema.staged.reports.DdorDeclinedCounts;
import org.detaineroutcomes.schema.staged.reports.DdorIssued;
import org.detaineroutcomes.schema.staged.reports.DdorPolicies;
import org.detaineroutcomes.schema.staged.reports.DdorTotals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DdorCsvTest {
  private static final String SECTION_III =
      "report_start,jurisdiction,state,field_office,date_enacted,policy,criteria\n";

  @TempDir Path folder;

  @Test
  void sectionOneOfTheFirstReportIssued157ToTenPlaces() throws IOException {
    List<Staged> rows = kept(real("I", "ddor_2017-01-28_section1.csv"));

    assertThat(rows).hasSize(10);
    assertThat(
            rows.stream()
                .mapToLong(row -> (Long) at(DdorIssued.TABLE, row, DdorIssued.ISSUED_DETAINERS)))
        .containsExactly(51L, 38L, 13L, 12L, 12L, 9L, 7L, 5L, 5L, 5L);
    assertThat(at(DdorIssued.TABLE, rows.get(0), PlaceFields.STATE)).isEqualTo("NV");
    assertThat(at(DdorIssued.TABLE, rows.get(0), ReportFields.COMPLETE)).isEqualTo(true);
    assertThat(at(DdorIssued.TABLE, rows.get(3), SourceFields.EXTRA))
        .isEqualTo("{\"value_basis\":\"printed; CORRECTED by ICE\"}");
  }

  @Test
  void twoNumbersOfSectionOneAreDerivedAndAnyOtherBasisIsRefused() throws IOException {
    List<Staged> rows = kept(real("I", "ddor_2017-01-28_section1.csv"));

    assertThat(rows)
        .filteredOn(row -> "derived".equals(at(DdorIssued.TABLE, row, ReportFields.VALUE_BASIS)))
        .extracting(row -> at(DdorIssued.TABLE, row, PlaceFields.JURISDICTION))
        .containsExactly("Franklin", "Alachua");
    assertThat(
            SourceReading.as("ddor-csv", Map.of("section", "I"))
                .rowsOf(
                    folder,
                    """
                    report_start,report_end,jurisdiction,state,issued_detainers,value_basis
                    2017-01-28,2017-02-03,Clark,Nevada,51,guessed
                    """)
                .get(0)
                .reason())
        .isEqualTo(
            "the basis of the number is 'guessed'; it begins with one of: printed, derived,"
                + " reported by the press, unknown");
  }

  @Test
  void aPartOfSectionTwoIsMarkedAsAPart() throws IOException {
    List<Staged> rows =
        SourceReading.as("ddor-csv", Map.of("section", "II", "partial", "true"))
            .rows(SharedData.input("facts/ddor_section2_rows_fragments.csv"));

    assertThat(kept(rows)).hasSize(5);
    assertThat(at(DdorDeclined.TABLE, rows.get(0), ReportFields.COMPLETE)).isEqualTo(false);
    assertThat(at(DdorDeclined.TABLE, rows.get(0), DdorDeclined.ISSUED_DAY))
        .isEqualTo(LocalDate.of(2010, 10, 16));
    assertThat(at(DdorDeclined.TABLE, rows.get(0), DdorDeclined.DECLINED_DAY))
        .isEqualTo(LocalDate.of(2017, 2, 1));
    assertThat(at(DdorDeclined.TABLE, rows.get(0), SourceFields.EXTRA))
        .isEqualTo("{\"source\":\"kut.org\"}");
  }

  @Test
  void countsOfSectionTwoSetTheReportsOwnTotalsAside() throws IOException {
    List<Staged> rows = real("II-counts", "ddor_section2_counts_partial.csv");

    assertThat(rows).hasSize(8);
    assertThat(count(rows, Staged.Fate.SET_ASIDE)).isEqualTo(2);
    assertThat(at(DdorDeclinedCounts.TABLE, rows.get(0), DdorDeclinedCounts.DECLINED_DETAINERS))
        .isEqualTo(142L);
    assertThat(at(DdorDeclinedCounts.TABLE, rows.get(0), SourceFields.CITED).toString())
        .contains("longislandpress.com says 143");
  }

  @Test
  void theFirstReportIssued3083AndRecorded206Declines() throws IOException {
    List<Staged> rows = kept(real("totals", "ddor_report_totals.csv"));

    assertThat(rows).hasSize(3);
    assertThat(at(DdorTotals.TABLE, rows.get(0), DdorTotals.ISSUED_NATIONWIDE)).isEqualTo(3_083L);
    assertThat(at(DdorTotals.TABLE, rows.get(0), DdorTotals.DECLINED)).isEqualTo(206L);
    assertThat(at(DdorTotals.TABLE, rows.get(2), DdorTotals.DECLINED)).isNull();
    assertThat(at(DdorTotals.TABLE, rows.get(2), ReportFields.REPORT_START))
        .isEqualTo(LocalDate.of(2017, 2, 11));
  }

  @Test
  void sectionThreeHasAMonthAndAFieldOffice() throws IOException {
    Staged row =
        SourceReading.as("ddor-csv", Map.of("section", "III"))
            .rowsOf(
                folder,
                SECTION_III + "2017-01-28,Travis County,Texas,San Antonio,January 2017,A,B\n")
            .get(0);

    assertThat(at(DdorPolicies.TABLE, row, DetainerFields.FIELD_OFFICE)).isEqualTo("San Antonio");
    assertThat(at(DdorPolicies.TABLE, row, DateFields.DATE_EARLIEST))
        .isEqualTo(LocalDate.of(2017, 1, 1));
    assertThat(at(DdorPolicies.TABLE, row, DateFields.DATE_PRECISION)).isEqualTo("month");
  }

  @Test
  void typedTablesReadWhatReportsPrint() throws IOException {
    String headings =
        "report_start,jurisdiction,state,citizenship,issued,declined,notable_activity\n";
    List<Staged> rows =
        SourceReading.as("ddor-csv", Map.of("section", "II"))
            .rowsOf(
                folder,
                headings
                    + "2017-02-04,Adams County*,Texas**,N/A,2/4/16,\"May 6, 2016\",Larceny (Charged)*\n"
                    + "2017-02-04,Adams County,Texas,Peru,25-Jul-2016,2017-02-05*,None\n"
                    + "2017-02-04,Adams County,Texas,Peru,Lent 2016,2/5/2017,None\n");

    assertThat(at(DdorDeclined.TABLE, rows.get(0), DdorDeclined.ISSUED_DAY))
        .isEqualTo(LocalDate.of(2016, 2, 4));
    assertThat(at(DdorDeclined.TABLE, rows.get(0), DdorDeclined.DECLINED_DAY))
        .isEqualTo(LocalDate.of(2016, 5, 6));
    assertThat(at(DdorDeclined.TABLE, rows.get(0), DdorDeclined.NOTABLE_ACTIVITY))
        .isEqualTo("Larceny (Charged)");
    assertThat(at(DdorDeclined.TABLE, rows.get(0), DetainerFields.CITIZENSHIP)).isNull();
    assertThat(at(DdorDeclined.TABLE, rows.get(1), DdorDeclined.ISSUED_DAY))
        .isEqualTo(LocalDate.of(2016, 7, 25));
    assertThat(at(DdorDeclined.TABLE, rows.get(1), DdorDeclined.DECLINED_DAY))
        .isEqualTo(LocalDate.of(2017, 2, 5));
    assertThat(rows.get(2).reason())
        .contains("is no day; known forms: 2/1/2017, 2/1/17, Feb. 1, 2017, 1-Feb-2017, 2017-02-01");
    assertThat(
            at(
                DdorIssued.TABLE,
                SourceReading.as("ddor-csv", Map.of("section", "I"))
                    .rowsOf(
                        folder,
                        """
                        report_start,report_end,rank,jurisdiction,state,issued_detainers
                        2017-02-04,2017-02-10,T-8,Clark,Nevada,"1,150*"
                        """)
                    .get(0),
                DdorIssued.ISSUED_DETAINERS))
        .isEqualTo(1150L);
  }

  @Test
  void impossibleDatesAndTextInCountsAreRefused() throws IOException {
    assertThat(
            SourceReading.as("ddor-csv", Map.of("section", "III"))
                .rowsOf(folder, SECTION_III + "2017-02-30,A,Texas,B,Febuary 2017,C,D\n")
                .get(0)
                .reason())
        .contains("report_start '2017-02-30' is no date")
        .contains("date_as_published 'Febuary 2017' is no date");
    assertThat(
            SourceReading.as("ddor-csv", Map.of("section", "I"))
                .rowsOf(
                    folder,
                    """
                    report_start,report_end,rank,jurisdiction,state,issued_detainers
                    2017-01-28,2017-02-03,1,Clark,Nevda,many
                    """)
                .get(0)
                .reason())
        .isEqualTo("state 'Nevda' is no state; issued_detainers 'many' is no count");
  }

  @Test
  void aSectionThatIsNoneIsAProblemOfTheJobFile() {
    List<Problem> problems =
        Sources.of("ddor-csv")
            .orElseThrow()
            .settings(
                input(
                    "ddor-csv",
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    Map.of("section", "IX", "partial", "yes")));

    assertThat(problems).hasSize(2);
    assertThat(problems.get(0).message()).endsWith("section 'IX' is unknown");
    assertThat(problems.get(1).message()).endsWith("partial is 'yes'");
  }

  @Test
  void anotherSectionsFileIsRefused() {
    assertThatThrownBy(() -> real("II", "ddor_2017-01-28_section1.csv"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("no column 'citizenship'")
        .hasMessageContaining("no column 'declined'");
  }

  private static List<Staged> real(String section, String name) throws IOException {
    return SourceReading.as("ddor-csv", Map.of("section", section))
        .rows(SharedData.input("facts/" + name));
  }

  private static Object at(Table table, Staged row, Column column) {
    return cell(table, row, column);
  }
}
