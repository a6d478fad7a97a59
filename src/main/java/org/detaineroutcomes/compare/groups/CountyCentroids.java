package org.detaineroutcomes.compare.groups;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Latitude and longitude of the counties' centres, which travel with the program. */
final class CountyCentroids {
  /** A column of the latitude of the unit's county in degrees. */
  static final String LATITUDE = "latitude";

  /** A column of the longitude of the unit's county in degrees. */
  static final String LONGITUDE = "longitude";

  private static final String FILE = "/org/detaineroutcomes/geography/centroids.csv";

  private CountyCentroids() {}

  /** A column for units by their county; null where the county is not known. */
  static Object[] column(String name, Object[] counties) {
    Map<String, Double> known = new HashMap<>();
    try (InputStream in = CountyCentroids.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("Cannot read " + FILE + ": not on the class path");
      }
      CsvReader.builder()
          .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))
          .forEach(row -> known.put(row.getField("county_fips"), degrees(row, name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Object[] values = new Object[counties.length];
    for (int r = 0; r < values.length; r++) {
      values[r] = counties[r] == null ? null : known.get((String) counties[r]);
    }
    return values;
  }

  private static double degrees(NamedCsvRecord row, String name) {
    return Double.parseDouble(row.getField(name));
  }
}
