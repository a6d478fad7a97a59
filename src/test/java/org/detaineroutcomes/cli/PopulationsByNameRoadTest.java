package org.detaineroutcomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.detaineroutcomes.cli.SmallJob.Said;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.Warehouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Populations and covariates are placed by name, as crimes are. */
@Tag("road")
@Tag("slow")
class PopulationsByNameRoadTest {
  private static final String JOB =
      """
      name: named
      inputs:
        - table: crimes
          format: csv
          path: crime.csv
          columns: {state: State, jurisdiction: Place, year: Year, population: Residents}
          offenses: {murder: Murder, robbery: Robbery, aggravated_assault: Assault}
          constants: {level: county}
        - {table: population, format: csv, path: people.csv, columns: {jurisdiction: Area, year: Year, population: Pop}, constants: {state: CA}}
        - {table: county_measures, format: csv, path: jobless.csv, columns: {jurisdiction: County, year: Year, county_value: Percent}, constants: {state: CA, county_measure: unemployment_percent}}
        - {table: policies, format: policies, path: policies.csv}
      panel: {unit: county, period: year, from: 2013, to: 2014, sample: balanced}
      outcomes: [violent_rate_per_100k]
      comparisons: [{estimator: means}]
      publish: {formats: [md], suppress_below: 0}
      """;

  @TempDir Path folder;
  private SmallJob job;

  @BeforeEach
  void files() throws IOException {
    job =
        new SmallJob(folder)
            .whole(JOB)
            .write(
                "crime.csv",
                """
                State,Place,Year,Residents,Murder,Robbery,Assault
                CA,Alameda County,2013,70000,10,20,30
                CA,Alameda County,2014,70000,10,20,45
                CA,San Francisco,2013,50000,5,10,10
                CA,San Francisco,2014,50000,5,10,10
                CA,Marin,2013,,1,2,3
                CA,Marin,2014,,1,2,3
                """)
            .write(
                "people.csv",
                """
                Area,Year,Pop
                Alameda County,2013,75000
                Alameda County,2014,75000
                California,2014,38000000
                """)
            .write(
                "jobless.csv",
                """
                County,Year,Percent
                Alameda,2013,7.5
                San Francisco,2014,4.5
                """)
            .write(
                "policies.csv",
                """
                jurisdiction,state,jurisdiction_type,date_as_published,year,month,date_earliest,date_latest,date_basis,policy,criteria,source_url,source_kind
                San Francisco,CA,city,2014-01-01,2014,1,2014-01-01,2014-01-01,announced,p,judicial warrant,https://example.org,news
                """);
  }

  @Test
  void aCountysResidentsAreItsOwnAndPrintedOnesFillWhereNoOtherSourceHasThem() throws IOException {
    Said said = job.say("run");

    assertThat(said.exit()).as(said.text()).isZero();
    assertThat(rates())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "06001 2013", "80.0 of 75000 (given in the job), jobless 7.5",
                "06001 2014", "100.0 of 75000 (given in the job), jobless null",
                "06041 2013", "null of null (null), jobless null",
                "06041 2014", "null of null (null), jobless null",
                "06075 2013", "50.0 of 50000 (printed with the counts), jobless null",
                "06075 2014", "50.0 of 50000 (printed with the counts), jobless 4.5"));
  }

  @Test
  void aNameThatMayBeACountysOrACitysIsRefusedUntilItsLevelIsSaid() throws IOException {
    job.write("people.csv", "Area,Year,Pop\nAlameda,2013,75000\nMarin County,2013,60000\n");
    Said refused = job.say("run");
    job.job("constants: {state: CA}}", "constants: {state: CA, level: county}}");
    Said said = job.say("run");

    assertThat(refused.exit()).isEqualTo(4);
    assertThat(refused.text())
        .contains(
            "Cannot place 1 rows of population: their names do not say whether they are of a county,"
                + " a city or a state, such as 'Alameda' (people.csv, row 2)",
            "constants: {level: county}");
    assertThat(said.exit()).as(said.text()).isZero();
    assertThat(rates())
        .containsEntry("06001 2013", "80.0 of 75000 (given in the job), jobless 7.5");
  }

  @Test
  void theResidentsOfACityAreNotThoseOfItsCounty() throws IOException {
    job.write("people.csv", "Area,Year,Pop\nSan Francisco,2013,80000\nAlameda,2013,9000\n")
        .job("constants: {state: CA}}", "constants: {state: CA, level: city}}");
    Said said = job.say("run");

    assertThat(said.exit()).as(said.text()).isZero();
    assertThat(rates())
        .containsEntry("06075 2013", "31.25 of 80000 (given in the job), jobless null")
        .containsEntry("06001 2013", "85.71 of 70000 (printed with the counts), jobless 7.5");
  }

  private Map<String, String> rates() {
    Release release = new Warehouse(folder.resolve("warehouse").toString()).open("current");
    Map<String, String> rates = new TreeMap<>();
    release.forEachRow(
        Panels.TABLE,
        row -> {
          Double rate = row.number(Panels.rate("violent"));
          rates.put(
              row.text(PanelFields.UNIT_ID) + " " + row.whole(DateFields.YEAR),
              (rate == null ? "null" : String.valueOf(Math.round(rate * 100) / 100.0))
                  + " of "
                  + row.count(PlaceFields.POPULATION)
                  + " ("
                  + row.text(PlaceFields.POPULATION_SOURCE)
                  + "), jobless "
                  + row.value("unemployment_percent"));
        });
    return rates;
  }
}
