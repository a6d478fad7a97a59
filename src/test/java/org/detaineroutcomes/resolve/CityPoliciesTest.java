package org.detaineroutcomes.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.detaineroutcomes.SharedData;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.resolve.geography.Crosswalk;
import org.detaineroutcomes.resolve.geography.Gazetteer;
import org.detaineroutcomes.resolve.names.NameQuery;
import org.detaineroutcomes.resolve.names.Resolver;
import org.junit.jupiter.api.Test;

/** Dated policies of cities beside counts of cities and counties under a constant level. */
class CityPoliciesTest {
  private final PlacedNames names =
      new PlacedNames(
          Resolver.standard(),
          Gazetteer.standard(),
          Crosswalk.standard().common(LocalDate.of(2010, 1, 1)));

  @Test
  void eachCityDatesItsOwnUnitAndNoCountyOfItsName() {
    List<NameKey> policies =
        rows("analyst/citypol.csv")
            .map(row -> key(row, NameQuery.Kind.CITY, "jurisdiction", "state", ""))
            .toList();
    List<NameKey> counts =
        rows("analyst/city_crime.csv")
            .map(row -> key(row, NameQuery.Kind.COUNTY, "County", "State", "crime.csv"))
            .distinct()
            .toList();
    Set<String> dated = codes(policies);
    Set<String> counted = codes(counts);

    assertThat(counted).hasSize(16);
    assertThat(counted.stream().filter(dated::contains))
        .containsExactly(
            "06075", "08031", "11001", "24510", "29510", "32510", "42101", "51510", "51760");
    assertThat(counted.stream().filter(code -> !dated.contains(code)))
        .containsExactly("24005", "24027", "29095", "29189", "32031", "51087", "51159");
  }

  private Set<String> codes(List<NameKey> keys) {
    names.read(keys);
    Set<String> codes = new TreeSet<>();
    for (NameKey key : keys) {
      names.place(key, 1).counties().stream().map(Fips::code).forEach(codes::add);
    }
    return codes;
  }

  private static NameKey key(
      NamedCsvRecord row, NameQuery.Kind kind, String name, String state, String file) {
    return new NameKey(
        kind, row.getField(name), "", row.getField(state), "", NameKey.Need.COUNTY, file);
  }

  private static Stream<NamedCsvRecord> rows(String file) {
    try {
      return CsvReader.builder().ofNamedCsvRecord(SharedData.hardCase(file)).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
