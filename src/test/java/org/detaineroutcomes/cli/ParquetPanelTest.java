package org.detaineroutcomes.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.detaineroutcomes.SharedData;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.model.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parquet as other programs write it: every value as its column's type means it. */
class ParquetPanelTest {
  private static final Path PANELS = Path.of("src/test/resources/panels");
  private static final PanelSpec SPEC = PanelSpec.of("unit", "year", "cohort", "y");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "dec_int.parquet, 0.976797",
    "dec_flba.parquet, 0.976797",
    "u32b.parquet, 97.6797",
    "f16.parquet, 0.975603",
    "int96.parquet, 0.975413",
    "list.parquet, 0.975413",
    "ts_ny.parquet, 0.975413",
    "hive.parquet, 0.975413"
  })
  void aPanelOfEveryTypeGivesTheEstimateOfTheSamePanelInText(String file, double estimate)
      throws IOException {
    PanelData panel = PanelFiles.read(PANELS.resolve(file), SPEC);

    assertThat(panel.rows()).isEqualTo(84);
    assertThat(panel.calendar().print(panel.period()[0])).isEqualTo("2010");
    assertThat(
            Estimators.run("twfe", panel, EstimatorOptions.defaults())
                .estimates()
                .get(0)
                .estimate())
        .isCloseTo(estimate, within(5e-7 * Math.max(1, estimate)));
  }

  @Test
  void numbersAreScaledAndUnsignedWhateverHoldsThem() throws IOException {
    MessageType schema =
        MessageTypeParser.parseMessageType(
            "message m { required binary unit (STRING); required int32 year (DECIMAL(6,2));"
                + " required int32 a (DECIMAL(9,4)); required int64 b (DECIMAL(18,3));"
                + " required binary c (DECIMAL(20,1)); required int64 d (INTEGER(64,false));"
                + " required int32 e (INTEGER(8,false)); required double y; }");
    Path file =
        written(
            schema,
            CompressionCodecName.ZSTD,
            List.of(
                row ->
                    row.append("unit", "a")
                        .append("year", 201000)
                        .append("a", 9768)
                        .append("b", -1500L)
                        .append("c", Binary.fromConstantByteArray(new byte[] {1, 0}))
                        .append("d", -1L)
                        .append("e", 255)
                        .append("y", 1.0)));

    assertThat(value(file, "a")).isEqualTo(0.9768);
    assertThat(value(file, "b")).isEqualTo(-1.5);
    assertThat(value(file, "c")).isEqualTo(25.6);
    assertThat(value(file, "d")).isEqualTo(new BigDecimal(BigInteger.TWO.pow(64)).doubleValue());
    assertThat(value(file, "e")).isEqualTo(255);
  }

  @Test
  void halfNumbersAreReadDownToTheSmallest() throws IOException {
    MessageType schema =
        MessageTypeParser.parseMessageType(
            "message m { required binary unit (STRING); required int32 year;"
                + " required fixed_len_byte_array(2) y (FLOAT16); }");
    Path file =
        written(
            schema,
            CompressionCodecName.UNCOMPRESSED,
            List.of(half("a", 0x3C00), half("b", 0xC100), half("c", 0x0001), half("d", 0x7BFF)));

    PanelData panel =
        PanelFiles.read(file, PanelSpec.of("unit", "year", null, "y").withTreated("y"));

    assertThat(panel.outcome()).containsExactly(1, -2.5, Math.pow(2, -24), 65504);
  }

  private static Consumer<Group> half(String unit, int bits) {
    byte[] bytes = {(byte) bits, (byte) (bits >> 8)};
    return row ->
        row.append("unit", unit)
            .append("year", 2010)
            .append("y", Binary.fromConstantByteArray(bytes));
  }

  private static double value(Path file, String outcome) {
    PanelData panel =
        PanelFiles.read(file, PanelSpec.of("unit", "year", null, outcome).withTreated("y"));
    assertThat(panel.periods()).containsExactly(2010);
    return panel.outcome()[0];
  }

  @Test
  void aColumnOfListsIsRefusedOnlyWhereItIsAskedFor() {
    assertThatThrownBy(
            () ->
                PanelFiles.read(
                    PANELS.resolve("list.parquet"), PanelSpec.of("unit", "year", "cohort", "tags")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("column 'tags' holds lists, structs or intervals");
  }

  @Test
  void aFileThatIsNoneIsNamedForWhatItIs() throws IOException {
    refused(PANELS.resolve("csvnamed.parquet"), "it is no Parquet file but text, such as CSV");
    refused(Files.write(folder.resolve("e.parquet"), new byte[0]), "it is empty");
    refused(Files.writeString(folder.resolve("k.parquet"), "PARE ... PARE"), "it is encrypted");
    refused(Files.writeString(folder.resolve("c.parquet"), "PAR1 ..."), "it is damaged");
    refused(
        Files.writeString(folder.resolve("p.feather"), "ARROW1\0\0"), "cannot be read as Arrow");
    refused(
        Files.writeString(folder.resolve("p.csv"), "FEA1...."),
        "p.write_table(f.read_table('p.csv'), 'p.parquet')");
    refused(Files.createDirectory(folder.resolve("none")), "the folder holds no Parquet file");
  }

  @Test
  void aCompressionThatIsNotReadIsNamed() {
    assertThatThrownBy(() -> ParquetFault.requireReadable(Path.of("p.parquet"), "BROTLI"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("it is compressed with BROTLI")
        .hasMessageContaining("compression='zstd'");
  }

  @Test
  void oneChangedByteInAPageIsRefused() {
    Path file = SharedData.hardCase("parquet/E0589.parquet");

    assertThatThrownBy(
            () ->
                PanelFiles.read(
                    file, PanelSpec.of("unit_id", "period", "cohort", "violent_rate_per_100k")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("a page does not match its checksum");
    refused(SharedData.hardCase("parquet/E0698.parquet"), "it is empty");
  }

  @Test
  void anyChangedByteOfTheRowsGivesTheSameRowsOrOneMessage() throws IOException {
    Path file = written(40);
    byte[] sound = Files.readAllBytes(file);
    int footer =
        ByteBuffer.wrap(sound).order(java.nio.ByteOrder.LITTLE_ENDIAN).getInt(sound.length - 8);
    double[] outcomes = PanelFiles.read(file, SPEC).outcome();
    Random random = new Random(7);
    int refused = 0;
    for (int i = 0; i < 300; i++) {
      byte[] changed = sound.clone();
      int at = 4 + random.nextInt(sound.length - footer - 12);
      changed[at] ^= (byte) (1 << random.nextInt(8));
      refused += sameOrRefused(Files.write(folder.resolve("x.parquet"), changed), outcomes);
    }
    for (int i = 0; i < 60; i++) {
      byte[] cut = java.util.Arrays.copyOf(sound, random.nextInt(sound.length));
      refused += sameOrRefused(Files.write(folder.resolve("x.parquet"), cut), outcomes);
    }
    assertThat(refused).isGreaterThan(200);
  }

  private static int sameOrRefused(Path file, double[] outcomes) {
    try {
      assertThat(PanelFiles.read(file, SPEC).outcome()).isEqualTo(outcomes);
      return 0;
    } catch (Failure failure) {
      assertThat(failure.problems()).hasSize(1);
      assertThat(failure.getMessage()).contains("x.parquet");
      return 1;
    }
  }

  private Path written(int rows) throws IOException {
    MessageType schema =
        MessageTypeParser.parseMessageType(
            "message m { required binary unit (STRING); required int32 year;"
                + " required int32 cohort; required double y; }");
    List<Consumer<Group>> made = new ArrayList<>();
    IntStream.range(0, rows)
        .forEach(
            i ->
                made.add(
                    row ->
                        row.append("unit", "u" + i / 4)
                            .append("year", 2010 + i % 4)
                            .append("cohort", i < rows / 2 ? 0 : 2012)
                            .append("y", Math.sin(i))));
    return written(schema, CompressionCodecName.SNAPPY, made);
  }

  private Path written(MessageType schema, CompressionCodecName codec, List<Consumer<Group>> rows)
      throws IOException {
    Path file = folder.resolve("made.parquet");
    Files.deleteIfExists(file);
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new org.apache.hadoop.fs.Path(file.toUri()))
            .withType(schema)
            .withCompressionCodec(codec)
            .build()) {
      for (Consumer<Group> row : rows) {
        Group group = new SimpleGroup(schema);
        row.accept(group);
        writer.write(group);
      }
    }
    return file;
  }

  private static void refused(Path file, String message) {
    assertThatThrownBy(() -> PanelFiles.read(file, SPEC))
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.exit().code()).isEqualTo(3))
        .hasMessageContaining(message);
  }
}
