package org.detaineroutcomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.detaineroutcomes.cli.SmallJob.Said;
import org.detaineroutcomes.store.Warehouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changed between two releases is named with its cause and the rows it comes from. */
@Tag("road")
@Tag("slow")
class DiffCommandTest {
  @TempDir Path folder;
  private SmallJob job;

  @BeforeEach
  void firstRelease() throws IOException {
    job = SmallJob.published(folder);
  }

  @Test
  void twoRunsOfTheSameJobPublishTheSameNumbers() throws IOException {
    Said said = diffAfter(job);

    assertThat(said.text()).contains("The two releases publish the same ");
    assertThat(said.text()).contains(": still ").contains("the headline did not move");
    assertThat(said.text()).doesNotContain("went_in");
  }

  @Test
  void aRevisedCountIsTracedToItsRow() throws IOException {
    String revised =
        SmallJob.crimes()
            .replace("Erie,County Total,2012,,0,0,5,20,60", "Erie,County Total,2012,,0,0,5,20,61");
    Said said = diffAfter(job.write("crimes.csv", revised));

    assertThat(said.text())
        .containsPattern(
            "(?s)^[^\n]*: -?[0-9.]+ → -?[0-9.]+\n  moved by input: Erie, NY 2012 revised"
                + ".*every one is traced")
        .contains("crimes.csv (24 rows, sha256 ")
        .containsPattern("by name +24 +1 +0 +0")
        .contains("Erie, NY 2012 revised (crimes.csv, row 10)");
    assertThat(said("diff", first(), "current", "--of", "rows", "--format", "csv").text())
        .contains("Erie, NY\",NY,2012,revised,robbery 60 → 61,");
  }

  @Test
  void anotherDateOfAPolicyIsPolicyRecoding() throws IOException {
    String policies = Files.readString(folder.resolve("policies.csv"));
    Said said =
        diffAfter(
            job.write(
                "policies.csv",
                policies.replace(
                    "2013-01-01,2013,1,2013-01-01,2013-01-01",
                    "2012-01-01,2012,1,2012-01-01,2012-01-01")));

    assertThat(said.text())
        .containsPattern("estimate +policy recoding\\s")
        .contains("36001: dated limiting policy, 2013 → dated limiting policy, 2012")
        .doesNotContain("agency-periods");
  }

  @Test
  void anotherSettingOfTheJobIsTheJob() throws IOException {
    Said said =
        diffAfter(job.job("{estimator: twfe, cluster: county}", "{estimator: twfe, vcov: hetero}"));

    assertThat(said.text())
        .contains("job      - - {estimator: twfe, cluster: county}")
        .contains("estimate  job");
  }

  @Test
  void everyRowUnderOneFigureIsListed() throws IOException {
    diffAfter(
        job.write(
            "crimes.csv",
            SmallJob.crimes().replace("Albany,County Total,2015", "Albany,County Total,2016")));
    List<String> lines =
        said("diff", first(), "current", "--format", "csv").text().lines().toList();
    String id = lines.stream().filter(line -> line.contains(",changed,")).findFirst().orElseThrow();

    Said one = said("diff", first(), "current", "--figure", id.substring(0, 16));

    assertThat(one.text()).contains("Albany, NY").contains("withdrawn").contains("cause: input");
  }

  @Test
  void aReleaseThatIsNotThereIsRefused() throws IOException {
    Said said = said("diff", first().replace('Z', 'X'), "current");

    assertThat(said.exit()).isEqualTo(3);
    assertThat(said.text()).contains("Cannot open release").contains("did you mean '" + first());
  }

  @Test
  void aFigureThatDidNotChangeIsRefused() throws IOException {
    Said said = said("diff", first(), "current", "--figure", "0000000000000000");

    assertThat(said.exit()).isEqualTo(2);
    assertThat(said.text()).contains("it is not among the 0 that differ");
  }

  private Said diffAfter(SmallJob changed) throws IOException {
    Said run = changed.say("run");
    assertThat(run.exit()).as(run.text()).isZero();
    Said said = said("diff", first(), "current");
    assertThat(said.exit()).as(said.text()).isZero();
    return said;
  }

  private String first() {
    return new Warehouse(job.warehouse().toString()).published().get(0);
  }

  private Said said(String... args) {
    return job.said(args);
  }
}
