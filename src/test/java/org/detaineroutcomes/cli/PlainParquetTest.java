package org.detaineroutcomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.model.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Columns read whole give what rows give, or are left to them. */
class PlainParquetTest {
  private static final Path PANELS = Path.of("src/test/resources/panels");

  @TempDir private Path folder;

  static List<Path> panels() throws IOException {
    try (Stream<Path> files = Files.list(PANELS)) {
      return files.filter(file -> file.toString().endsWith(".parquet")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("panels")
  void bothReadersAgreeOnEveryFile(Path file) throws IOException {
    PanelSpec spec = PanelSpec.of("unit", "year", "cohort", "y");
    ParquetPanel panel;
    try {
      panel = ParquetPanel.open(file, "panel", spec);
    } catch (Failure refused) {
      return;
    }
    var columns = panel.byColumns().map(PlainTextTest::content);
    try {
      List<Object> rows = PlainTextTest.content(panel.byRows());
      columns.ifPresent(found -> assertThat(found).isEqualTo(rows));
    } catch (Failure refused) {
      assertThat(columns).isEmpty();
    }
  }

  @Test
  void columnsOfEveryKindNeedNoRows() throws IOException {
    PanelSpec spec =
        new PanelSpec(
            "unit",
            "year",
            "cohort",
            "y",
            null,
            List.of("kind", "size", "open"),
            "w",
            null,
            List.of("state"));
    ParquetPanel panel = ParquetPanel.open(written(), "panel", spec);

    assertThat(panel.byColumns().map(PlainTextTest::content))
        .contains(PlainTextTest.content(panel.byRows()));
  }

  /** 40 units in several row groups; an outcome in nine is absent. */
  private Path written() throws IOException {
    MessageType schema =
        MessageTypeParser.parseMessageType(
            "message panel {required int64 unit; required int32 year (INTEGER(16,true));"
                + " optional double cohort; optional float y; optional binary kind (STRING);"
                + " required int64 size (INTEGER(64,false)); required boolean open;"
                + " required int32 w (DECIMAL(9,2)); optional binary state (STRING);}");
    Path file = folder.resolve("panel.parquet");
    Random random = new Random(3);
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new org.apache.hadoop.fs.Path(file.toUri()))
            .withType(schema)
            .withRowGroupSize(4_000L)
            .withPageSize(500)
            .withMinRowCountForPageSizeCheck(10)
            .withMaxRowCountForPageSizeCheck(20)
            .withDictionaryPageSize(300)
            .build()) {
      for (int u = 0; u < 40; u++) {
        for (int t = 2001; t <= 2012; t++) {
          Group row =
              new SimpleGroup(schema)
                  .append("unit", 9_000_000_000L + u)
                  .append("year", t)
                  .append("cohort", u % 3 == 0 ? 0.0 : 2004 + u % 3)
                  .append("size", random.nextLong() >>> 1)
                  .append("open", random.nextBoolean())
                  .append("w", 1 + random.nextInt(500));
          if (random.nextInt(9) > 0) {
            row.append("y", random.nextFloat());
          }
          if (random.nextInt(9) > 0) {
            row.append("kind", List.of("rural", "urban", " city ", "NA").get(random.nextInt(4)));
          }
          if (u % 5 > 0) {
            row.append("state", "S" + u % 5);
          }
          writer.write(row);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return file;
  }
}
