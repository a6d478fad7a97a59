package org.detaineroutcomes.ingest.synthetic;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Rows of a synthetic country's own lists, as a reader of the files sees them. */
final class Made {
  private Made() {}

  static Path file(Path inputs, String name) {
    return inputs.resolve(SyntheticCountry.FOLDER).resolve("synthetic_" + name);
  }

  static List<NamedCsvRecord> rows(Path inputs, String name) throws IOException {
    try (Stream<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(file(inputs, name + ".csv")).stream()) {
      return rows.toList();
    }
  }

  /** How many rows of a file were planted with a trap. */
  static long planted(Path inputs, String file, Traps.Kind trap) throws IOException {
    return rows(inputs, "traps").stream()
        .filter(row -> row.getField("file").equals("synthetic_" + file))
        .filter(row -> row.getField("trap").equalsIgnoreCase(trap.name()))
        .mapToLong(row -> Long.parseLong(row.getField("rows")))
        .sum();
  }
}
