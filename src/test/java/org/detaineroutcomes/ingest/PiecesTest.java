package org.detaineroutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.detaineroutcomes.ingest.reader.ParquetTable;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.staged.Crimes;
import org.detaineroutcomes.schema.staged.Detainers;
import org.detaineroutcomes.schema.staged.Populations;
import org.detaineroutcomes.store.ParquetGroups;
import org.detaineroutcomes.store.ParquetRows;
import org.detaineroutcomes.store.PartTally;
import org.detaineroutcomes.store.TableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file holds and wherever it is cut, its pieces say what its rows say one by one. */
class PiecesTest {
  private static final String HEADINGS = "date,lift_reason,det_facility,city,state,detainer_type";
  private static final Table TABLE = Detainers.TABLE;

  /** What a cell under each heading usually holds. */
  private static final List<List<String>> USUAL =
      List.of(
          List.of("2014-06-24 00:00:00", "2016-01-05", ""),
          List.of("Case Closed", "Died", "", "Booked into Detention"),
          List.of("\"ESSEX CNTY JAIL, NJ\"", "A JAIL"),
          List.of("TRENTON", ""),
          List.of("NEW JERSEY", "NJ", ""),
          List.of("I247D - Immigration Detainer", "", " "));

  private static final String MONTHS =
      "date,agency_name,state_name,agency_full,aggravated_assault,burglary,motor_vehicle_theft,"
          + "murder,rape,robbery,theft";

  private static final List<String> COUNTS = List.of("0", "1", "12", "1,005", "\"1,005\"", "NA");

  private static final List<List<String>> USUAL_MONTHS =
      List.of(
          List.of("2018-01-01", "2018-02-01", "2018-02-31"),
          List.of("Abilene", "Kent"),
          List.of("Texas", "Delaware", "Nationwide"),
          List.of("\"Abilene, Texas\"", "Kent"),
          COUNTS,
          COUNTS,
          COUNTS,
          COUNTS,
          COUNTS,
          COUNTS,
          COUNTS);

  private static final List<String> CELLS =
      List.of(
          "2014-06-24 00:00:00",
          "2014-06-24",
          "6/24/2016",
          "2014-02-30",
          "Case Closed",
          "case  closed ",
          "Died",
          "NEW JERSEY",
          "NJ",
          "nowhere",
          "I247D - Immigration Detainer",
          "I-247",
          "\"ESSEX CNTY JAIL, NJ\"",
          "\"OLD \"\"BRICK\"\" JAIL\"",
          "\" quoted \"",
          "  \"behind blanks\"",
          "\"open",
          "a \" alone",
          "NA",
          "#",
          "Do\u00F1a Ana",
          "\u00A0",
          "\t",
          " ",
          "",
          "",
          "");

  @TempDir Path folder;

  @Test
  void piecesOfAnySizeSayWhatTheRowsSayOneByOne() throws IOException {
    long[] sizes = {1, 200, 1L << 30};
    for (int seed = 1; seed <= 90; seed++) {
      long size = sizes[seed % sizes.length];
      byte[] bytes = hostile(new Random(seed), HEADINGS, USUAL);
      assertSame("seed " + seed + ", pieces of " + size, bytes, size, "ice-detainers", TABLE);
    }
  }

  @Test
  void countsOfAgenciesAreLearnedOneByOneToo() throws IOException {
    for (int seed = 1; seed <= 20; seed++) {
      byte[] bytes = hostile(new Random(seed), MONTHS, USUAL_MONTHS);
      long size = seed % 2 == 0 ? 300 : 1L << 30;
      assertSame("seed " + seed + ", pieces of " + size, bytes, size, "rtci", Crimes.TABLE);
    }
  }

  @Test
  void rowsOfAParquetFileAreReadAsTheirTextWouldBe() throws IOException {
    for (int seed = 1; seed <= 20; seed++) {
      Random random = new Random(seed);
      List<List<Object>> rows = new ArrayList<>();
      for (int i = random.nextInt(60); i >= 0; i--) {
        List<Object> row = new ArrayList<>();
        for (List<String> usual : USUAL) {
          String cell = one(random, random.nextInt(20) == 0 ? CELLS : usual).replace("\"", "");
          row.add(cell.isEmpty() && random.nextBoolean() ? null : cell);
        }
        row.add(random.nextInt(20) == 0 ? "line\n".repeat(21) : random.nextInt(9) == 0 ? "x" : "");
        rows.add(random.nextInt(20) == 0 ? Collections.nCopies(row.size(), null) : row);
      }
      assertSame("seed " + seed, parquet(rows), 1, "ice-detainers", TABLE);
    }
  }

  @Test
  void aDamagedParquetFileIsRefusedWithoutAPathOfTheMachine() throws IOException {
    byte[] bytes = parquet(List.of(Collections.nCopies(7, "x")));
    InputFile file = file(Arrays.copyOf(bytes, bytes.length / 2), "ice-detainers", 1);
    List<Object> refused = new ArrayList<>();

    oneByOne(TABLE, file, refused);

    assertThat(refused.toString())
        .contains("it is a Parquet file that is damaged or cut short")
        .doesNotContain(folder.toString());
  }

  @Test
  void aFileOfBlankRowsIsRefusedAndAPieceOfThemIsNot() throws IOException {
    List<List<Object>> blank = Collections.nCopies(3, Collections.nCopies(7, null));
    assertSame("blank rows", parquet(blank), 1, "ice-detainers", TABLE);
    assertThat(refusals(file(parquet(blank), "ice-detainers", 1)))
        .contains("it has no rows below its headings");

    InputFile whole = file(parquet(blank), "ice-detainers", 1);
    assertThat(refusals(whole.only(new LineSpan(0, 1, 1, 3)))).isEqualTo("[]");
  }

  private static String refusals(InputFile file) throws IOException {
    List<Object> refused = new ArrayList<>();
    oneByOne(TABLE, file, refused);
    return refused.toString();
  }

  @Test
  void moreCombinationsThanMemoryShouldHoldEndARowGroup() throws IOException {
    List<List<Object>> rows = new ArrayList<>();
    StringBuilder lines = new StringBuilder(HEADINGS + "\n");
    for (int i = 0; i < (1 << 17) + 100; i++) {
      String jail = "JAIL " + i % ((1 << 17) + 50);
      rows.add(Arrays.asList("2014-06-24", "Died", jail, "TRENTON", "NJ", "I-247", null));
      lines.append("2014-06-24,Died,").append(jail).append(",TRENTON,NJ,I-247\n");
    }
    for (byte[] bytes : List.of(parquet(rows), bytes(lines.toString()))) {
      InputFile file = file(bytes, "ice-detainers", 1L << 20);
      List<InputFile> pieces = FileCuts.of(file, 1L << 30);
      PieceResult result =
          new PieceTask(TABLE, pieces.get(0), null, folder + "/kept", folder + "/rest", 0).run(0);
      try (ParquetGroups groups =
          new ParquetGroups(
              new org.apache.hadoop.fs.Path(folder + "/kept/" + result.kept().file()), 0, 9)) {
        assertThat(groups.sizes())
            .extracting(ParquetGroups.Size::rows)
            .containsExactly(131_072L, 100L);
      }
      assertSame("many jails", bytes, 1L << 30, "ice-detainers", TABLE);
    }
  }

  @Test
  void aParquetFileThatWasShippedIsReadWhereItLies() throws IOException {
    InputFile file = file(parquet(List.of(Collections.nCopies(7, "x"))), "ice-detainers", 1);
    InputFile shipped =
        InputFile.of(file.uri(), folder.resolve("input.csv").toString(), 1, file.input());
    InputFile elsewhere =
        new InputFile(
            "file:///no/such/input.csv",
            shipped.name(),
            shipped.sha256(),
            shipped.bytes(),
            1,
            shipped.input(),
            List.of(),
            null);

    try (ParquetTable table = ParquetTable.open(elsewhere)) {
      assertThat(table.next()).isEqualTo(Collections.nCopies(7, "x"));
    }
  }

  @Test
  void aParquetFileThatIsGoneIsNotCalledDamaged() throws IOException {
    InputFile file = file(parquet(List.of(Collections.nCopies(7, "x"))), "ice-detainers", 1);
    Files.delete(folder.resolve("input.csv"));

    assertThatThrownBy(() -> ParquetTable.open(file))
        .hasRootCauseInstanceOf(FileNotFoundException.class)
        .hasMessageNotContaining("damaged");
  }

  private static byte[] parquet(List<List<Object>> rows) {
    List<Column> columns = new ArrayList<>();
    for (String heading : (HEADINGS + ",note").split(",", -1)) {
      columns.add(Column.text(heading, heading));
    }
    return new TableFile(
            new Table(Layer.STAGED, "text", "a row", List.of(), columns, List.of(), false))
        .bytes(rows);
  }

  @Test
  void anyDelimiterThatIsStatedIsSplitAlike() throws IOException {
    for (String delimiter : List.of("\u2014", "\u00E4", "\u00A6", " ", "\t", "#", "\"")) {
      String row = "2014-06-24,Died,\"A JAIL\",TR\u00A5NTON,,I-247\n,,  \"A JAIL\",,NJ,\n";
      String text = "sep=,\n" + HEADINGS + "\n" + row.repeat(9);
      byte[] bytes = bytes(text.replace(",", delimiter));
      assertSame("delimiter '" + delimiter + "'", bytes, 100, "ice-detainers", TABLE);
    }
  }

  @Test
  void aLineThatIsTooLongRefusesTheFileOnEitherWay() throws IOException {
    String row = "2014-06-24,Died,A JAIL,TRENTON,NEW JERSEY,I-247";
    String blanks = " ".repeat(1 << 24);
    for (String odd : List.of("x" + blanks + ",,,,,", row + "," + blanks)) {
      byte[] bytes = bytes(HEADINGS + "\n" + row + "\n" + odd + "\n");
      List<Object> refused = new ArrayList<>();
      InputFile file = file(bytes, "ice-detainers", 1L << 20);
      oneByOne(TABLE, file, refused);
      assertThat(refused.toString())
          .contains("input.csv, line 3")
          .contains("the line is longer than 16777216 characters");
      assertSame("line of " + odd.length(), bytes, 1L << 30, "ice-detainers", TABLE);
    }
  }

  @Test
  void aFileWithAPieceTooLargeForMemoryIsReadWhole() throws IOException {
    InputFile file = file(bytes(HEADINGS + "\n" + "a,b,c,d,e,f\n"), "ice-detainers", 1L << 20);
    InputFile large =
        new InputFile(
            file.uri(), file.name(), file.sha256(), 3L << 30, 1, file.input(), List.of(), null);

    assertThat(FileCuts.of(large, FileCuts.USUAL)).containsExactly(large);
  }

  @Test
  void aSourceThatLearnsNothingIsCutAsWell() throws IOException {
    String text =
        "fips,name,pop2000,pop2001\n"
            + "01001,\"Autauga, AL\",10,(NA)\n\n01003,\"Baldwin, AL\",x,12\n".repeat(40);
    for (long size : new long[] {1, 100, 1L << 30}) {
      assertSame(
          "pieces of " + size,
          text.getBytes(StandardCharsets.UTF_8),
          size,
          "bea-population",
          Populations.TABLE);
    }
  }

  @Test
  void everyLineStartsInOnePiece() throws IOException {
    String row = "2014-06-24,Died,A JAIL,TRENTON,NEW JERSEY,I-247\r\n";
    InputFile file = file(bytes(HEADINGS + "\r\n" + row.repeat(9)), "ice-detainers", 60);

    List<LineSpan> slices =
        FileCuts.of(file, 60).stream().map(piece -> piece.slice().orElseThrow()).toList();

    assertThat(slices).extracting(LineSpan::firstLine).containsExactly(1L, 3L, 5L, 7L, 9L);
    assertThat(slices).extracting(LineSpan::from).containsExactly(0L, 105L, 203L, 301L, 399L);
    assertThat(slices.get(4).to()).isEqualTo(file.bytes());
  }

  @Test
  void whatIsPackedOrHasRowsOfSeveralLinesIsReadWhole() throws IOException {
    byte[] wide = (HEADINGS + "\n" + "a,b,c,d,e,f\n".repeat(20)).getBytes(StandardCharsets.UTF_16);
    assertThat(FileCuts.of(file(wide, "ice-detainers", 20), 20)).hasSize(1);

    byte[] plain = bytes(HEADINGS + "\n" + "a,b,c,d,e,f\n".repeat(20));
    InputFile several = file(plain, input("ice-detainers", Map.of("multiline", "city")), 20);
    assertThat(FileCuts.of(several, 20)).hasSize(1);
  }

  private void assertSame(String what, byte[] bytes, long size, String format, Table table)
      throws IOException {
    InputFile file = file(bytes, format, Math.min(size, 1 << 20));
    List<Object> refused = new ArrayList<>();
    List<Staged> oneByOne = oneByOne(table, file, refused);
    Path out = Files.createTempDirectory(folder, "out");
    List<PartTally> parts = new ArrayList<>();
    Map<List<String>, Long> counts = new HashMap<>();
    List<List<Object>> kept = new ArrayList<>();
    List<List<Object>> rest = new ArrayList<>();
    List<InputFile> pieces = FileCuts.of(file, size);
    for (int i = 0; i < pieces.size(); i++) {
      PieceResult result =
          new PieceTask(table, pieces.get(i), null, out + "/kept", out + "/rest", i).run(0);
      parts.add(result.kept());
      result
          .counts()
          .forEach(c -> counts.merge(Arrays.asList(c.fate(), c.reason()), c.rows(), Long::sum));
      rows(out, "kept", result.kept(), kept);
      rows(out, "rest", result.rest(), rest);
    }

    assertThat(counts).as(what).isEqualTo(counted(oneByOne, refused));
    List<List<Object>> expected = new ArrayList<>();
    List<List<Object>> others = new ArrayList<>();
    for (Staged row : oneByOne) {
      (row.fate() == Staged.Fate.KEPT ? expected : others).add(values(row, file));
    }
    assertThat(kept).as(what).isEqualTo(expected);
    assertThat(rest).as(what).isEqualTo(others);
    assertThat(PartTally.together(table, parts))
        .as(what)
        .isEqualTo(new TableFile(table).digest(expected));
  }

  private static List<Staged> oneByOne(Table table, InputFile file, List<Object> refused)
      throws IOException {
    List<Staged> rows = new ArrayList<>();
    try (Stream<Staged> all = TaggedRows.staged(table, file, null)) {
      all.forEach(rows::add);
    } catch (Failure failure) {
      refused.add(FailureText.text(failure));
    }
    return rows;
  }

  private static Map<List<String>, Long> counted(List<Staged> rows, List<Object> refused) {
    Map<List<String>, Long> counts = new HashMap<>();
    rows.forEach(
        row -> counts.merge(Arrays.asList(row.fate().name(), row.reason()), 1L, Long::sum));
    refused.forEach(text -> counts.put(List.of(TaggedRows.REFUSED, (String) text), 1L));
    return counts;
  }

  private static List<Object> values(Staged row, InputFile file) {
    List<Object> values = new ArrayList<>();
    if (row.fate() == Staged.Fate.KEPT) {
      values.addAll(row.values());
    }
    values.addAll(Arrays.asList(file.name(), file.sha256(), null, row.sheet(), row.row(), 1));
    if (row.fate() != Staged.Fate.KEPT) {
      values.addAll(Arrays.asList(row.fate().name(), row.reason(), row.text()));
    }
    return values;
  }

  private static void rows(Path out, String folder, PartTally part, List<List<Object>> into) {
    if (part.rows() > 0) {
      ParquetRows.forEach(
          new org.apache.hadoop.fs.Path(out + "/" + folder + "/" + part.file()), into::add);
    }
    into.sort(Comparator.comparing(row -> (Long) row.get(rowColumn(row))));
  }

  /** Where the number of the row stands: rows that are not kept begin with where they are from. */
  private static int rowColumn(List<Object> row) {
    return row.size() == Provenance.COLUMNS.size() + 3 ? 4 : row.size() - 2;
  }

  private InputFile file(byte[] bytes, String format, long marked) throws IOException {
    return file(bytes, input(format, Map.of()), marked);
  }

  private InputFile file(byte[] bytes, Job.Input input, long marked) throws IOException {
    Path file = folder.resolve("input.csv");
    Files.write(file, bytes);
    return InputFile.of(file.toUri().toString(), "input.csv", 1, input, marked);
  }

  private static Job.Input input(String format, Map<String, String> options) {
    return SourceReading.input(format, Map.of(), Map.of(), Map.of(), options);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Rows of few values, so that they repeat, with the faults that published files have. */
  private static byte[] hostile(Random random, String headings, List<List<String>> usualCells)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> ends = List.of("\n", "\r\n", "\r");
    String usual = ends.get(random.nextInt(ends.size()));
    if (random.nextInt(4) == 0) {
      out.writeBytes(bytes("\uFEFF"));
    }
    boolean wider = random.nextInt(5) == 0;
    out.writeBytes(bytes((random.nextInt(4) == 0 ? usual : "") + headings + usual));
    int rows = 1 + random.nextInt(60);
    for (int i = 0; i < rows; i++) {
      int cells = random.nextInt(12) == 0 ? random.nextInt(9) : usualCells.size();
      List<String> row = new ArrayList<>();
      for (int cell = 0; cell < cells; cell++) {
        List<String> fitting = usualCells.get(Math.min(cell, usualCells.size() - 1));
        row.add(one(random, random.nextInt(4 * usualCells.size()) < 8 ? CELLS : fitting));
      }
      String line = String.join(",", row) + (wider ? "," : "");
      String end = random.nextInt(10) == 0 ? ends.get(random.nextInt(ends.size())) : usual;
      out.writeBytes(random.nextInt(15) == 0 ? damaged(line, random) : bytes(line));
      out.writeBytes(bytes(i + 1 == rows && random.nextBoolean() ? "" : end));
    }
    return out.toByteArray();
  }

  private static String one(Random random, List<String> cells) {
    return cells.get(random.nextInt(cells.size()));
  }

  /** A byte that is no UTF-8, or none that a text has, somewhere in the line. */
  private static byte[] damaged(String line, Random random) {
    byte[] bytes = bytes(line + " ");
    byte[] odd = {(byte) 0xE2, (byte) 0x92, 0, '"', ',', (byte) 0xC3};
    bytes[random.nextInt(bytes.length)] = odd[random.nextInt(odd.length)];
    return bytes;
  }
}
