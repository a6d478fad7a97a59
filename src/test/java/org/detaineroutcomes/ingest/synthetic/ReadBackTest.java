package org.detaineroutcomes.ingest.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.detaineroutcomes.ingest.SourceReading.cell;
import static org.detaineroutcomes.ingest.SourceReading.count;
import static org.detaineroutcomes.ingest.SourceReading.input;
import static org.detaineroutcomes.ingest.SourceReading.kept;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.detaineroutcomes.ingest.SourceReading;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.ingest.Staged.Fate;
import org.detaineroutcomes.ingest.synthetic.country.DetainerTruth;
import org.detaineroutcomes.ingest.synthetic.country.Scale;
import org.detaineroutcomes.model.DetainerBox;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.Crimes;
import org.detaineroutcomes.schema.staged.Detainers;
import org.detaineroutcomes.schema.staged.Policies;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every file is read by the source of its format; only what was planted as unreadable is not. */
class ReadBackTest {
  @TempDir static Path inputs;

  @BeforeAll
  static void make() throws IOException {
    SyntheticCountry.write(1, Scale.SMALL, inputs);
  }

  @ParameterizedTest
  @CsvSource({
    "new_york_index_crimes.csv, ny-dcjs",
    "census_population.csv, census-population",
    "bea_population.csv, bea-population",
    "policy_dates.csv, policies",
    "statewide_policies.csv, statewide-policies",
    "state_policy_events.csv, policy-events",
    "local_policy_events.csv, policy-events",
    "agreements_287g.csv, agreements-287g",
    "detainers.csv, ice-detainers",
    "detainers_with_lift_dates.xlsx, ice-detainers-wide",
    "facilities.csv, facility-county",
    "ddor_corrections.csv, errata",
    "truth.csv, truth"
  })
  void noRowIsBadWhereNoneWasPlanted(String file, String format) throws IOException {
    List<Staged> rows = SourceReading.as(format).rows(Made.file(inputs, file));
    assertThat(rows.stream().filter(row -> row.fate() == Fate.QUARANTINED)).isEmpty();
    assertThat(kept(rows)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, I, 30", "2, II, 210", "3, III, 435"})
  void everyRowOfTheReportsIsKept(int number, String section, int rows) throws IOException {
    List<Staged> found =
        SourceReading.as("ddor-csv", Map.of("section", section))
            .rows(Made.file(inputs, "ddor_section" + number + ".csv"));
    assertThat(count(found, Fate.KEPT)).isEqualTo(rows).isEqualTo(found.size());
  }

  @Test
  void countyCrimesLoseNothingButTheirPlantedRows() throws IOException {
    List<Staged> rows = countyCrimes();
    assertThat(count(rows, Fate.QUARANTINED))
        .isEqualTo(1)
        .isEqualTo(Made.planted(inputs, "county_crimes.csv", Traps.Kind.UNREADABLE));
    assertThat(count(rows, Fate.SET_ASIDE))
        .isEqualTo(
            Made.planted(inputs, "county_crimes.csv", Traps.Kind.TOTAL_ROW)
                + Made.planted(inputs, "county_crimes.csv", Traps.Kind.REPEATED_ROW)
                + Made.planted(inputs, "county_crimes.csv", Traps.Kind.FOOTNOTE_ROW));
  }

  @Test
  void countyCrimesHaveEachCountyAndYearOnce() throws IOException {
    List<Staged> rows = kept(countyCrimes());
    Set<List<Object>> keys = new HashSet<>();
    rows.forEach(
        row ->
            keys.add(
                List.of(
                    cell(Crimes.TABLE, row, PlaceFields.STATE),
                    cell(Crimes.TABLE, row, PlaceFields.JURISDICTION),
                    cell(Crimes.TABLE, row, DateFields.YEAR))));
    assertThat(keys).hasSameSizeAs(rows);
  }

  @Test
  void agencyRowsOfNewYorkAreSetAsideAndSixtyTwoCountiesKeepFourteenYears() throws IOException {
    List<Staged> rows =
        SourceReading.as("ny-dcjs").rows(Made.file(inputs, "new_york_index_crimes.csv"));
    assertThat(count(rows, Fate.KEPT)).isEqualTo(62 * 14);
    assertThat(count(rows, Fate.SET_ASIDE)).isEqualTo(62 * 14 * 2);
  }

  @Test
  void undatedPoliciesStayWithoutADate() throws IOException {
    List<Staged> rows =
        kept(SourceReading.as("policies").rows(Made.file(inputs, "policy_dates.csv")));
    assertThat(
            rows.stream()
                .filter(row -> cell(Policies.TABLE, row, DateFields.DATE_LATEST) == null)
                .count())
        .isEqualTo(Made.planted(inputs, "policy_dates.csv", Traps.Kind.UNDATED));
  }

  @Test
  void theWorkbookGivesEachDetainerItsLiftDateUnlessItIsPending() throws IOException {
    List<Staged> rows =
        SourceReading.as("ice-detainers-wide")
            .rows(Made.file(inputs, "detainers_with_lift_dates.xlsx"));
    assertThat(kept(rows)).hasSize(5_000 + 90);
    assertThat(kept(rows))
        .allSatisfy(
            row ->
                assertThat(cell(Detainers.TABLE, row, DetainerFields.LIFTED) == null)
                    .isEqualTo(cell(Detainers.TABLE, row, DetainerFields.LIFT_REASON) == null));
    assertThat(
            kept(rows).stream()
                .filter(row -> cell(Detainers.TABLE, row, Detainers.REDACTED) != null)
                .count())
        .isEqualTo(Made.planted(inputs, "detainers_with_lift_dates.xlsx", Traps.Kind.REDACTED));
  }

  @Test
  void theWorkbookStatesBasesAndChargesInTheSharesDrawn() throws IOException {
    List<Staged> rows =
        kept(
            SourceReading.as("ice-detainers-wide")
                .rows(Made.file(inputs, "detainers_with_lift_dates.xlsx")));

    // Four standard errors of a share among 5,090 are at most 0.028.
    assertThat(share(rows, DetainerFields.BOXES.get(DetainerBox.STATEMENTS_MADE), true))
        .isCloseTo(0.3, within(0.028));
    assertThat(share(rows, DetainerFields.BOXES.get(DetainerBox.ILLEGAL_ENTRY), true))
        .isCloseTo(0.15, within(0.028));
    assertThat(share(rows, DetainerFields.CONVICTION, "convicted")).isCloseTo(0.55, within(0.028));
    assertThat(share(rows, DetainerFields.CONVICTION, "charged")).isCloseTo(0.2, within(0.028));
    // 0.55 times 0.35.
    assertThat(share(rows, DetainerFields.THREAT, "level_1")).isCloseTo(0.1925, within(0.028));
    // The first sheet, half of the rows, lacks the day of a warrant.
    assertThat(share(rows, DetainerFields.BOXES.get(DetainerBox.WARRANT_SERVED), null))
        .isEqualTo(0.5);
  }

  @Test
  void twoBoxesAreTickedByWhetherADetainerIsDeclined() throws IOException {
    List<Staged> lifted =
        kept(
                SourceReading.as("ice-detainers-wide")
                    .rows(Made.file(inputs, "detainers_with_lift_dates.xlsx")))
            .stream()
            .filter(row -> cell(Detainers.TABLE, row, DetainerFields.LIFTED) != null)
            .toList();
    List<Staged> declined = lifted.stream().filter(ReadBackTest::isDeclined).toList();
    List<Staged> others = lifted.stream().filter(row -> !isDeclined(row)).toList();
    Column finalOrder = DetainerFields.BOXES.get(DetainerBox.FINAL_ORDER);
    Column match = DetainerFields.BOXES.get(DetainerBox.BIOMETRIC_MATCH);

    assertThat(share(others, finalOrder, true)).isCloseTo(0.2, within(0.028));
    assertThat(share(others, match, true)).isCloseTo(0.6, within(0.03));
    // Odds of 0.25 times exp(-1), and of 1.5 times exp(0.6).
    assertThat(share(declined, finalOrder, true)).isCloseTo(0.084, within(0.05));
    assertThat(share(declined, match, true)).isCloseTo(0.732, within(0.07));
  }

  private static boolean isDeclined(Staged row) {
    return DetainerTruth.DECLINED.equals(cell(Detainers.TABLE, row, DetainerFields.LIFT_REASON));
  }

  private static double share(List<Staged> rows, Column column, Object value) {
    return rows.stream()
            .filter(row -> Objects.equals(cell(Detainers.TABLE, row, column), value))
            .count()
        / (double) rows.size();
  }

  private static List<Staged> countyCrimes() throws IOException {
    return SourceReading.as(
            input(
                "csv",
                Map.of(
                    "jurisdiction", "COUNTY",
                    "state", "STATE",
                    "year", "YEAR",
                    "months_reported", "MONTHS"),
                Map.of(
                    "murder", "MURDER",
                    "rape_revised", "RAPE (REVISED DEFINITION)",
                    "rape_legacy", "RAPE (LEGACY DEFINITION)",
                    "robbery", "ROBBERY",
                    "aggravated_assault", "AGG. ASSAULT",
                    "burglary", "BURGLARY",
                    "larceny", "LARCENY-THEFT",
                    "motor_vehicle_theft", "MOTOR VEHICLE THEFT"),
                Map.of("level", "county"),
                Map.of()))
        .rows(Made.file(inputs, "county_crimes.csv"));
  }
}
