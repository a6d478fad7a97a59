package org.detaineroutcomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.detaineroutcomes.cli.SmallJob.Said;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.Warehouse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A state's own table of cities and counties beside a table of city policies. */
@Tag("road")
@Tag("slow")
class IndependentCitiesRoadTest {
  private static final String JOB =
      """
      name: cities
      inputs:
        - table: crimes
          format: csv
          path: crime.csv
          columns: {state: State, jurisdiction: Place, level: Level, year: Year}
          offenses: {murder: Murder, robbery: Robbery, aggravated_assault: Assault}
        - {table: policies, format: policies, path: policies.csv}
      panel: {unit: county, period: year, from: 2013, to: 2015, sample: balanced}
      treatment: {definition: any-detainer-limit, controls: never}
      outcomes: [violent]
      comparisons: [{estimator: means}]
      publish: {formats: [md], suppress_below: 0}
      """;

  private static final String POLICIES =
      """
      jurisdiction,state,jurisdiction_type,date_as_published,year,month,date_earliest,date_latest,date_basis,policy,criteria,source_url,source_kind
      Baltimore,MD,city,2014-01-01,2014,1,2014-01-01,2014-01-01,announced,p,judicial warrant,https://example.org,news
      Fairfax,VA,independent city,2014-01-01,2014,1,2014-01-01,2014-01-01,announced,p,judicial warrant,https://example.org,news
      District of Columbia,DC,district,2014-01-01,2014,1,2014-01-01,2014-01-01,announced,p,judicial warrant,https://example.org,news
      "Rockville, Montgomery County",MD,city,2014-01-01,2014,1,2014-01-01,2014-01-01,announced,p,judicial warrant,https://example.org,news
      """;

  @TempDir Path folder;

  @Test
  void aCityWithoutACountyDatesItselfAndACityInACountyTakesItOutOfTheControls() throws IOException {
    StringBuilder crime = new StringBuilder("State,Place,Level,Year,Murder,Robbery,Assault\n");
    for (int year = 2013; year <= 2015; year++) {
      for (String place :
          new String[] {
            "MD,Baltimore,city,%d,5,50,45",
            "MD,Baltimore County,county,%d,6,50,44",
            "MD,Howard County,county,%d,2,20,18",
            "MD,Montgomery County,county,%d,3,30,27",
            "VA,Fairfax,city,%d,1,9,10",
            "VA,Fairfax County,county,%d,4,40,36",
            "DC,District of Columbia,county,%d,8,80,72"
          }) {
        crime.append(place.formatted(year)).append('\n');
      }
    }
    SmallJob job =
        new SmallJob(folder)
            .whole(JOB)
            .write("crime.csv", crime.toString())
            .write("policies.csv", POLICIES);
    Said said = job.say("run");

    assertThat(said.exit()).as(said.text()).isZero();
    assertThat(arms())
        .isEqualTo(
            Map.of(
                "11001", "limiting 160",
                "24005", "none_listed 100",
                "24027", "none_listed 40",
                "24031", "excluded 60",
                "24510", "limiting 100",
                "51059", "none_listed 80",
                "51600", "limiting 20"));
    assertThat(said.text())
        .contains(
            "Counties with a dated limiting policy: 3 (mean 93 offenses)",
            "Counties with no listed limiting policy: 3 (mean 73 offenses)");
  }

  private Map<String, String> arms() {
    Release release = new Warehouse(folder.resolve("warehouse").toString()).open("current");
    Map<String, String> arms = new TreeMap<>();
    release.forEachRow(
        Panels.TABLE,
        row ->
            arms.put(
                row.text(PanelFields.UNIT_ID),
                row.text(PanelFields.ARM) + " " + row.value("violent")));
    return arms;
  }
}
