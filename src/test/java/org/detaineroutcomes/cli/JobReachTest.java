package org.detaineroutcomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.detaineroutcomes.cli.SmallJob.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job reads the folders that its user gave it, and others only if that is said. */
class JobReachTest {
  /** A file that is read is then refused for what it holds: no Spark is started. */
  private static final String READ = "it has no rows below its headings";

  @TempDir Path folder;
  @TempDir Path elsewhere;
  private SmallJob job;

  @BeforeEach
  void write() throws IOException {
    job = new SmallJob(folder).without("crimes.csv");
    Files.writeString(elsewhere.resolve("crimes.csv"), SmallJob.HEADINGS + "\n");
  }

  @Test
  void aFileElsewhereIsReadOnlyIfThatIsAllowed() throws IOException {
    job.job("path: crimes.csv", "path: " + elsewhere.resolve("crimes.csv"));

    assertOutside(job.say("check"));
    assertThat(job.say("check", "--allow-outside").text()).contains(READ);
  }

  @Test
  void dotsThatLeadOutAreFollowedBeforeItIsJudged() throws IOException {
    Path dots = folder.resolve("x/../..").relativize(elsewhere.resolve("crimes.csv"));
    job.job("path: crimes.csv", "path: x/../../" + dots);
    Files.createDirectory(folder.resolve("x"));

    assertOutside(job.say("check"));
    job.job("path: x/../../" + dots, "path: ../" + elsewhere.getFileName() + "/crimes.csv");
    assertOutside(job.say("check"));
  }

  @Test
  void aLinkIsJudgedByWhereItLeads() throws IOException {
    Files.createSymbolicLink(folder.resolve("crimes.csv"), elsewhere.resolve("crimes.csv"));

    assertOutside(job.say("check"));
    assertThat(job.say("check", "--allow-outside").text()).contains(READ);
  }

  @Test
  void theFoldersThatWereGivenMayBeLinks() throws IOException {
    Files.copy(elsewhere.resolve("crimes.csv"), folder.resolve("crimes.csv"));
    Path link = Files.createSymbolicLink(elsewhere.resolve("inputs"), folder);

    Files.writeString(folder.resolve("job.yaml"), job.text());
    Said said =
        SmallJob.run(
            List.of("check", folder.resolve("job.yaml").toString(), "--inputs", link.toString()));
    assertThat(said.text()).contains(READ);
  }

  @Test
  void theFolderOfTheJobAndTheDataBesideItAreGiven() throws IOException {
    Path jobs = Files.createDirectories(elsewhere.resolve("jobs"));
    Path data = Files.createDirectories(elsewhere.resolve("data/facts"));
    for (Path place : List.of(jobs, data)) {
      Files.copy(elsewhere.resolve("crimes.csv"), place.resolve("crimes.csv"));
    }
    for (String path : List.of("./crimes.csv", "../data/facts/crimes.csv")) {
      Path file = jobs.resolve("job.yaml");
      Files.writeString(file, job.text().replace("path: crimes.csv", "path: " + path));
      Said said = SmallJob.run(List.of("check", file.toString(), "--inputs", folder.toString()));
      assertThat(said.text()).contains(READ);
    }
  }

  @Test
  void aFileSystemIsAskedOnlyIfItIsAllowed() throws IOException {
    job.job("path: crimes.csv", "path: \"s3a://bucket/crimes.csv\"");

    Said said = job.say("check");
    assertThat(said.exit()).isEqualTo(2);
    assertThat(said.text())
        .contains("the job names the file system 's3a:', which it may not")
        .contains("--allow-scheme s3a");
    assertThat(job.say("check", "--allow-scheme", "hdfs,s3a").text())
        .contains("the library for 's3a:' is not installed");
  }

  @Test
  void aReviewListElsewhereIsNotWritten() throws IOException {
    Path list = elsewhere.resolve("list.csv");
    job.job("name: small", "name: small\nresolve: {review: " + list + "}");
    Files.copy(elsewhere.resolve("crimes.csv"), folder.resolve("crimes.csv"));

    Said said = job.say("check");

    assertThat(said.exit()).isEqualTo(2);
    assertThat(said.text()).contains("Cannot keep the review list at " + list);
    assertThat(list).doesNotExist();
  }

  private static void assertOutside(Said said) {
    assertThat(said.text())
        .contains("lies outside of the inputs folder and of the job's own")
        .contains("--allow-outside");
    assertThat(said.exit()).isEqualTo(2);
  }
}
