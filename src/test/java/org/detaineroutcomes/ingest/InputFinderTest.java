package org.detaineroutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFinderTest {
  @TempDir Path folder;

  @BeforeEach
  void twoFiles() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "id\n");
    Files.writeString(folder.resolve("b.csv"), "id\n");
  }

  @Test
  void filesComeInTheOrderOfTheJobAndOfTheirNames() {
    List<InputFile> files =
        finder().find(List.of(input("claims", "claims", "b.csv"), input("claims", "claims", "*")));

    assertThat(files.stream().map(InputFile::name)).containsExactly("b.csv", "a.csv", "b.csv");
    assertThat(files.stream().map(InputFile::position)).containsExactly(1, 2, 2);
  }

  @Test
  void aTableThatTheFormatDoesNotFillIsAProblemOfTheJobFile() {
    assertThatThrownBy(() -> finder().find(List.of(input("claim", "claims", "a.csv"))))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("Cannot fill table 'claim' from a.csv: format claims fills 'claims'")
        .hasMessageContaining("job file, line 7")
        .satisfies(f -> assertThat(((Failure) f).exit()).isEqualTo(ExitCode.USAGE));
  }

  @Test
  void everyProblemOfEveryInputIsNamedAtOnce() {
    assertThatThrownBy(
            () ->
                finder()
                    .find(
                        List.of(
                            input("claims", "claim", "a.csv"),
                            input("ddor_issued", "ddor-csv", "a.csv"),
                            input("claims", "claims", "c.csv"))))
        .isInstanceOf(Failure.class)
        .satisfies(f -> assertThat(((Failure) f).problems()).hasSize(3))
        .hasMessageContaining("'claim'")
        .hasMessageContaining("no section")
        .hasMessageContaining("c.csv");
  }

  private InputFinder finder() {
    return new InputFinder(folder.toString(), Optional.empty());
  }

  private static Job.Input input(String table, String format, String path) {
    return new Job.Input(table, format, path, "", "", Map.of(), Map.of(), Map.of(), Map.of(), 7);
  }
}
