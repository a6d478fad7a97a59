package org.detaineroutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Problems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFinderTest {
  private final Problems problems = new Problems();

  @TempDir Path folder;

  @BeforeEach
  void threeFiles() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "id\n");
    Files.writeString(folder.resolve("b.csv"), "id\n");
    Files.writeString(folder.resolve("again.csv"), "id\n");
  }

  @Test
  void filesComeInTheOrderOfTheJobAndOfTheirNames() {
    List<InputFile> files =
        find(input("claims", "claims", "b.csv"), input("claims", "claims", "a*"));

    assertThat(files.stream().map(InputFile::name)).containsExactly("b.csv", "a.csv", "again.csv");
    assertThat(files.stream().map(InputFile::position)).containsExactly(1, 2, 2);
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void aFileOutsideOfTheInputsIsNamedWithoutTheFoldersOfTheMachine() {
    String outside = folder.resolveSibling(folder.getFileName() + "-other").toString();
    String inside = folder.toString();
    List<InputFile> files =
        new InputFinder(outside, Optional.empty())
            .find(
                List.of(
                    input("claims", "claims", inside + "/b.csv"),
                    input("claims", "claims", folder.getParent() + "/*/again.csv")),
                problems);

    assertThat(problems.list()).isEmpty();
    assertThat(files.stream().map(InputFile::name))
        .containsExactly("b.csv", folder.getFileName() + "/again.csv");
  }

  @Test
  void aTableThatTheFormatDoesNotFillIsAProblemOfTheJobFile() {
    find(input("claim", "claims", "a.csv"));

    assertThat(problems.list())
        .containsExactly(
            Problem.usage(
                "job file, line 7",
                "Cannot fill table 'claim' from a.csv: format claims fills 'claims'",
                "write table: claims"));
  }

  @Test
  void everyProblemOfEveryInputIsNamedAtOnce() {
    find(
        input("claims", "claim", "a.csv"),
        input("ddor_issued", "ddor-csv", "a.csv"),
        input("claims", "claims", "c.csv"));

    assertThat(problems.list().stream().map(Problem::message))
        .satisfiesExactly(
            format -> assertThat(format).contains("'claim'"),
            section -> assertThat(section).contains("no section"),
            missing -> assertThat(missing).contains("c.csv"));
  }

  @Test
  void aFileThatTwoLinesReadAlikeIsRefusedSinceItsRowsWouldCountDouble() {
    find(input("claims", "claims", "a.csv"), input("claims", "claims", "a.*"));

    assertThat(problems.list())
        .containsExactly(
            Problem.usage(
                "job file, line 7",
                "Cannot read a.csv into table 'claims' twice: line 7 reads it already, and its rows"
                    + " would count double",
                "take one of the two lines out, or narrow its path"));
  }

  @Test
  void aPathWhoseLibraryIsNotInstalledIsNamedForThat() {
    JobReach stores = new JobReach(JobReach.Places.GIVEN, Set.of("s3a"));
    new InputFinder(folder.toString(), Optional.empty(), folder.toUri(), stores)
        .find(List.of(input("detainers", "ice-detainers", "s3a://b/x")), problems);

    assertThat(problems.list()).hasSize(1);
    assertThat(problems.list().get(0).exit()).isEqualTo(ExitCode.INPUT);
    assertThat(problems.list().get(0).message())
        .isEqualTo("Cannot use s3a://b/x: the library for 's3a:' is not installed");
  }

  private List<InputFile> find(Job.Input... inputs) {
    return new InputFinder(folder.toString(), Optional.empty()).find(List.of(inputs), problems);
  }

  private static Job.Input input(String table, String format, String path) {
    return new Job.Input(table, format, path, "", "", Map.of(), Map.of(), Map.of(), Map.of(), 7);
  }
}
