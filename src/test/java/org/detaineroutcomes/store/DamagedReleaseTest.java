package org.detaineroutcomes.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.hadoop.fs.Path;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.schema.core.Residents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of a release that was damaged gives the same rows or one message, never other rows. */
class DamagedReleaseTest {
  @TempDir java.nio.file.Path folder;
  private java.nio.file.Path file;
  private byte[] sound;
  private List<List<Object>> rows;

  @BeforeEach
  void write() throws IOException {
    rows =
        IntStream.range(0, 300)
            .mapToObj(
                i -> Arrays.<Object>asList("36%03d".formatted(i), 2014, 1000L + i, "BEA", "a.csv"))
            .toList();
    sound = new TableFile(Residents.TABLE).bytes(rows);
    file = folder.resolve("part-00000.parquet");
  }

  @Test
  void aSoundFileGivesItsRows() throws IOException {
    assertThat(read(sound)).isEqualTo(rows);
  }

  @Test
  void aFileThatIsCutOffIsNamed() throws IOException {
    for (int length = 0; length < sound.length; length += 1 + sound.length / 40) {
      refused(Arrays.copyOf(sound, length));
    }
  }

  @Test
  void aByteOfThePagesThatWasChangedIsNamed() throws IOException {
    int refused = 0;
    for (int at = 4; at < sound.length / 2; at += 7) {
      byte[] changed = sound.clone();
      changed[at] ^= 0x10;
      refused += refusedOrSame(changed) ? 1 : 0;
    }
    assertThat(refused).isPositive();
  }

  @Test
  void otherKindsOfFilesAreNamed() throws IOException {
    refused("county,year\n36001,2014\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    refused(new byte[1000]);
    Files.delete(file);
    assertThatThrownBy(this::rowsOnDisk)
        .isInstanceOfSatisfying(
            DamagedParquet.class,
            damaged -> assertThat(damaged.failure()).hasMessageContaining("it is gone"));
  }

  @Test
  void whatTheTakerOfARowThrowsIsItsOwn() throws IOException {
    Files.write(file, sound);

    assertThatThrownBy(
            () ->
                ParquetRows.forEach(
                    path(),
                    row -> {
                      throw new IllegalStateException("full");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("full");
  }

  private void refused(byte[] bytes) throws IOException {
    Files.write(file, bytes);
    assertThatThrownBy(this::rowsOnDisk)
        .isInstanceOfSatisfying(DamagedParquet.class, damaged -> message(damaged.failure()));
    assertThatThrownBy(() -> ParquetFooter.of(path())).isInstanceOf(DamagedParquet.class);
  }

  /** Bytes that no reader looks at may change; rows may not. */
  private boolean refusedOrSame(byte[] bytes) throws IOException {
    try {
      assertThat(read(bytes)).isEqualTo(rows);
      return false;
    } catch (DamagedParquet damaged) {
      message(damaged.failure());
      return true;
    }
  }

  private void message(Failure failure) {
    assertThat(failure.exit()).isEqualTo(ExitCode.INPUT);
    assertThat(failure)
        .hasMessageContaining("Cannot read " + file)
        .hasMessageContaining("detainer verify");
    assertThat(failure.getMessage()).doesNotContain("org.apache", "null");
  }

  private List<List<Object>> read(byte[] bytes) throws IOException {
    Files.write(file, bytes);
    return rowsOnDisk();
  }

  private List<List<Object>> rowsOnDisk() {
    List<List<Object>> read = new ArrayList<>();
    ParquetRows.forEach(path(), read::add);
    return read;
  }

  private Path path() {
    return new Path(file.toUri());
  }
}
