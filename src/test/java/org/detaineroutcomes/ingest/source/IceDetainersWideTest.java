package org.detaineroutcomes.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.detaineroutcomes.ingest.SourceReading.cell;
import static org.detaineroutcomes.ingest.SourceReading.count;
import static org.detaineroutcomes.ingest.SourceReading.kept;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.SharedData;
import org.detaineroutcomes.ingest.SourceReading;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.model.DetainerBox;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.Detainers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IceDetainersWideTest {
  private static final List<String> OLDER =
      List.of(
          "Detainer Prepare Date",
          "Facility State",
          "Facility AOR",
          "Departed Date",
          "Case Status",
          "Detainer Prepared Criminality",
          "Detention Facility",
          "Detention Facility Code",
          "Facility City",
          "Detainer Prep Threat Level",
          "Citizenship Country",
          "Apprehension Date",
          "Detainer Lift Reason",
          "Detainer Type",
          "EID DTA ID",
          "Unique Identifier");

  @TempDir Path folder;

  @Test
  void bothReleasesOf65ColumnsAreReadUnderTheirOwnNames() throws IOException {
    for (String release : List.of("jul2025", "2026")) {
      List<String> headings = headings(release);
      boolean older = release.equals("jul2025");
      Map<String, Object> person = new HashMap<>();
      person.put("Detainer Prepare Date", LocalDate.of(2025, 1, 21));
      person.put("Facility State", "TEXAS");
      person.put(older ? "Detention Facility" : "Detainer Facility", "A COUNTY JAIL");
      person.put("Facility City", "AUSTIN");
      person.put("Citizenship Country", "MEXICO");
      person.put("Detainer Lift Reason", "Detainer Declined by LEA");
      person.put("Detainer Type", "I247A - Immigration Detainer - Notice of Action");
      person.put(older ? "Unique Identifier" : "Anonymized Identifier", "abc1");
      person.put("Birth Date", "b(6), b(7)c");
      List<Staged> rows = rows(new DetainerWorkbook().sheet("2025", headings, List.of(person)));

      assertThat(headings).hasSize(65);
      assertThat(kept(rows)).hasSize(1);
      assertThat(rows.get(0).sheet()).isEqualTo("2025");
      assertThat(at(rows.get(0), DetainerFields.ISSUED)).isEqualTo(LocalDate.of(2025, 1, 21));
      assertThat(at(rows.get(0), Detainers.DATE_KIND)).isEqualTo("prepared");
      assertThat(at(rows.get(0), PlaceFields.STATE)).isEqualTo("TX");
      assertThat(at(rows.get(0), DetainerFields.FACILITY)).isEqualTo("A COUNTY JAIL");
      assertThat(at(rows.get(0), DetainerFields.OUTCOME)).isEqualTo("DECLINED");
      assertThat(at(rows.get(0), DetainerFields.FORM)).isEqualTo("I-247A");
      assertThat(at(rows.get(0), Detainers.PERSON_ID)).isEqualTo("abc1");
      assertThat(at(rows.get(0), Detainers.REDACTED)).isNull();
    }
  }

  @Test
  void sheetsThatContinueEachOtherAreStackedAndNotesSetAside() throws IOException {
    List<Staged> rows =
        rows(
            new DetainerWorkbook()
                .note("Read me", "Data as of July 2025")
                .sheet("FY24", OLDER, List.of(person("1"), person("2")))
                .sheet("FY25", OLDER, List.of(person("3"))));

    assertThat(kept(rows).stream().map(row -> at(row, Detainers.DETAINER_ID)))
        .containsExactly("1", "2", "3");
    assertThat(count(rows, Staged.Fate.SET_ASIDE)).isEqualTo(1);
    assertThat(rows.get(0).sheet()).isEqualTo("Read me");
    assertThat(kept(rows).get(2).row()).isEqualTo(8);
  }

  @Test
  void aRedactedCellIsEmptyAndNamed() throws IOException {
    Map<String, Object> person = new HashMap<>(person("1"));
    person.put("Detention Facility", "(b)(6), (b)(7)(C)");
    person.put("Facility City", "b(6), b(7)c");
    Staged row = rows(new DetainerWorkbook().sheet("FY24", OLDER, List.of(person))).get(0);

    assertThat(at(row, DetainerFields.FACILITY)).isNull();
    assertThat(at(row, PlaceFields.CITY)).isNull();
    assertThat(at(row, Detainers.REDACTED)).isEqualTo("facility, city");
  }

  @Test
  void aLiftDateIsReadWhereAReleaseHasOne() throws IOException {
    List<String> headings = new java.util.ArrayList<>(OLDER);
    headings.add("Detainer Lift Date");
    Map<String, Object> person = new HashMap<>(person("1"));
    person.put("Detainer Lift Date", LocalDate.of(2025, 2, 1));
    Staged row = rows(new DetainerWorkbook().sheet("FY24", headings, List.of(person))).get(0);

    assertThat(at(row, DetainerFields.LIFTED)).isEqualTo(LocalDate.of(2025, 2, 1));
  }

  @Test
  void theBoxesAndTheChargeOfBothReleasesAreRead() throws IOException {
    Staged older = one("jul2025", boxed(Map.of("MSC Conviction Date", LocalDate.of(2020, 5, 1))));
    Staged newer =
        one("2026", boxed(Map.of("Arrest Warrant Served Date", LocalDate.of(2025, 1, 20))));

    assertThat(at(older, box(DetainerBox.FINAL_ORDER))).isEqualTo(true);
    assertThat(at(older, box(DetainerBox.BIOMETRIC_MATCH))).isEqualTo(false);
    assertThat(at(older, box(DetainerBox.STATEMENTS_MADE))).isNull();
    assertThat(at(older, box(DetainerBox.WARRANT_SERVED))).isNull();
    assertThat(at(older, DetainerFields.STATED_BASIS)).isEqualTo("one");
    assertThat(at(older, DetainerFields.CONVICTION)).isEqualTo("convicted");
    assertThat(at(newer, box(DetainerBox.WARRANT_SERVED))).isEqualTo(true);
    assertThat(at(newer, DetainerFields.STATED_BASIS)).isEqualTo("several");
    assertThat(at(newer, DetainerFields.CONVICTION)).isEqualTo("neither");
  }

  @Test
  void aChargeWithoutAConvictionIsAChargeAlone() throws IOException {
    assertThat(at(one("2026", boxed(Map.of("MSC Charge", "A charge"))), DetainerFields.CONVICTION))
        .isEqualTo("charged");
    assertThat(
            at(
                one(
                    "2026",
                    boxed(Map.of("MSC Charge", "A charge", "MSC Conviction Date", "b(6), b(7)c"))),
                DetainerFields.CONVICTION))
        .isNull();
  }

  @Test
  void aThreatLevelIsANumberOrNoneStated() throws IOException {
    assertThat(at(one("2026", boxed(Map.of("Detainer Threat Level", "1"))), DetainerFields.THREAT))
        .isEqualTo("level_1");
    assertThat(at(one("2026", boxed(Map.of())), DetainerFields.THREAT)).isEqualTo("none_stated");
    assertThat(
            at(
                one("2026", boxed(Map.of("Detainer Threat Level", "b(6), b(7)c"))),
                DetainerFields.THREAT))
        .isNull();
  }

  @Test
  void aFileWithoutTheColumnsSaysNothingOfBasisAndCharge() throws IOException {
    Staged row = rows(new DetainerWorkbook().sheet("FY24", OLDER, List.of(person("1")))).get(0);

    assertThat(at(row, DetainerFields.STATED_BASIS)).isNull();
    assertThat(at(row, DetainerFields.CONVICTION)).isNull();
    assertThat(DetainerFields.BOXES.values()).allMatch(column -> at(row, column) == null);
  }

  @Test
  void aBoxThatIsNeitherYesNorNoIsQuarantined() throws IOException {
    Staged row = one("2026", boxed(Map.of("Biometric Match Yes No", "PERHAPS")));

    assertThat(row.reason()).isEqualTo("box_biometric_match is no flag");
  }

  private Staged one(String release, Map<String, Object> cells) throws IOException {
    return rows(new DetainerWorkbook().sheet("FY25", headings(release), List.of(cells))).get(0);
  }

  /** A final order is ticked, a biometric match is not, the other boxes are blank. */
  private static Map<String, Object> boxed(Map<String, Object> more) {
    Map<String, Object> cells = new HashMap<>(person("1"));
    cells.put("Final Order Yes No", "YES");
    cells.put("Biometric Match Yes No", "NO");
    cells.putAll(more);
    return cells;
  }

  private static Column box(DetainerBox box) {
    return DetainerFields.BOXES.get(box);
  }

  @Test
  void textInADateIsQuarantinedWithSheetAndRow() throws IOException {
    Map<String, Object> person = new HashMap<>(person("1"));
    person.put("Detainer Prepare Date", "2014-02-30");
    Staged row =
        rows(new DetainerWorkbook().sheet("FY24", OLDER, List.of(person("0"), person))).get(1);

    assertThat(row.fate()).isEqualTo(Staged.Fate.QUARANTINED);
    assertThat(row.reason()).isEqualTo("detainer_date is no date");
    assertThat(row.sheet()).isEqualTo("FY24");
    assertThat(row.row()).isEqualTo(9);
  }

  @Test
  void aNewNameOfAColumnIsReportedForEverySheet() {
    List<String> renamed =
        OLDER.stream()
            .map(h -> h.equals("Detention Facility") ? "Detention Facilities" : h)
            .toList();
    DetainerWorkbook workbook =
        new DetainerWorkbook()
            .sheet("FY24", renamed, List.of(person("1")))
            .sheet("FY25", renamed, List.of(person("2")));

    assertThatThrownBy(() -> rows(workbook))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("no column 'Detention Facility'")
        .hasMessageContaining("the file has 'Detention Facilities'")
        .hasMessageContaining("sheet FY24")
        .hasMessageContaining("sheet FY25");
  }

  @Test
  void aWideSheetWithoutHeadingsIsRefused() {
    DetainerWorkbook workbook =
        new DetainerWorkbook()
            .sheet("FY24", OLDER, List.of(person("1")))
            .sheet("FY25", OLDER.stream().map(h -> "x" + h.hashCode()).toList(), List.of());

    assertThatThrownBy(() -> rows(workbook))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("sheet 'FY25' has no heading row among its first 20");
  }

  @Test
  void anotherWorkbookIsRefused() {
    assertThatThrownBy(() -> rows(new DetainerWorkbook().note("Read me", "nothing here")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("no sheet has detainers");
    assertThatThrownBy(() -> SourceReading.as("ice-detainers-wide").rowsOf(folder, "a,b\n1,2\n"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("as ice-detainers-wide");
  }

  private List<Staged> rows(DetainerWorkbook workbook) throws IOException {
    return SourceReading.as("ice-detainers-wide").rows(workbook.in(folder));
  }

  private static Map<String, Object> person(String id) {
    return Map.of(
        "Detainer Prepare Date",
        LocalDate.of(2024, 10, 2),
        "Facility State",
        "OHIO",
        "Detention Facility",
        "A COUNTY JAIL",
        "EID DTA ID",
        id);
  }

  private static List<String> headings(String release) throws IOException {
    Path list = SharedData.input("real/detainers/ddp_detainers_" + release + "_columns.csv");
    return Files.readAllLines(list).stream()
        .skip(1)
        .map(line -> line.substring(line.indexOf(',') + 1, line.lastIndexOf(',')))
        .toList();
  }

  private static Object at(Staged row, Column column) {
    return cell(Detainers.TABLE, row, column);
  }
}
