package org.detaineroutcomes.ingest.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.detaineroutcomes.ingest.InputFile;
import org.detaineroutcomes.ingest.LineSpan;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;

/**
 * A delimited text with one heading row: any line ending, a byte order mark, comments, a stated
 * delimiter, compressed or not. DelimitedCells are found by heading, never by position, and every
 * physical line is accounted for.
 */
public final class CsvTable implements AutoCloseable {
  private static final int SEARCHED = 60;
  private static final String NUMBER = "[-+]?[\\d.,]+";

  /** The option of an input that names its columns of several lines. */
  private static final String MULTILINE = "multiline";

  private final TextFile file;
  private final boolean multiline;
  private final Optional<Charset> charset;
  private Lines lines;
  private long behind = Long.MAX_VALUE;

  /** Whether the lines of a slice are all that there is. */
  private boolean alone;

  /** Rows that are no lines; null: they are. */
  private final ParquetTable parquet;

  private long parquetRow;
  private final DelimitedCells cells;
  private final LineAccount account = new LineAccount();
  private final Headings headings;
  private final IntPredicate several;

  /** Empty cells by which the first row is wider than the headings, as every row then is. */
  private final int beyond;

  private TextRecord next;

  private CsvTable(TextFile file, Reader reader, CsvLayout layout) {
    this.file = file;
    this.parquet = null;
    this.lines = new Lines(file, reader);
    List<String> first = lines.peek(SEARCHED);
    this.cells = new DelimitedCells(Delimiters.of(first, layout));
    if (layout.headingRow() < 2
        && !first.isEmpty()
        && Delimiters.stated(first.get(0)).isPresent()) {
      pass(1);
    }
    this.headings =
        layout.headingRow() < 0
            ? Headings.of(layout.sought())
            : layout.headingRow() > 0 ? headingsAt(layout.headingRow()) : sought(layout);
    List<Integer> columns =
        layout.multiline().stream()
            .map(headings::position)
            .filter(OptionalInt::isPresent)
            .map(OptionalInt::getAsInt)
            .toList();
    this.several = columns::contains;
    this.multiline = !columns.isEmpty();
    this.charset = layout.charset();
    advance();
    this.beyond = next == null ? 0 : beyond(next.cells());
  }

  /** The rows of a Parquet file, under the names of its columns. */
  private CsvTable(TextFile file, ParquetTable parquet, long firstRow) {
    this.file = file;
    this.parquet = parquet;
    this.parquetRow = firstRow;
    this.lines = new Lines(file, Reader.nullReader());
    this.cells = new DelimitedCells(',');
    this.headings = Headings.of(parquet.headings());
    this.several = column -> false;
    this.multiline = false;
    this.charset = Optional.empty();
    advance();
    this.beyond = 0;
  }

  /** Opens a file whose first row holds the headings. */
  public static CsvTable open(InputFile file) throws IOException {
    return open(file, CsvLayout.plain());
  }

  /**
   * Opens a file in {@code charset} whose {@code headingRow}-th row (from 1) holds the headings.
   */
  public static CsvTable open(InputFile file, Charset charset, int headingRow) throws IOException {
    return open(file, CsvLayout.plain().in(charset).headedAt(headingRow));
  }

  /**
   * Opens the file of an input, whose option {@code multiline} may name columns of several lines.
   *
   * @throws Failure where it is no text or has no rows below its headings
   */
  public static CsvTable open(InputFile file, CsvLayout layout) throws IOException {
    if (FileKind.isParquet(file)) {
      TextFile text = TextFile.of(file);
      long firstRow = file.slice().map(LineSpan::firstLine).orElse(1L);
      CsvTable table = new CsvTable(text, ParquetTable.open(file), firstRow);
      // A piece may be blank; a file is not cut unless it has a row.
      return file.slice().isPresent() ? table : filled(table, text);
    }
    String columns = file.input().options().getOrDefault(MULTILINE, "");
    List<String> named = Arrays.stream(columns.split(",", -1)).map(String::strip).toList();
    CsvTable table = open(TextFile.of(file), layout.severalLinesIn(named));
    if (file.slice().isPresent()) {
      table.only(file, file.slice().get());
    }
    return table;
  }

  /** Leaves the rows of a slice alone; the headings stay those of the file. */
  private void only(InputFile input, LineSpan slice) throws IOException {
    behind = slice.behind();
    if (slice.firstLine() <= next.number()) {
      return;
    }
    lines.close();
    lines = Lines.from(file, file.decoded(input.open(slice), charset), slice.firstLine());
    alone = true;
    account.restart(slice.firstLine() - 1);
    advance();
  }

  /**
   * Opens a text laid out in some way.
   *
   * @throws Failure where it is no text or has no rows below its headings
   */
  public static CsvTable open(TextFile file, CsvLayout layout) throws IOException {
    return filled(new CsvTable(file, file.open(layout.charset()), layout), file);
  }

  private static CsvTable filled(CsvTable table, TextFile file) {
    if (table.headings.names().isEmpty() || table.next == null) {
      table.close();
      throw file.refused(
          "it has no rows below its headings", "give the complete file as published");
    }
    return table;
  }

  /**
   * Fails unless every one of {@code wanted} is a heading; names all that are missing and the
   * nearest heading of each.
   */
  public CsvTable require(String format, List<String> wanted) {
    List<Problem> missing = headings.problems(file.where(), file.where(), format, wanted);
    if (!missing.isEmpty()) {
      close();
      throw new Failure(missing);
    }
    return this;
  }

  /** True where every one of {@code wanted} is a heading. */
  public boolean has(List<String> wanted) {
    return headings.countOf(wanted) == wanted.size();
  }

  /** The headings in their order, spaces collapsed. */
  public List<String> headings() {
    return headings.names();
  }

  /** The cells of the heading row, stripped, named or not. */
  public List<String> headingCells() {
    return headings.printed();
  }

  /** The character between two cells. */
  public char delimiter() {
    return cells.delimiter();
  }

  /** What became of the lines read so far. */
  public LineAccount account() {
    return account;
  }

  /**
   * The rows below the headings, lazily, but for blank ones; closing the stream closes the file.
   */
  public Stream<CsvRow> rows() {
    Iterator<CsvRow> each =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return next != null;
          }

          @Override
          public CsvRow next() {
            if (next == null) {
              throw new NoSuchElementException();
            }
            TextRecord record = next;
            account.row(record);
            advance();
            return row(record);
          }
        };
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(each, Spliterator.ORDERED), false)
        .onClose(this::close);
  }

  /**
   * What becomes of each row: one with more or fewer cells than headings is quarantined, every
   * other is read by {@code reader}.
   */
  public Stream<Staged> stage(Function<CsvRow, Stream<Staged>> reader) {
    return stageAll(fitting(reader));
  }

  /** The same as a reading of lines that need not be those of this file. */
  public LineReading lines(Function<CsvRow, Stream<Staged>> reader) {
    return new LineReading(this, fitting(reader));
  }

  private static Function<CsvRow, Stream<Staged>> fitting(Function<CsvRow, Stream<Staged>> reader) {
    return row ->
        row.misfit()
            .map(why -> Stream.of(Staged.quarantined(null, row.number(), why, row.text())))
            .orElseGet(() -> reader.apply(row));
  }

  /** The same, where the reader decides which rows have too few cells or too many. */
  public Stream<Staged> stageAll(Function<CsvRow, Stream<Staged>> reader) {
    return rows().flatMap(row -> fate(row, reader));
  }

  private Stream<Staged> fate(CsvRow row, Function<CsvRow, Stream<Staged>> reader) {
    if (row.comment()) {
      return Stream.of(Staged.setAside(null, row.number(), "comment line", row.text()));
    }
    return row.fault()
        .map(why -> Stream.of(Staged.quarantined(null, row.number(), why, row.text())))
        .orElseGet(() -> somewhere(row, reader.apply(row).toList()));
  }

  /** What becomes of one line by itself; nothing of a blank one. */
  List<Staged> fates(long number, String line, Function<CsvRow, Stream<Staged>> reader) {
    Lines.requireTable(file, number, line.length());
    return fates(cells.row(number, after -> after == 0 ? line : null, several), reader);
  }

  /** What becomes of one row of cells by itself. */
  List<Staged> fatesOf(long number, List<String> row, Function<CsvRow, Stream<Staged>> reader) {
    return fates(new TextRecord(number, 1, row, Optional.empty()), reader);
  }

  private List<Staged> fates(TextRecord record, Function<CsvRow, Stream<Staged>> reader) {
    return record.blank() ? List.of() : fate(row(record), reader).toList();
  }

  /** The text of some bytes of the file. */
  String text(byte[] bytes, int from, int to) {
    boolean ascii = true;
    for (int i = from; i < to; i++) {
      ascii &= bytes[i] >= 0;
    }
    if (ascii) {
      return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
    StringWriter text = new StringWriter();
    try (Reader in = file.decoded(new ByteArrayInputStream(bytes, from, to - from), charset)) {
      in.transferTo(text);
    } catch (IOException e) {
      throw file.damaged(e);
    }
    return text.toString();
  }

  /** Whether a row may have several lines: what a line is then depends on those above it. */
  boolean hasRowsOfSeveralLines() {
    return multiline;
  }

  /** Where a heading stands, from 0. */
  OptionalInt position(String heading) {
    return headings.position(heading);
  }

  /** Cells of every row that fits; those beyond {@link #width} are empty. */
  int cellsOfARow() {
    return headings.width() + beyond;
  }

  /** Cells under the headings. */
  int width() {
    return headings.width();
  }

  /** Number of the line on which the first row that is no blank one starts. */
  long firstRow() {
    return next.number();
  }

  private int beyond(List<String> fields) {
    int more = fields.size() - headings.width();
    return more > 0
            && fields.subList(headings.width(), fields.size()).stream().allMatch(String::isBlank)
        ? more
        : 0;
  }

  /** A record as a row: all rows have as many cells beyond the headings, or it is at fault. */
  private CsvRow row(TextRecord record) {
    List<String> fields = record.cells();
    if (record.fault().isPresent() || beyond == 0) {
      return new CsvRow(record.number(), fields, headings, record.fault());
    }
    if (beyond(fields) == beyond) {
      return new CsvRow(record.number(), fields.subList(0, headings.width()), headings);
    }
    return fields.size() == headings.width() + beyond
        ? new CsvRow(record.number(), fields, headings)
        : new CsvRow(
            record.number(),
            fields,
            headings,
            Optional.of(
                "the row has "
                    + fields.size()
                    + " cells, and the first has "
                    + (headings.width() + beyond)
                    + ": is a separator missing?"));
  }

  /** A row that comes to nothing would be lost without a word. */
  private Stream<Staged> somewhere(CsvRow row, List<Staged> staged) {
    if (staged.isEmpty()) {
      throw new IllegalStateException(file.where() + ", row " + row.number() + ": it is lost");
    }
    return staged.stream();
  }

  @Override
  public void close() {
    lines.close();
    if (parquet != null) {
      parquet.close();
    }
  }

  private Headings headingsAt(int row) {
    int passed = 1;
    while (lines.after(0) != null) {
      TextRecord record = cells.heading(lines.number(), lines::after);
      boolean heads = row == 1 ? !record.blank() && !comment(record) : passed == row;
      pass(record.lines());
      if (heads) {
        return of(record);
      }
      passed++;
    }
    return Headings.of(List.of());
  }

  /**
   * Whether a line that begins with {@code #} is none of headings: it has not the width of the line
   * below, or that one has no number and so is the headings itself.
   */
  private boolean comment(TextRecord record) {
    if (!CsvRow.commented(record.cells())) {
      return false;
    }
    int ahead = record.lines();
    while (lines.after(ahead) != null && CsvRow.commented(List.of(lines.after(ahead)))) {
      ahead++;
    }
    List<String> below = lines.after(ahead) == null ? List.of() : cells.of(lines.after(ahead));
    boolean wide = record.fault().isEmpty() && below.size() == record.cells().size();
    boolean rank = record.cells().get(0).strip().equals("#");
    return !wide || (!rank && below.stream().noneMatch(cell -> cell.strip().matches(NUMBER)));
  }

  private Headings of(TextRecord record) {
    record
        .fault()
        .ifPresent(
            fault -> {
              close();
              throw file.refusedAt(
                  record.number(), "in its headings " + fault, "correct the quotes on that line");
            });
    String first = record.cells().get(0);
    List<String> names = new ArrayList<>(record.cells());
    names.set(0, first.replaceFirst("^\\s*#\\s*(?=\\S)", ""));
    return Headings.of(names);
  }

  private Headings sought(CsvLayout layout) {
    List<String> first = lines.peek(SEARCHED);
    TextRecord best = null;
    long most = -1;
    long from = lines.number();
    int at = 0;
    while (at < first.size() && most < layout.sought().size()) {
      int start = at;
      TextRecord candidate =
          cells.heading(
              from + at, after -> start + after < first.size() ? first.get(start + after) : null);
      Headings names =
          Headings.of(candidate.fault().isEmpty() ? candidate.cells() : bare(candidate));
      long found = names.countOf(layout.sought());
      if (found > most && !names.names().isEmpty()) {
        best = candidate;
        most = found;
      }
      at += candidate.lines();
    }
    if (best == null) {
      return Headings.of(List.of());
    }
    pass((int) (best.number() - from) + best.lines());
    return of(best);
  }

  /** The cells of a line whose quotes are at fault, by its delimiters alone. */
  private List<String> bare(TextRecord record) {
    return cells.of(record.cells().get(0).replace("\"", ""));
  }

  /** Takes lines that are above the rows. */
  private void pass(int count) {
    lines.take(count);
    account.above(count);
  }

  private void advanceInParquet() {
    List<Object> values = parquet.next();
    while (next == null && values != null) {
      TextRecord record =
          new TextRecord(parquetRow++, 1, ParquetTable.cells(values), Optional.empty());
      if (record.blank()) {
        account.blank(record);
        values = parquet.next();
      } else {
        next = record;
      }
    }
  }

  private void advance() {
    next = null;
    if (parquet != null) {
      advanceInParquet();
      return;
    }
    while (next == null && lines.number() < behind && lines.after(0) != null) {
      TextRecord record = cells.row(lines.number(), lines::after, several);
      lines.take(record.lines());
      if (record.blank()) {
        account.blank(record);
      } else {
        next = record;
      }
    }
    if (next == null && account.lines() != lines.number() - 1) {
      throw new Failure(
          Problem.check(
              file.where(),
              "Cannot account for every line: it has "
                  + (lines.number() - 1)
                  + ", and "
                  + account.lines()
                  + " are rows, headings, blank or continued",
              "report this file: nothing of it is used"));
    }
    if (next == null) {
      requireEnd(lines.number() + (alone && lines.after(0) != null ? 1 : 0), behind);
    }
  }

  /** Fails unless the line behind the last that was read is the one behind a slice. */
  void requireEnd(long line, long wanted) {
    if (wanted != Long.MAX_VALUE && line != wanted) {
      throw new Failure(
          Problem.check(
              file.where(),
              "Cannot account for every line: one piece of it ends "
                  + (line < wanted ? "before" : "after")
                  + " line "
                  + (wanted - 1)
                  + ", where it ended as the file was digested",
              "run again once nothing writes to the file"));
    }
  }
}
