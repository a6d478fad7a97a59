package org.detaineroutcomes.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.arrow.vector.ipc.ReadChannel;
import org.apache.arrow.vector.ipc.message.MessageSerializer;
import org.apache.arrow.vector.types.pojo.Schema;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFileTest {
  private static final Table TABLE =
      new Table(
          Layer.RESULTS,
          "things",
          "one thing",
          List.of(),
          List.of(
              Column.text("name", "What it is called"),
              Column.integer("year", "", "Year"),
              Column.count("people", "people", "How many there were"),
              Column.number("rate", "per 100,000", "How many of 100,000"),
              Column.date("day", "Day"),
              Column.flag("known", "Whether it is known")),
          List.of("Invented."),
          false);

  private static final List<List<Object>> ROWS =
      List.of(
          List.of("Doña Ana", 2014, 5_000_000_000L, 0.1, LocalDate.of(2014, 6, 24), true),
          Arrays.asList(null, null, null, null, null, null));

  @TempDir Path folder;

  @Test
  void rowsComeBackAsTheyWere() throws IOException {
    List<List<Object>> read = new ArrayList<>();

    ParquetRows.forEach(file(), read::add);

    assertThat(read).isEqualTo(ROWS);
    assertThat(new TableFile(TABLE).bytes(ROWS)).isEqualTo(new TableFile(TABLE).bytes(ROWS));
  }

  @Test
  void theFooterSaysWhatTheColumnsMean() throws IOException {
    ParquetFooter footer = ParquetFooter.of(file());

    assertThat(footer.grain()).isEqualTo("one thing");
    assertThat(footer.caveats()).containsExactly("Invented.");
    assertThat(footer.columns().get(3).meaning()).isEqualTo("How many of 100,000");
    assertThat(footer.columns().get(3).unit()).isEqualTo("per 100,000");
  }

  @Test
  void arrowReadersSeeACommentAField() throws IOException {
    Map<String, String> entries = entries();
    byte[] message = Base64.getDecoder().decode(entries.get("ARROW:schema"));

    Schema schema =
        MessageSerializer.deserializeSchema(
            new ReadChannel(Channels.newChannel(new ByteArrayInputStream(message))));

    assertThat(schema.findField("rate").getMetadata())
        .containsExactlyEntriesOf(Map.of("comment", "How many of 100,000 [per 100,000]"));
    assertThat(schema.getFields()).hasSize(6);
    assertThat(entries).containsEntry("comment of people", "How many there were [people]");
  }

  private Map<String, String> entries() throws IOException {
    try (ParquetFileReader reader = ParquetRows.open(file())) {
      return reader.getFileMetaData().getKeyValueMetaData();
    }
  }

  private org.apache.hadoop.fs.Path file() throws IOException {
    Path file = folder.resolve("things.parquet");
    Files.write(file, new TableFile(TABLE).bytes(ROWS));
    return new org.apache.hadoop.fs.Path(file.toUri());
  }
}
