package org.detaineroutcomes.ingest.source.table10;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.detaineroutcomes.ingest.SourceReading.cell;
import static org.detaineroutcomes.ingest.SourceReading.count;
import static org.detaineroutcomes.ingest.SourceReading.kept;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.detaineroutcomes.SharedData;
import org.detaineroutcomes.ingest.SourceReading;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Offense;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.fields.CrimeFields;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.Crimes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FbiTable10Test {
  private static final List<String> HEADINGS =
      List.of(
          "State",
          "County",
          "Violent \ncrime",
          "Murder and \nnonnegligent \nmanslaughter",
          "Forcible \nrape",
          "Robbery",
          "Aggravated \nassault",
          "Property \ncrime",
          "Burglary",
          "Larceny-\ntheft",
          "Motor \nvehicle \ntheft",
          "Arson1");

  /** Rows of counties in each workbook, counted by hand below the headings and above the notes. */
  private static final Map<Integer, Integer> COUNTY_ROWS =
      Map.of(
          2006, 2257, 2007, 2374, 2008, 2328, 2010, 2520, 2011, 2577, 2012, 2575, 2013, 2537, 2014,
          2579, 2015, 2587, 2016, 2612);

  @TempDir Path folder;

  @Test
  void everyYearsWorkbookIsReadWholeWithNothingQuarantined() throws IOException {
    for (Map.Entry<Integer, Integer> year : COUNTY_ROWS.entrySet()) {
      List<Staged> rows = real(year.getKey());
      int repeated = year.getKey() == 2011 ? 2 : 0;

      assertThat(count(rows, Staged.Fate.QUARANTINED)).as("quarantined in %s", year).isZero();
      assertThat(kept(rows)).as("kept in %s", year).hasSize(year.getValue() - repeated);
      assertThat(kept(rows))
          .allSatisfy(
              row -> {
                assertThat(crime(row, DateFields.YEAR)).isEqualTo(year.getKey());
                assertThat((String) crime(row, PlaceFields.JURISDICTION))
                    .doesNotContainPattern("\\d");
                assertThat((String) crime(row, PlaceFields.STATE)).hasSize(2);
              });
    }
  }

  @Test
  void autaugaIn2006IsWhatTheWorkbookPrints() throws IOException {
    Staged autauga = real(2006).get(0);

    assertThat(autauga.row()).isEqualTo(6);
    assertThat(autauga.sheet()).isEqualTo("Sheet1");
    assertThat(crime(autauga, PlaceFields.JURISDICTION)).isEqualTo("Autauga");
    assertThat(crime(autauga, PlaceFields.STATE)).isEqualTo("AL");
    assertThat(crime(autauga, CrimeFields.SCOPE)).isEqualTo("known to sheriff or county police");
    assertThat(counts(autauga)).containsExactly(0L, 2L, null, 4L, 27L, 120L, 215L, 40L, null);
  }

  @Test
  void theTwoRapeColumnsSince2013StayApart() throws IOException {
    List<Staged> rows = real(2013);

    assertThat(counts(rows.get(0))).containsExactly(0L, null, 15L, 3L, 54L, 160L, 238L, 46L, null);
    Staged weston = kept(rows).get(kept(rows).size() - 1);
    assertThat(crime(weston, PlaceFields.JURISDICTION)).isEqualTo("Weston");
    assertThat(counts(weston)).containsExactly(0L, 0L, null, 0L, 2L, 6L, 3L, 3L, 0L);
  }

  @Test
  void theRepetitionsOf2011AreSetAside() throws IOException {
    List<Staged> repeated =
        real(2011).stream().filter(r -> "word-for-word repetition".equals(r.reason())).toList();

    assertThat(repeated).hasSize(2);
    assertThat(repeated).extracting(Staged::text).anyMatch(t -> t.contains("Story"));
    assertThat(repeated).extracting(Staged::text).anyMatch(t -> t.contains("Clark"));
  }

  @Test
  void sheriffAndCountyPoliceOfOneCountyAreBothKept() throws IOException {
    List<Staged> louis =
        kept(real(2016)).stream()
            .filter(row -> "MO".equals(crime(row, PlaceFields.STATE)))
            .filter(
                row -> ((String) crime(row, PlaceFields.JURISDICTION)).startsWith("St. Charles"))
            .toList();

    assertThat(louis)
        .extracting(r -> crime(r, CrimeFields.AGENCY))
        .contains("St. Charles County Police Department");
    assertThat(louis)
        .extracting(r -> crime(r, PlaceFields.JURISDICTION))
        .contains("St. Charles County");
  }

  @Test
  void footnotesAreSetAsideAndStandOnTheRowsTheyAreAbout() throws IOException {
    List<Staged> rows = real(2010);

    assertThat(rows.stream().filter(r -> "footnote".equals(r.reason()))).hasSize(7);
    Staged barbour = named(rows, "AL", "Barbour");
    assertThat((String) crime(barbour, Crimes.FOOTNOTES)).contains("underreported");
    assertThat(crime(named(rows, "AL", "Autauga"), Crimes.FOOTNOTES)).isNull();
    assertThat((String) crime(named(rows, "MN", "Anoka"), Crimes.FOOTNOTES))
        .contains("used by the Minnesota state UCR Program");
  }

  @Test
  void aYearNeverSeenIsReadFromXlsAndXlsxAlike() throws IOException {
    for (Workbook workbook : List.of(new HSSFWorkbook(), new XSSFWorkbook())) {
      Sheet sheet = sheet(workbook, "by State by Metropolitan and Nonmetropolitan Counties, 2009");
      row(
          sheet,
          5,
          "ILLINOIS\uE83AMetropolitan Counties2 ",
          "De Kalb2",
          9,
          1,
          2,
          3,
          3,
          8,
          1,
          5,
          2,
          0);
      row(sheet, 6, "", "Will County Police Department", 9, 1, 2, 3, 3, 8, 1, 5, 2, "");
      row(
          sheet,
          7,
          "ILLINOIS\uE83ANonmetropolitan Counties ",
          "Adams7",
          9,
          1,
          2,
          3,
          3,
          8,
          1,
          5,
          2,
          0);
      row(sheet, 8, "2 These figures are not comparable.");

      List<Staged> rows = SourceReading.as("fbi-table-10").rows(saved(workbook));

      assertThat(kept(rows))
          .extracting(r -> crime(r, PlaceFields.JURISDICTION))
          .containsExactly("De Kalb", "Will County", "Adams7");
      assertThat(kept(rows)).extracting(r -> crime(r, DateFields.YEAR)).containsOnly(2009);
      assertThat(kept(rows)).extracting(r -> crime(r, PlaceFields.STATE)).containsOnly("IL");
      assertThat(kept(rows))
          .extracting(r -> crime(r, Crimes.FOOTNOTES))
          .containsExactly(
              "These figures are not comparable.", "These figures are not comparable.", null);
      assertThat(counts(rows.get(0))).containsExactly(1L, 2L, null, 3L, 3L, 1L, 5L, 2L, 0L);
      assertThat(rows.get(3).reason()).isEqualTo("footnote");
    }
  }

  @Test
  void aColumnOfItsOwnForTheBlockAndOneColumnOfRapeAreTheFormSince2017() throws IOException {
    Workbook workbook = new XSSFWorkbook();
    Sheet sheet = workbook.createSheet("Table 10");
    text(sheet, 0, "Offenses Known to Law Enforcement");
    text(
        sheet,
        3,
        "State",
        "Metropolitan/Nonmetropolitan",
        "County",
        "Violent\ncrime",
        "Murder and\nnonnegligent\nmanslaughter",
        "Rape1",
        "Robbery",
        "Aggravated\nassault",
        "Property\ncrime",
        "Burglary",
        "Larceny-\ntheft",
        "Motor\nvehicle\ntheft",
        "Arson2");
    row(sheet, 4, "ALABAMA", "Metropolitan Counties", "Autauga", 9, 1, 2, 3, 3, 8, 1, 5, 2, 0);
    row(sheet, 5, "", "Nonmetropolitan Counties", "Barbour", 9, 1, 2, 3, 3, 8, 1, 5, 2, 0);
    Path file = Files.move(saved(workbook), folder.resolve("Table_10_2018.xlsx"));

    List<Staged> rows = SourceReading.as("fbi-table-10").rows(file);

    assertThat(kept(rows)).extracting(r -> crime(r, DateFields.YEAR)).containsExactly(2018, 2018);
    assertThat(kept(rows)).extracting(r -> crime(r, PlaceFields.STATE)).containsExactly("AL", "AL");
    assertThat(counts(rows.get(0))).containsExactly(1L, null, 2L, 3L, 3L, 1L, 5L, 2L, 0L);
  }

  @Test
  void textInACountAndAnUnknownStateAreQuarantined() throws IOException {
    Workbook workbook = new HSSFWorkbook();
    Sheet sheet = sheet(workbook, "by State by Metropolitan and Nonmetropolitan Counties, 2009");
    row(sheet, 5, "ILLINOI - Metropolitan Counties", "De Kalb", 9, 1, 2, "three", 3, 8, 1, 5, 2, 0);

    assertThat(SourceReading.as("fbi-table-10").rows(saved(workbook)))
        .extracting(Staged::reason)
        .containsExactly(
            "robbery 'three' is no count; state 'ILLINOI - Metropolitan Counties' is no state");
  }

  @Test
  void renamedColumnsAreAllNamedWithSheetAndRow() throws IOException {
    Workbook workbook = new HSSFWorkbook();
    Sheet sheet = sheet(workbook, "by State by Metropolitan and Nonmetropolitan Counties, 2009");
    sheet.getRow(4).getCell(1).setCellValue("Countie");
    sheet.getRow(4).getCell(5).setCellValue("Robery");
    row(sheet, 5, "ILLINOIS - Metropolitan Counties", "De Kalb", 9, 1, 2, 3, 3, 8, 1, 5, 2, 0);
    Path file = saved(workbook);

    assertThatThrownBy(() -> SourceReading.as("fbi-table-10").rows(file))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("no column 'County'")
        .hasMessageContaining("the sheet has 'Countie': was it renamed?")
        .hasMessageContaining("no column 'Robbery'")
        .hasMessageContaining("sheet 09tbl10, row 5");
  }

  @Test
  void aWorkbookOfSomethingElseAndATextFileAreRefused() throws IOException {
    Workbook workbook = new HSSFWorkbook();
    text(workbook.createSheet("a"), 0, "nothing", "of", "the", "kind");
    Path other = saved(workbook);
    Path csv = Files.writeString(folder.resolve("2010.csv"), "State,County\nALABAMA,Autauga\n");

    assertThatThrownBy(() -> SourceReading.as("fbi-table-10").rows(other))
        .hasMessageContaining("no sheet has a row with State, County, Murder");
    assertThatThrownBy(() -> SourceReading.as("fbi-table-10").rows(csv))
        .hasMessageContaining("Cannot read 2010.csv as fbi-table-10: it is text, such as CSV");
  }

  private static List<Staged> real(int year) throws IOException {
    return SourceReading.as("fbi-table-10")
        .rows(SharedData.input("real/crime/fbi_table10_xls/" + year + ".xls"));
  }

  private static Staged named(List<Staged> rows, String state, String county) {
    return kept(rows).stream()
        .filter(row -> state.equals(crime(row, PlaceFields.STATE)))
        .filter(row -> county.equals(crime(row, PlaceFields.JURISDICTION)))
        .findFirst()
        .orElseThrow();
  }

  private static Object crime(Staged row, Column column) {
    return cell(Crimes.TABLE, row, column);
  }

  private static List<Object> counts(Staged row) {
    return java.util.Arrays.stream(Offense.values())
        .map(offense -> crime(row, Crimes.count(offense)))
        .toList();
  }

  private static Sheet sheet(Workbook workbook, String title) {
    Sheet sheet = workbook.createSheet("09tbl10");
    text(sheet, 0, "Table 10");
    text(sheet, 2, title);
    text(sheet, 4, HEADINGS.toArray(String[]::new));
    return sheet;
  }

  private static void text(Sheet sheet, int number, String... cells) {
    row(sheet, number, (Object[]) cells);
  }

  private static void row(Sheet sheet, int number, Object... cells) {
    Row row = sheet.createRow(number);
    IntStream.range(0, cells.length)
        .forEach(
            i -> {
              if (cells[i] instanceof Integer whole) {
                row.createCell(i).setCellValue(whole);
              } else {
                row.createCell(i).setCellValue((String) cells[i]);
              }
            });
  }

  private Path saved(Workbook workbook) throws IOException {
    Path path = folder.resolve(workbook instanceof HSSFWorkbook ? "book.xls" : "book.xlsx");
    try (OutputStream out = Files.newOutputStream(path)) {
      workbook.write(out);
    }
    return path;
  }
}
