package org.detaineroutcomes.ingest.reader;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.detaineroutcomes.ingest.InputFile;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Near;
import org.detaineroutcomes.model.Problem;

/**
 * A delimited text file with one heading row: any line ending, a byte order mark, quotes as
 * published. Cells are found by heading, never by position.
 */
public final class CsvTable implements AutoCloseable {
  private final String name;
  private final Reader reader;
  private final Iterator<CsvRecord> records;
  private final Map<String, Integer> headings = new LinkedHashMap<>();

  private CsvTable(String name, Reader reader, int headingRow) {
    this.name = name;
    this.reader = reader;
    this.records =
        CsvReader.builder()
            .skipEmptyLines(false)
            .allowMissingFields(true)
            .allowExtraFields(true)
            .ofCsvRecord(reader)
            .iterator();
    List<String> fields = List.of();
    for (int i = 0; i < headingRow && records.hasNext(); i++) {
      fields = records.next().getFields();
    }
    for (int i = 0; i < fields.size(); i++) {
      headings.putIfAbsent(normalise(fields.get(i)), i);
    }
  }

  /** Opens a UTF-8 file whose first row holds the headings. */
  public static CsvTable open(InputFile file) throws IOException {
    return open(file, StandardCharsets.UTF_8, 1);
  }

  /**
   * Opens a file in {@code charset} whose {@code headingRow}-th row (from 1) holds the headings.
   */
  public static CsvTable open(InputFile file, Charset charset, int headingRow) throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(file.open(), charset), 1 << 16);
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    CsvTable table = new CsvTable(file.name(), reader, headingRow);
    if (table.headings.isEmpty() || !table.records.hasNext()) {
      reader.close();
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
    List<Problem> missing = new ArrayList<>();
    for (String heading : wanted) {
      if (!headings.containsKey(normalise(heading))) {
        missing.add(
            Problem.input(
                name + ", heading row",
                "Cannot read " + name + " as " + format + ": no column '" + heading + "'",
                Near.nearest(heading, headings.keySet())
                    .map(near -> "the file has '" + near + "': was it renamed?")
                    .orElse("the file has: " + String.join(", ", headings.keySet()))));
      }
    }
    if (!missing.isEmpty()) {
      close();
      throw new Failure(missing);
    }
    return this;
  }

  /** The headings in their order, spaces collapsed. */
  public List<String> headings() {
    return List.copyOf(headings.keySet());
  }

  /** The rows below the headings, lazily; closing the stream closes the file. */
  public Stream<CsvRow> rows() {
    Spliterator<CsvRecord> split =
        Spliterators.spliteratorUnknownSize(records, Spliterator.ORDERED);
    return StreamSupport.stream(split, false)
        .map(record -> new CsvRow(record.getStartingLineNumber(), record.getFields(), headings))
        .filter(row -> !row.blank())
        .onClose(this::close);
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String normalise(String heading) {
    return heading.strip().replaceAll("\\s+", " ");
  }
}
