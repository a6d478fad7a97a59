package org.detaineroutcomes.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Offense;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.panel.policy.DatedSpell;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.fields.CrimeFields;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.Crimes;
import org.junit.jupiter.api.Test;

class RowAccountTest {
  private static final Job YEARS = Hand.counties(2013, 2014);
  private static final DatedSpell POLK =
      Hand.countyLimit("IA", "19153", "2014-08-18", "2014-08-18");

  private static Map<Column, Object> row(String fips, int year, String scope) {
    return Map.of(
        PlaceFields.COUNTY_FIPS,
        fips,
        PlaceFields.STATE,
        "IA",
        DateFields.YEAR.mandatory(),
        year,
        CrimeFields.SCOPE,
        scope,
        Crimes.count(Offense.MURDER),
        1L);
  }

  private static RowAccount account(Job job, Map<String, Integer> residents, Dataset<Row> counts) {
    return RowAccount.of(
        Exposure.beside(counts, Hand.residents(residents)), job.panel().orElseThrow());
  }

  @Test
  void everyRowIsAddedUpOrLeftOutForAReason() {
    RowAccount account =
        account(
            YEARS,
            Map.of(),
            Hand.counts(
                row("19153", 2012, "agency"),
                row("19153", 2013, "county total"),
                row("19153", 2013, "agency"),
                row("19153", 2014, "agency"),
                row("19001", 2014, "agency"),
                Map.of(DateFields.YEAR.mandatory(), 2014, CrimeFields.SCOPE, "agency")));

    assertThat(account.words())
        .isEqualTo(
            "6 rows of crime_counts = 2 added up + 2 beside a total of the same unit"
                + " + 1 in no county that is known + 1 outside 2013 to 2014");
  }

  @Test
  void aPanelOfMonthsCannotBeMadeOfYears() {
    Job months =
        Hand.job(
            Job.Unit.COUNTY, Period.month(2013, 1), Period.month(2013, 12), "any-detainer-limit");
    RowAccount account = account(months, Map.of(), Hand.counts(row("19153", 2013, "county total")));

    assertThatThrownBy(() -> account.require(months, false, Hand.treatment(months)))
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.exit()).isEqualTo(ExitCode.CHECK))
        .hasMessageContaining("Cannot build a panel of county by month, 2013-01 to 2013-12")
        .hasMessageContaining("1 of a year, where months are asked");
  }

  @Test
  void populationsThatMatchNoUnitEndTheRun() {
    RowAccount account =
        account(
            YEARS, Map.of("19153 1999", 60_000), Hand.counts(row("19153", 2013, "county total")));

    assertThatThrownBy(() -> account.require(YEARS, true, Hand.treatment(YEARS)))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("Cannot join residents to the panel");
  }

  @Test
  void policiesThatMatchNoUnitEndTheRun() {
    RowAccount elsewhere =
        account(YEARS, Map.of(), Hand.counts(row("19001", 2013, "county total")));
    RowAccount there = account(YEARS, Map.of(), Hand.counts(row("19153", 2013, "county total")));

    assertThatThrownBy(() -> elsewhere.require(YEARS, false, Hand.treatment(YEARS, POLK)))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("Cannot join policies to the panel");
    assertThatCode(() -> there.require(YEARS, false, Hand.treatment(YEARS, POLK)))
        .doesNotThrowAnyException();
  }
}
