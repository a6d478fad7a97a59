package org.detaineroutcomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.cli.SmallJob.Said;
import org.detaineroutcomes.schema.fields.FigureFields;
import org.detaineroutcomes.schema.results.Measures;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.Warehouse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a check says before anything is run. */
@Tag("road")
class CheckForeseesTest {
  private static final String MAPPED =
      """
      name: mapped
      inputs:
        - table: crimes
          format: csv
          path: crime.csv
          columns: {state: State, jurisdiction: County, year: Year}
          offenses: {murder: Murder, robbery: Robbery, aggravated_assault: Assault}
          constants: {level: county}
        - {table: detainers, format: ice-detainers, path: detainers.csv}
      panel: {unit: county, period: year, from: 2013, to: 2016}
      outcomes: [violent_rate_per_100k, property, murder]
      comparisons: [{estimator: means}]
      publish: {formats: [md], suppress_below: 0}
      """;

  private static final String CRIME =
      """
      State,County,Year,Murder,Robbery,Assault
      MD,Howard County,2013,2,20,18
      MD,Howard County,2014,-1,20,18
      """;

  private static final String ONE_REASON =
      """
      date,lift_reason,det_facility,city,state,detainer_type
      2012-01-10 00:00:00,Interviewed -- USC,"YORK CNTY JAIL, PA",YORK,PENNSYLVANIA,I-247D - Immigration Detainer - Request for Voluntary Action
      2013-01-10 00:00:00,Interviewed -- USC,"YORK CNTY JAIL, PA",YORK,PENNSYLVANIA,I-247D - Immigration Detainer - Request for Voluntary Action
      """;

  @TempDir Path folder;

  @Test
  void allThatCannotBeFormedIsSaidAtOnce() throws IOException {
    Said said = mapped().say("check");

    assertThat(said.exit()).as(said.text()).isEqualTo(4);
    assertThat(said.text())
        .contains(
            "Cannot form outcome 'violent_rate_per_100k': no unit of the panel has a population in any"
                + " period",
            "Cannot form outcome 'property': no unit of the panel has burglary, larceny,",
            "Cannot form a share of outcomes of detainers.csv: the file was selected on its outcome",
            "3 problems")
        .contains(
            "panel: no row of counts in 2015 to 2016",
            "1 counts of crimes are below zero, as where reports are taken back, and are added up as"
                + " they are: 1 of murder (crime.csv row 3)");
  }

  @Test
  void aWindowWithoutARowIsAProblemAndOneThatReachesBeyondThemANote() throws IOException {
    SmallJob job = mapped().job("from: 2013, to: 2016", "from: 2020, to: 2021");
    Said outside = job.say("check");
    job.job("from: 2020, to: 2021", "from: 2014, to: 2016")
        .job("[violent_rate_per_100k, property, murder]", "[murder]")
        .job("  - {table: detainers, format: ice-detainers, path: detainers.csv}\n", "");
    Said beyond = job.say("check");

    assertThat(outside.exit()).isEqualTo(4);
    assertThat(outside.text())
        .contains("2020 to 2021: no row of counts can be part of it", "selected on its outcome");
    assertThat(beyond.exit()).as(beyond.text()).isZero();
    assertThat(beyond.text()).contains("panel: no row of counts in 2015 to 2016");
  }

  @Test
  void comparisonsOfCrimeWithoutATableOfCrimesAreAProblem() throws IOException {
    String crimes = MAPPED.substring(MAPPED.indexOf("  - table"), MAPPED.indexOf("  - {table"));
    Said said = mapped().job(crimes, "").say("check");

    assertThat(said.exit()).as(said.text()).isEqualTo(4);
    assertThat(said.text())
        .contains("Cannot form outcome 'murder': no input fills the table crimes");
  }

  @Test
  void aBaseThatIsZeroEverywhereIsRefused() throws IOException {
    Said said =
        new SmallJob(folder)
            .whole(
                """
                name: bases
                inputs:
                  - table: detainers
                    format: ice-detainers
                    path: detainers.csv
                    covers: {states: [PA], from: 2012-01-01, to: 2013-12-31}
                panel: {unit: county, period: year, from: 2012, to: 2013, units: [PA]}
                outcomes:
                  - detainers_declined per detainers_issued
                  - detainers_declined per detainers_with_days_to_outcome
                comparisons: [{estimator: means}]
                publish: {formats: [md], suppress_below: 0}
                """)
            .write(
                "detainers.csv",
                ONE_REASON.replaceFirst("Interviewed -- USC", "Detainer Declined by LEA"))
            .say("check");

    assertThat(said.exit()).as(said.text()).isEqualTo(4);
    assertThat(said.text())
        .contains(
            "Cannot form outcome 'detainers_declined per detainers_with_days_to_outcome': its base"
                + " detainers_with_days_to_outcome is zero in every unit and period from 2012 to 2013")
        .doesNotContain("Cannot form outcome 'detainers_declined per detainers_issued'");
  }

  @Test
  void aPopulationBelowZeroIsRefused() throws IOException {
    SmallJob job =
        mapped()
            .write("people.csv", "County,State,Year,Pop\nHoward County,MD,2013,-5\n")
            .job(
                "panel:",
                "  - {table: population, format: csv, path: people.csv, columns: {jurisdiction: County,"
                    + " state: State, year: Year, population: Pop}}\npanel:");
    Said said = job.say("check");

    assertThat(said.exit()).as(said.text()).isEqualTo(4);
    assertThat(said.text()).contains("people.csv, row 2", "population -5 is below 0");
  }

  @Test
  void aRunRefusesTheSharesOfAFileThatWasSelectedOnItsOutcome() throws IOException {
    for (String reasons :
        List.of(
            "Interviewed -- USC,Interviewed -- USC",
            "Detainer Declined by LEA,Detainer Declined by LEA",
            "Detainer Declined by LEA,",
            ",")) {
      List<String> each = List.of(reasons.split(",", -1));
      String file =
          ONE_REASON
              .replaceFirst("Interviewed -- USC", each.get(0))
              .replaceFirst("Interviewed -- USC", each.get(1));
      SmallJob job =
          new SmallJob(folder)
              .whole(
                  """
                  name: reason
                  inputs:
                    - {table: detainers, format: ice-detainers, path: detainers.csv}
                  publish: {formats: [md], suppress_below: 0}
                  """)
              .write("detainers.csv", file);
      Said said = job.say("run");

      assertThat(said.exit()).as(said.text()).isZero();
      assertThat(shares()).as(reasons).contains("selected_on_outcome null");
      assertThat(shares())
          .as("no share has a value: " + reasons)
          .isSubsetOf("selected_on_outcome null", "empty_base null");
      assertThat(said.text()).doesNotContain("Detainers declined, of");
    }
  }

  private SmallJob mapped() throws IOException {
    return new SmallJob(folder)
        .whole(MAPPED)
        .write("crime.csv", CRIME)
        .write("detainers.csv", ONE_REASON);
  }

  private List<String> shares() {
    Release release = new Warehouse(folder.resolve("warehouse").toString()).open("current");
    List<String> shares = new ArrayList<>();
    release.forEachRow(
        Measures.TABLE,
        row -> {
          if (List.of("declined", "by_outcome", "by_outcome_basis")
              .contains(row.value("measure"))) {
            shares.add(row.text(FigureFields.REFUSAL) + " " + row.value("estimate"));
          }
        });
    return shares;
  }
}
