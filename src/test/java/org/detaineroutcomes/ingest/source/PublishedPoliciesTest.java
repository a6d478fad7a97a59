package org.detaineroutcomes.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.detaineroutcomes.ingest.SourceReading.cell;
import static org.detaineroutcomes.ingest.SourceReading.count;
import static org.detaineroutcomes.ingest.SourceReading.kept;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.detaineroutcomes.SharedData;
import org.detaineroutcomes.ingest.SourceReading;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.Policies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedPoliciesTest {
  private static final String HEADINGS =
      "jurisdiction,state,jurisdiction_type,date_as_published,year,month,date_earliest,date_latest,"
          + "date_basis,policy,criteria,source_url,source_kind\n";

  @TempDir Path folder;

  @Test
  void of148Policies121AreDated() throws IOException {
    List<Staged> rows = real();

    assertThat(rows).hasSize(148);
    assertThat(kept(rows)).hasSize(148);
    assertThat(kept(rows).stream().filter(row -> at(row, DateFields.DATE_LATEST) != null))
        .hasSize(121);
  }

  @Test
  void precisionFollowsThePrintedWords() throws IOException {
    assertThat(
            real().stream()
                .collect(
                    Collectors.groupingBy(
                        row -> at(row, DateFields.DATE_PRECISION), Collectors.counting())))
        .containsOnly(
            java.util.Map.entry("day", 26L),
            java.util.Map.entry("month", 51L),
            java.util.Map.entry("season", 2L),
            java.util.Map.entry("year", 3L),
            java.util.Map.entry("about", 2L),
            java.util.Map.entry("by", 37L),
            java.util.Map.entry("undated", 27L));
  }

  @Test
  void ithacaKeepsItsFieldOfficeInBracketsAndItsMonth() throws IOException {
    Staged ithaca = real().get(0);

    assertThat(at(ithaca, PlaceFields.JURISDICTION)).isEqualTo("Ithaca, New York (Buffalo)");
    assertThat(at(ithaca, PlaceFields.STATE)).isEqualTo("NY");
    assertThat(at(ithaca, DateFields.DATE_PRINTED)).isEqualTo("February 2017");
    assertThat(at(ithaca, DateFields.DATE_EARLIEST)).isEqualTo(LocalDate.of(2017, 2, 1));
    assertThat(at(ithaca, DateFields.DATE_LATEST)).isEqualTo(LocalDate.of(2017, 2, 28));
  }

  @Test
  void aDayThatNoCalendarHasNamesItsRowAndItsText() throws IOException {
    List<Staged> rows =
        SourceReading.as("policies")
            .rowsOf(
                folder,
                HEADINGS
                    + "A County,NY,county,2014-05-01,2014,5,2014-05-01,2014-05-01,,,,,\n"
                    + "B County,NY,county,2014-02-30,2014,2,2014-02-30,2014-02-30,,,,,\n");

    assertThat(count(rows, Staged.Fate.KEPT)).isEqualTo(1);
    assertThat(rows.get(1).fate()).isEqualTo(Staged.Fate.QUARANTINED);
    assertThat(rows.get(1).row()).isEqualTo(3);
    assertThat(rows.get(1).reason())
        .contains("date_earliest '2014-02-30' is no date")
        .contains("date_latest '2014-02-30' is no date")
        .contains("date_as_published '2014-02-30' is no date");
    assertThat(rows.get(1).text()).startsWith("B County,NY");
  }

  @Test
  void anIntervalThatEndsBeforeItBeginsIsRefused() throws IOException {
    assertThat(refusal("A County,NY,county,May 2014,2014,5,2014-05-31,2014-05-01,,,,,\n"))
        .contains("date_latest 2014-05-01 is before date_earliest 2014-05-31");
  }

  @Test
  void anIntervalThatMissesThePrintedDateIsRefused() throws IOException {
    assertThat(refusal("A County,NY,county,June 2014,2014,6,2015-06-01,2015-06-30,,,,,\n"))
        .contains("date_as_published 'June 2014' lies outside 2015-06-01 to 2015-06-30");
  }

  @Test
  void aStateThatIsNoneIsRefused() throws IOException {
    assertThat(refusal("A County,XX,county,,,,,,,,,,\n")).isEqualTo("state 'XX' is no state");
  }

  @Test
  void anUnquotedCommaIsNoticed() throws IOException {
    assertThat(refusal("Ithaca, New York,NY,city,2014,,,,,,,,,x\n"))
        .isEqualTo("the row has 14 cells under 13 headings: is a quote missing?");
  }

  @Test
  void aBlankIntervalIsReadFromThePrintedWords() throws IOException {
    Staged row =
        SourceReading.as("policies")
            .rowsOf(folder, HEADINGS + "A County,NY,county,June 2014,2014,6,,,,,,,\n")
            .get(0);

    assertThat(at(row, DateFields.DATE_EARLIEST)).isEqualTo(LocalDate.of(2014, 6, 1));
    assertThat(at(row, DateFields.DATE_LATEST)).isEqualTo(LocalDate.of(2014, 6, 30));
  }

  @Test
  void everyRenamedColumnIsNamedAtOnce() {
    assertThatThrownBy(
            () ->
                SourceReading.as("policies")
                    .rowsOf(
                        folder,
                        HEADINGS.replace("date_latest", "date_lates").replace("policy", "polici")
                            + "a,b\n"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("no column 'date_latest'")
        .hasMessageContaining("the file has 'date_lates'")
        .hasMessageContaining("no column 'policy'");
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThatThrownBy(() -> SourceReading.as("policies").rowsOf(folder, ""))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("it is ");
    assertThatThrownBy(() -> SourceReading.as("policies").rowsOf(folder, HEADINGS))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("it has no rows below its headings");
  }

  private String refusal(String row) throws IOException {
    List<Staged> rows = SourceReading.as("policies").rowsOf(folder, HEADINGS + row);
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).fate()).isEqualTo(Staged.Fate.QUARANTINED);
    return rows.get(0).reason();
  }

  private static Object at(Staged row, Column column) {
    return cell(Policies.TABLE, row, column);
  }

  private static List<Staged> real() throws IOException {
    return SourceReading.as("policies")
        .rows(SharedData.input("facts/policy_dates_from_public_pages.csv"));
  }
}
