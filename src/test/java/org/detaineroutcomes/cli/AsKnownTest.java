package org.detaineroutcomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.detaineroutcomes.cli.SmallJob.Said;
import org.detaineroutcomes.schema.core.EditionChanges;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.marts.Samples;
import org.detaineroutcomes.schema.staged.Crimes;
import org.detaineroutcomes.store.InputRecord;
import org.detaineroutcomes.store.Manifest;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.store.Warehouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run as known on a day takes the newest edition of that day and no law of a later one. */
@Tag("road")
@Tag("slow")
class AsKnownTest {
  @TempDir Path folder;
  private SmallJob job;

  @BeforeEach
  void twoEditions() throws IOException {
    job =
        new SmallJob(folder)
            .write(
                "revised.csv",
                SmallJob.crimes()
                    .replace(
                        "Erie,County Total,2012,,0,0,5,20,60",
                        "Erie,County Total,2012,,0,0,5,20,61"))
            .job(
                "path: crimes.csv}",
                "path: crimes.csv, edition: 2016-05-01}\n"
                    + "  - {table: crimes, format: ny-dcjs, path: revised.csv, edition: 2017-05-01}");
  }

  @Test
  void theNewestEditionWinsAndTheEarlierOneIsKeptBesideIt() throws IOException {
    Release release = released(job.say("run"));

    assertThat(statuses(release.manifest()))
        .contains("revised.csv published", "crimes.csv superseded");
    assertThat(release.has(Crimes.TABLE.earlier())).isTrue();
    assertThat(TableRow.of(release, EditionChanges.TABLE))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.text(EditionChanges.STATUS)).isEqualTo("revised");
              assertThat(row.text(DateFields.PERIOD)).isEqualTo("2012");
              assertThat(row.text(EditionChanges.CHANGED)).isEqualTo("robbery 60 → 61");
            });
    assertThat(release.manifest().notes)
        .anyMatch(
            note ->
                note.contains(
                    "edition of 2017-05-01 after that of 2016-05-01: 24 rows in both, 1 of them"
                        + " revised, 0 new, 0 withdrawn"));
  }

  @Test
  void aDayBetweenTheEditionsTakesTheEarlierOne() throws IOException {
    Release release = released(job.say("run", "--as-known", "2016-06-01"));

    assertThat(release.manifest().asKnown).isEqualTo("2016-06-01");
    assertThat(statuses(release.manifest()))
        .contains("crimes.csv published")
        .noneMatch(line -> line.startsWith("revised.csv"));
    assertThat(release.manifest().notes)
        .anyMatch(note -> note.contains("not yet published: revised.csv (2017-05-01)"))
        .anyMatch(note -> note.contains("no edition is stated, so these files count as known"));
    assertThat(release.readReport("technical.html"))
        .contains("as known on 2016-06-01")
        .contains("not yet published: revised.csv");
  }

  @Test
  void theJobMayNameTheDayAndTheCommandLineGoesBefore() throws IOException {
    job.job("name: small", "name: small\nas_known: 2016-06-01");

    assertThat(released(job.say("run")).manifest().asKnown).isEqualTo("2016-06-01");
    assertThat(released(job.say("run", "--as-known", "2017-06-01")).manifest().asKnown)
        .isEqualTo("2017-06-01");
  }

  @Test
  void aLawOfALaterDayTreatsNobody() throws IOException {
    job.job("edition: 2016-05-01", "edition: 2013-05-01");
    Release release = released(job.say("run", "--as-known", "2013-12-31"));

    assertThat(TableRow.of(release, Samples.MEMBERS))
        .filteredOn(row -> row.text(PanelFields.ARM).equals("limiting"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.text(PanelFields.UNIT_ID)).isEqualTo("36001"));
    assertThat(release.manifest().notes)
        .contains(
            "policies as known on 2013-12-31: 1 spells, 1 left out or read otherwise because they"
                + " were known later; the day from which a spell was known is: in force (1)");
  }

  @Test
  void aDayBeforeEveryEditionIsRefused() throws IOException {
    Said said = job.say("run", "--as-known", "2012-01-01");

    assertThat(said.exit()).isEqualTo(3);
    assertThat(said.text())
        .contains(
            "Cannot run as known on 2012-01-01: no edition of 'crimes' (ny-dcjs) is that old");
  }

  @Test
  void aWrongDayInTheJobIsNamedWithItsLine() throws IOException {
    Said said = job.job("name: small", "name: small\nas_known: 2016-06-31").say("check");

    assertThat(said.exit()).isEqualTo(2);
    assertThat(said.text()).contains("line 2").contains("Cannot use date '2016-06-31'");
  }

  private Release released(Said said) {
    assertThat(said.exit()).as(said.text()).isZero();
    return new Warehouse(job.warehouse().toString()).open("current");
  }

  private static List<String> statuses(Manifest manifest) {
    return manifest.inputs.stream().map(AsKnownTest::status).toList();
  }

  private static String status(InputRecord input) {
    return input.file() + " " + input.status();
  }
}
