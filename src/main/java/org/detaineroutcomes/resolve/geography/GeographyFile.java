package org.detaineroutcomes.resolve.geography;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.detaineroutcomes.model.Fips;

/** The tables of geography that travel inside the program. */
public final class GeographyFile {
  private static final String FOLDER = "/org/detaineroutcomes/geography/";

  private GeographyFile() {}

  /** The rows of a table, by its file name. */
  public static List<NamedCsvRecord> rows(String name) {
    try (InputStream in = GeographyFile.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("Cannot read " + name + ": not on the class path");
      }
      return CsvReader.builder()
          .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))
          .stream()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Codes separated by semicolons. */
  static List<Fips> codes(String printed) {
    return Arrays.stream(printed.split(";")).map(String::strip).map(Fips::new).toList();
  }
}
