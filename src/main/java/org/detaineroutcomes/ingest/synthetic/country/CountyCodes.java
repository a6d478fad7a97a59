package org.detaineroutcomes.ingest.synthetic.country;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.detaineroutcomes.model.UsState;

/** Real county names and codes, from the list that travels inside the program. */
final class CountyCodes {
  private static final String LIST = "/org/detaineroutcomes/geography/counties.csv";

  private CountyCodes() {}

  /** A county that had its code and name through the whole window. */
  record Place(String fips, UsState state, String name) {}

  /** Counties of some states, by code. */
  static List<Place> counties(Set<UsState> states) {
    try (InputStream in = CountyCodes.class.getResourceAsStream(LIST)) {
      if (in == null) {
        throw new IllegalStateException("Cannot find " + LIST + " on the class path");
      }
      return CsvReader.builder()
          .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))
          .stream()
          .filter(CountyCodes::unchanged)
          .map(CountyCodes::place)
          .filter(place -> states.contains(place.state()))
          .sorted(Comparator.comparing(Place::fips))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean unchanged(NamedCsvRecord row) {
    return row.getField("valid_from").isBlank() && row.getField("valid_to").isBlank();
  }

  private static Place place(NamedCsvRecord row) {
    return new Place(
        row.getField("county_fips"),
        UsState.of(row.getField("state")).orElseThrow(),
        row.getField("county"));
  }
}
