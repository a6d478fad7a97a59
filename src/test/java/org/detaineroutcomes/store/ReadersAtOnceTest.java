package org.detaineroutcomes.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;

/** Readers of compressed files do not disturb one another. */
class ReadersAtOnceTest {
  private static final java.nio.file.Path FOLDER =
      java.nio.file.Path.of("src/test/resources/panels/hive.parquet");

  @Test
  void filesReadAtOnceGiveWhatTheyGiveOneByOne() throws IOException {
    List<Path> files = files();
    List<List<List<Object>>> alone = files.stream().map(ReadersAtOnceTest::rows).toList();

    IntStream.range(0, 400)
        .parallel()
        .forEach(
            i ->
                assertThat(rows(files.get(i % files.size())))
                    .isEqualTo(alone.get(i % files.size())));
  }

  private static List<Path> files() throws IOException {
    try (Stream<java.nio.file.Path> files = Files.walk(FOLDER)) {
      return files.filter(Files::isRegularFile).sorted().map(f -> new Path(f.toUri())).toList();
    }
  }

  private static List<List<Object>> rows(Path file) {
    List<List<Object>> rows = new ArrayList<>();
    ParquetRows.forEach(file, rows::add);
    return rows;
  }
}
