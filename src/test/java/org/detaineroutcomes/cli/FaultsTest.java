package org.detaineroutcomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.detaineroutcomes.cli.SmallJob.Said;
import org.detaineroutcomes.store.Warehouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each fault ends with one clear message and its exit code, and nothing published is lost. */
@Tag("road")
class FaultsTest {
  @TempDir Path folder;
  private SmallJob job;

  @BeforeEach
  void write() throws IOException {
    job = new SmallJob(folder);
  }

  @Test
  void theJobItselfIsSound() throws IOException {
    Said said = job.say("run");

    assertThat(said.text()).contains("is current.");
    assertThat(said.exit()).isZero();
  }

  @Test
  void missingFilesAreAllNamed() throws IOException {
    Said said = job.without("crimes.csv").without("policies.csv").say("run");

    assertThat(said.exit()).isEqualTo(3);
    assertThat(said.text())
        .contains("Cannot find input 'crimes.csv'")
        .contains("Cannot find input 'policies.csv'")
        .contains("--inputs");
  }

  @Test
  void aWorkbookGivenAsTextIsRefused() throws IOException {
    byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, 1};

    refused(job.write("crimes.csv", ole).say("run"), 3, "Cannot read crimes.csv");
  }

  @Test
  void aPdfGivenAsTextIsRefused() throws IOException {
    refused(job.write("crimes.csv", "%PDF-1.4\n%x\n").say("run"), 3, "Cannot read crimes.csv");
  }

  @Test
  void textGivenAsAWorkbookIsRefused() throws IOException {
    refused(
        job.job("format: ny-dcjs", "format: fbi-table-10").say("run"), 3, "Cannot read crimes.csv");
  }

  @Test
  void renamedColumnsAreAllNamed() throws IOException {
    Said said =
        job.write(
                "crimes.csv",
                SmallJob.crimes().replace("Robbery", "Robberies").replace("Murder", "Murders"))
            .say("run");

    refused(said, 3, "no column 'Robbery'");
    assertThat(said.text()).contains("no column 'Murder'").contains("'Robberies'");
  }

  @Test
  void textInANumberIsNamedWithItsRow() throws IOException {
    Said said =
        job.write(
                "crimes.csv",
                SmallJob.crimes()
                    .replace("Erie,County Total,2012,,0,0,5", "Erie,County Total,2012,,0,0,five"))
            .say("run");

    refused(said, 4, "murder 'five' is no count");
    assertThat(said.text()).contains("crimes.csv, row 10").contains("max_bad_rows");
  }

  @Test
  void aToleratedBadRowIsQuarantinedAndTheRunGoesOn() throws IOException {
    Said said =
        job.write(
                "crimes.csv",
                SmallJob.crimes() + "Broome,County Total,2012,,0,0,five,1,1,1,1,1,1,1,x\n")
            .job("name: small", "name: small\nmax_bad_rows: 1")
            .say("run");

    assertThat(said.exit()).isZero();
    assertThat(said.text()).contains("1 quarantined");
  }

  @Test
  void aDuplicateKeyIsNamed() throws IOException {
    refused(
        job.write(
                "crimes.csv",
                SmallJob.crimes() + "Erie,County Total,2012,,0,0,6,20,60,99,900,200,600,100,x\n")
            .say("run"),
        4,
        "Erie");
  }

  @Test
  void anUnknownKeyIsNamedWithTheNearest() throws IOException {
    refused(job.job("outcomes:", "outcome:").say("run"), 2, "did you mean 'outcomes'?");
  }

  @Test
  void anUnknownFormatEstimatorAndReportAreNamedTogether() throws IOException {
    Said said =
        job.job("ny-dcjs", "ny-dcsj")
            .job("twfe", "twef")
            .job("[html, csv, md]", "[htm]")
            .say("run");

    refused(said, 2, "did you mean 'ny-dcjs'?");
    assertThat(said.text()).contains("did you mean 'twfe'?").contains("htm");
  }

  @Test
  void anUnknownOutcomeIsNamed() throws IOException {
    refused(
        job.job("violent_rate_per_100k", "violence_rate_per_100k").say("run"),
        2,
        "did you mean 'violent_rate_per_100k'?");
  }

  @Test
  void aPolicyWithAnImpossibleDateIsNamed() throws IOException {
    String policies = Files.readString(folder.resolve("policies.csv"));

    refused(
        job.write("policies.csv", policies.replace("2013-01-01", "2013-02-30")).say("run"),
        4,
        "2013-02-30");
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    refused(job.write("crimes.csv", "").say("run"), 3, "crimes.csv");
  }

  @Test
  void headingsWithoutRowsAreRefused() throws IOException {
    refused(job.write("crimes.csv", SmallJob.HEADINGS + "\n").say("run"), 3, "crimes.csv");
  }

  @Test
  void populationsThatMatchNoUnitAreRefused() throws IOException {
    refused(
        job.write("population.csv", SmallJob.population("01001 Autauga", "01003 Baldwin"))
            .say("run"),
        4,
        "population");
  }

  @Test
  void policiesThatMatchNoUnitAreRefused() throws IOException {
    String policies = Files.readString(folder.resolve("policies.csv"));

    refused(
        job.write(
                "policies.csv",
                policies
                    .replace("Albany County,NY", "Travis County,TX")
                    .replace("Erie County,NY", "Dallas County,TX"))
            .say("run"),
        4,
        "polic");
  }

  @Test
  void aPanelOutsideTheDataIsRefused() throws IOException {
    Said said = job.job("from: 2010, to: 2015", "from: 1980, to: 1985").say("run");

    assertThat(said.exit()).isIn(4, 5);
    assertThat(said.text()).contains("Cannot ").doesNotContain("defect");
  }

  @Test
  void aFolderGivenAsAFileIsRefused() throws IOException {
    job.without("crimes.csv");
    Files.createDirectory(folder.resolve("crimes.csv"));

    refused(job.say("run"), 3, "crimes.csv");
  }

  @Test
  void aWarehouseThatIsAFileIsRefused() throws IOException {
    Files.writeString(job.warehouse(), "not a folder");
    Said said = job.say("run");

    assertThat(said.text()).contains("Cannot ").doesNotContain("defect");
    assertThat(said.exit()).isEqualTo(2);
  }

  @Test
  void aFailedRunLeavesTheReleaseBeforeInForce() throws IOException {
    job = SmallJob.published(folder);
    Warehouse warehouse = new Warehouse(job.warehouse().toString());
    String before = warehouse.currentId().orElseThrow();

    Said failed = job.write("crimes.csv", SmallJob.crimes().replace(",60,", ",sixty,")).say("run");

    assertThat(failed.exit()).isEqualTo(4);
    assertThat(failed.text()).contains("24 bad rows");
    assertThat(warehouse.currentId()).contains(before);
    assertThat(warehouse.open("current").manifest().tables).isNotEmpty();
  }

  private static void refused(Said said, int exit, String words) {
    assertThat(said.text()).contains(words).contains("Cannot ").doesNotContain("\tat ");
    assertThat(said.exit()).isEqualTo(exit);
  }

  @Test
  void wrongOptionsOfACommandAreUsage() throws IOException {
    assertThat(job.say("run", "--wharehouse", "x").exit()).isEqualTo(2);
  }
}
