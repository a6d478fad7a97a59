package org.detaineroutcomes.ingest.reader;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.detaineroutcomes.ingest.InputFile;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;

/**
 * A delimited text file with one heading row: any line ending, a byte order mark, quotes as
 * published. Cells are found by heading, never by position.
 */
public final class CsvTable implements AutoCloseable {
  private static final int SEARCHED = 60;

  private final String name;
  private final Reader reader;
  private final Iterator<CsvRecord> records;
  private final Deque<CsvRecord> ahead = new ArrayDeque<>();
  private final Headings headings;

  private CsvTable(String name, Reader reader, CsvLayout layout) {
    this.name = name;
    this.reader = reader;
    this.records =
        CsvReader.builder()
            .fieldSeparator(layout.delimiter())
            .skipEmptyLines(false)
            .allowMissingFields(true)
            .allowExtraFields(true)
            .allowExtraCharsAfterClosingQuote(true)
            .ofCsvRecord(reader)
            .iterator();
    this.headings =
        layout.headingRow() < 0
            ? Headings.of(layout.sought())
            : layout.headingRow() > 0 ? headingsAt(layout.headingRow()) : sought(layout);
  }

  /** Opens a comma-separated file whose first row holds the headings. */
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
   * Opens a file laid out in some way.
   *
   * @throws Failure where it is no text or has no rows below its headings
   */
  public static CsvTable open(InputFile file, CsvLayout layout) throws IOException {
    FileKind.require(file, FileKind.TEXT);
    CsvTable table = new CsvTable(file.name(), text(file, layout), layout);
    if (table.headings.names().isEmpty() || !table.hasNext()) {
      table.close();
      throw new Failure(
          Problem.input(
              file.name(),
              "Cannot read " + file.name() + ": it has no rows below its headings",
              "give the complete file as published"));
    }
    return table;
  }

  /**
   * Fails unless every one of {@code wanted} is a heading; names all that are missing and the
   * nearest heading of each.
   */
  public CsvTable require(String format, List<String> wanted) {
    List<Problem> missing = headings.problems(name, name, format, wanted);
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

  /**
   * The rows below the headings, lazily, but for blank ones; closing the stream closes the file.
   */
  public Stream<CsvRow> rows() {
    Iterator<CsvRecord> each =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return CsvTable.this.hasNext();
          }

          @Override
          public CsvRecord next() {
            return CsvTable.this.next();
          }
        };
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(each, Spliterator.ORDERED), false)
        .map(record -> new CsvRow(record.getStartingLineNumber(), record.getFields(), headings))
        .filter(row -> !row.blank())
        .onClose(this::close);
  }

  /**
   * What becomes of each row: one with more or fewer cells than headings is quarantined, every
   * other is read by {@code reader}.
   */
  public Stream<Staged> stage(Function<CsvRow, Stream<Staged>> reader) {
    return rows()
        .flatMap(
            row ->
                row.misfit()
                    .map(why -> Stream.of(Staged.quarantined(null, row.number(), why, row.text())))
                    .orElseGet(() -> reader.apply(row)));
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Headings headingsAt(int row) {
    List<String> fields = List.of();
    for (int i = 0; i < row; i++) {
      fields = hasNext() ? next().getFields() : List.of();
    }
    return Headings.of(fields);
  }

  private Headings sought(CsvLayout layout) {
    Headings best = Headings.of(List.of());
    long most = -1;
    Deque<CsvRecord> seen = new ArrayDeque<>();
    int below = 0;
    while (seen.size() < SEARCHED && most < layout.sought().size() && hasNext()) {
      seen.add(next());
      Headings candidate = Headings.of(seen.getLast().getFields());
      long found = candidate.countOf(layout.sought());
      if (found > most && !candidate.names().isEmpty()) {
        best = candidate;
        most = found;
        below = seen.size();
      }
    }
    for (int i = 0; i < below; i++) {
      seen.remove();
    }
    ahead.addAll(seen);
    return best;
  }

  private boolean hasNext() {
    return !ahead.isEmpty() || parse(records::hasNext);
  }

  private CsvRecord next() {
    return ahead.isEmpty() ? parse(records::next) : ahead.remove();
  }

  private <T> T parse(java.util.function.Supplier<T> step) {
    try {
      return step.get();
    } catch (CsvParseException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new Failure(
          Problem.input(
              name,
              "Cannot read " + name + " as delimited text: " + cause.getMessage(),
              "look for a quote that is never closed near that line"));
    }
  }

  private static Reader text(InputFile file, CsvLayout layout) throws IOException {
    InputStream in = new java.io.BufferedInputStream(file.open(), 1 << 16);
    in.mark(2);
    int mark = (in.read() << 8) | in.read();
    in.reset();
    boolean utf16 = mark == 0xFEFF || mark == 0xFFFE;
    Reader decoded =
        utf16
            ? new InputStreamReader(in, StandardCharsets.UTF_16)
            : layout
                .charset()
                .filter(charset -> !charset.equals(StandardCharsets.UTF_8))
                .<Reader>map(charset -> new InputStreamReader(in, charset))
                .orElseGet(() -> new LenientReader(in));
    BufferedReader reader = new BufferedReader(decoded, 1 << 16);
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
  }
}
