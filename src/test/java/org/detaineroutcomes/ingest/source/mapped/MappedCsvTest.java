package org.detaineroutcomes.ingest.source.mapped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.detaineroutcomes.ingest.SourceReading.cell;
import static org.detaineroutcomes.ingest.SourceReading.count;
import static org.detaineroutcomes.ingest.SourceReading.kept;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.SharedData;
import org.detaineroutcomes.ingest.SourceReading;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Offense;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.fields.CrimeFields;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.Crimes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappedCsvTest {
  private static final Map<String, String> COLUMNS =
      Map.of("jurisdiction", "County", "year", "YEAR");
  private static final Map<String, String> OFFENSES =
      Map.of(
          "murder", "MURDER",
          "rape", "RAPE",
          "robbery", "ROBBERY",
          "aggravated_assault", "AGG. ASSAULT");
  private static final Map<String, String> CONSTANTS = Map.of("state", "MD", "level", "county");
  private static final String HEADINGS =
      "County,YEAR,MURDER,RAPE,ROBBERY,AGG. ASSAULT,GRAND TOTAL\n";

  @TempDir Path folder;

  @Test
  void aCodeIsReadAsSpreadsheetsPrintItAndOneThatIsNoneLeavesThePlaceToTheName()
      throws IOException {
    List<Staged> rows =
        SourceReading.as(
                SourceReading.input(
                    "csv",
                    Map.of("county_fips", "FIPS", "jurisdiction", "County", "year", "YEAR"),
                    Map.of("murder", "MURDER"),
                    Map.of("level", "county"),
                    Map.of()))
            .rowsOf(
                folder,
                """
                FIPS,County,YEAR,MURDER
                6037,Los Angeles,2015,1
                "6,037",Los Angeles,2016,1
                1001.0,Autauga,2015,1
                Autauga,Autauga,2016,1
                n/a,Autauga,2017,1
                """);

    assertThat(rows)
        .extracting(row -> cell(Crimes.TABLE, row, PlaceFields.COUNTY_FIPS))
        .containsExactly("06037", "06037", "01001", "00000", null);
  }

  @Test
  void theDistrictOfColumbiaIsACountysRowAndNoTotalOfAState() throws IOException {
    List<Staged> rows =
        SourceReading.as(
                SourceReading.input(
                    "csv",
                    Map.of("jurisdiction", "County", "state", "State", "year", "YEAR"),
                    Map.of("murder", "MURDER"),
                    Map.of("level", "county"),
                    Map.of()))
            .rowsOf(
                folder,
                """
                County,State,YEAR,MURDER
                District of Columbia,DC,2015,120
                "Washington, D.C.",DC,2016,121
                DC,District of Columbia,2017,122
                Maryland,MD,2015,500
                """);

    assertThat(kept(rows)).hasSize(3);
    assertThat(rows.get(3).reason()).isEqualTo("state-wide total");
  }

  @Test
  void aStatesOwnTableIsReadPastItsTitlesTotalsNotesAndBlankLines() throws IOException {
    List<Staged> rows =
        maryland()
            .rowsOf(
                folder,
                "Violent crime by county,,,,,,\n"
                    + "\n"
                    + HEADINGS
                    + "Allegany County,2012,1,\"1,020\",38,131,1190\n"
                    + ",,,,,,\n"
                    + "Western Region,,,,,,\n"
                    + "Garrett County,2013,0,7,-,15,22\n"
                    + "Region Subtotal,2013,1,27,38,146,1212\n"
                    + HEADINGS
                    + "Baltimore City,2013,233,316,\"3,734\",\"4,536\",8819\n"
                    + "MARYLAND,2013,387,1193,9900,15000,26480\n"
                    + "Statewide Total,2013,387,1193,9900,15000,26480\n"
                    + "Source: State Police\n");

    assertThat(kept(rows)).hasSize(3);
    assertThat(count(rows, Staged.Fate.QUARANTINED)).isZero();
    assertThat(rows.stream().filter(r -> r.fate() == Staged.Fate.SET_ASIDE).map(Staged::reason))
        .containsExactly(
            "note or section heading: a name and nothing else",
            "total or subtotal",
            "heading repeated",
            "state-wide total",
            "total or subtotal",
            "note");
    Staged allegany = kept(rows).get(0);
    assertThat(crime(allegany, PlaceFields.JURISDICTION)).isEqualTo("Allegany County");
    assertThat(crime(allegany, PlaceFields.STATE)).isEqualTo("MD");
    assertThat(crime(allegany, DateFields.YEAR)).isEqualTo(2012);
    assertThat(crime(allegany, CrimeFields.SCOPE)).isEqualTo("county total");
    assertThat(crime(allegany, Crimes.count(Offense.RAPE_LEGACY))).isEqualTo(1_020L);
    assertThat(crime(allegany, Crimes.count(Offense.RAPE_REVISED))).isNull();
    assertThat(allegany.row()).isEqualTo(4);
    Staged garrett = kept(rows).get(1);
    assertThat(crime(garrett, Crimes.count(Offense.RAPE_REVISED))).isEqualTo(7L);
    assertThat(crime(garrett, Crimes.count(Offense.ROBBERY))).isNull();
  }

  @Test
  void textInACountAndAMissingYearAreQuarantined() throws IOException {
    List<Staged> rows =
        maryland()
            .rowsOf(
                folder,
                HEADINGS + "Kent,2012,1,2,about 3,4,10\nKent,,1,2,3,4,10\nKent,20112,1,2,3,4,10\n");

    assertThat(rows)
        .extracting(Staged::reason)
        .containsExactly(
            "robbery 'about 3' is no count", "year is empty", "year '20112' is no integer");
  }

  @Test
  void aCommaWithoutQuotesAndARowCutShortAreQuarantined() throws IOException {
    List<Staged> rows =
        maryland().rowsOf(folder, HEADINGS + "Kent,2012,1,2,3,1,004,1010\nKent,2013,1,2\n");

    assertThat(rows).extracting(Staged::fate).containsOnly(Staged.Fate.QUARANTINED);
    assertThat(rows.get(0).reason()).contains("8 cells under 7 headings");
    assertThat(rows.get(1).reason()).contains("4 cells under 7 headings");
  }

  @Test
  void semicolonsTabsAndLatin1NeedNoSetting() throws IOException {
    String text = (HEADINGS + "Doña Ana,2012,1,2,3,4,10\n");
    for (String delimiter : List.of(";", "\t", "|")) {
      Path file =
          Files.write(
              folder.resolve("other.csv"),
              text.replace(",", delimiter).getBytes(StandardCharsets.ISO_8859_1));

      assertThat(kept(maryland().rows(file)))
          .singleElement()
          .satisfies(row -> assertThat(crime(row, PlaceFields.JURISDICTION)).isEqualTo("Doña Ana"));
    }
  }

  @Test
  void aCountyNamedLikeItsStateStaysACounty() throws IOException {
    Map<String, String> newYork = Map.of("state", "New York", "level", "county");

    List<Staged> rows =
        SourceReading.as(SourceReading.input("csv", COLUMNS, OFFENSES, newYork, Map.of()))
            .rowsOf(
                folder, HEADINGS + "New York,2012,1,2,3,4,10\nNew York State,2012,1,2,3,4,10\n");

    assertThat(rows)
        .extracting(Staged::fate)
        .containsExactly(Staged.Fate.KEPT, Staged.Fate.SET_ASIDE);
    assertThat(crime(rows.get(0), PlaceFields.STATE)).isEqualTo("NY");
  }

  @Test
  void aNamePrintedOncePerBlockIsFilledDownWhenTheJobSaysSo() throws IOException {
    List<Staged> rows =
        with(Map.of("fill_down", "jurisdiction"))
            .rowsOf(folder, HEADINGS + "Kent,2012,1,2,3,4,10\n,2013,1,2,3,4,10\n");

    assertThat(kept(rows))
        .extracting(r -> crime(r, PlaceFields.JURISDICTION))
        .containsExactly("Kent", "Kent");
  }

  @Test
  void aRowPrintedTwiceIsSetAsideButNotOneThatIsOfAnotherCounty() throws IOException {
    List<Staged> rows =
        with(Map.of("fill_down", "jurisdiction"))
            .rowsOf(
                folder,
                HEADINGS
                    + "Kent,2012,1,2,3,4,10\n"
                    + ",2013,1,2,3,4,10\n"
                    + "Talbot,2012,5,2,3,4,14\n"
                    + "Talbot,2012,5,2,3,4,14\n"
                    + ",2013,1,2,3,4,10\n");

    assertThat(rows)
        .extracting(Staged::reason)
        .containsExactly(null, null, null, "word-for-word repetition", null);
  }

  @Test
  void theJobMaySetAsideMoreThanTheUsualTotals() throws IOException {
    List<Staged> rows =
        with(Map.of("set_aside", "Park Police"))
            .rowsOf(folder, HEADINGS + "Park Police,2012,1,2,3,4,10\nTotal,2012,1,2,3,4,10\n");

    assertThat(rows)
        .extracting(Staged::reason)
        .containsExactly("set aside by the job file", "total or subtotal");
  }

  @Test
  void yearsAndMonthsAreReadFromDates() throws IOException {
    Job.Input input =
        SourceReading.input(
            "csv",
            Map.of("jurisdiction", "County", "year", "when", "month", "when"),
            Map.of("murder", "MURDER"),
            CONSTANTS,
            Map.of());

    List<Staged> rows =
        SourceReading.as(input)
            .rowsOf(folder, "County,when,MURDER\nKent,06/01/2012 12:00:00 AM,1\nKent,2012-07,1\n");

    assertThat(kept(rows)).extracting(r -> crime(r, DateFields.YEAR)).containsExactly(2012, 2012);
    assertThat(kept(rows)).extracting(r -> crime(r, DateFields.MONTH)).containsExactly(6, 7);
  }

  @Test
  void everythingWrongWithTheMappingIsSaidAtOnceWithTheNearestName() {
    Job.Input input =
        SourceReading.input(
            "csv",
            Map.of("juristiction", "County"),
            Map.of("murders", "MURDER"),
            Map.of("state", "Marryland", "level", "county"),
            Map.of("heading_rows", "4", "encoding", "latin-nine"));

    assertThat(new MappedCsv().settings(input))
        .extracting(
            problem -> problem.message().replaceFirst(".* as csv: ", "") + " | " + problem.remedy())
        .contains(
            "columns: no column of crimes 'juristiction' | did you mean 'jurisdiction'?",
            "offenses: no offense 'murders' | did you mean 'murder'?",
            "options: no setting of the csv format 'heading_rows' | did you mean 'heading_row'?",
            "no encoding 'latin-nine' | use utf-8, iso-8859-1 or windows-1252",
            "constant state 'Marryland' is no postal code of the state | correct the constant",
            "nothing is said of year (Calendar year) | "
                + "add it to columns with the file's heading, or to constants");
  }

  @Test
  void headingsThatAreNotThereAreNamedWithTheNearestOnes() {
    assertThatThrownBy(
            () ->
                maryland()
                    .rowsOf(
                        folder,
                        HEADINGS.replace("ROBBERY", "ROBERY").replace("YEAR", "YEARS") + "a,b\n"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("no column 'ROBBERY'")
        .hasMessageContaining("the file has 'ROBERY'")
        .hasMessageContaining("the file has 'YEARS'");
  }

  @Test
  void anUnknownTableIsNamedWithTheNearest() {
    Job.Input input =
        new Job.Input("crime", "csv", "a.csv", "", "", COLUMNS, OFFENSES, CONSTANTS, Map.of(), 7);

    assertThat(new MappedCsv().settings(input))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.message()).isEqualTo("Cannot read a.csv as csv: no table 'crime'");
              assertThat(problem.remedy()).isEqualTo("did you mean 'crimes'?");
              assertThat(problem.where()).isEqualTo("job file, line 7");
            });
  }

  @Test
  void californiasFileIsReadByAMappingAlone() throws IOException {
    Job.Input california =
        SourceReading.input(
            "csv",
            Map.of("jurisdiction", "County", "agency", "NCICCode", "year", "Year"),
            Map.of(
                "murder", "Homicide_sum",
                "robbery", "Robbery_sum",
                "aggravated_assault", "AggAssault_sum",
                "burglary", "Burglary_sum",
                "larceny", "LTtotal_sum"),
            Map.of("state", "CA", "level", "agency"),
            Map.of());

    List<Staged> rows =
        SourceReading.as(california)
            .rows(SharedData.input("real/crime/ca_doj_crimes_clearances_1985_2020_trimmed.csv"));

    assertThat(rows).hasSize(26_409);
    assertThat(kept(rows)).hasSize(26_409);
    assertThat(crime(rows.get(0), CrimeFields.AGENCY))
        .isEqualTo("Alameda Co. Sheriff's Department");
    assertThat(crime(rows.get(0), Crimes.count(Offense.MURDER))).isEqualTo(3L);
    assertThat(crime(rows.get(0), Crimes.count(Offense.LARCENY))).isEqualTo(2_128L);
  }

  private static SourceReading maryland() {
    return with(Map.of());
  }

  private static SourceReading with(Map<String, String> options) {
    return SourceReading.as(SourceReading.input("csv", COLUMNS, OFFENSES, CONSTANTS, options));
  }

  private static Object crime(Staged row, Column column) {
    return cell(Crimes.TABLE, row, column);
  }
}
