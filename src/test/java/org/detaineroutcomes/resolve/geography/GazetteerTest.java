package org.detaineroutcomes.resolve.geography;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.SharedData;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.model.UsState;
import org.junit.jupiter.api.Test;

class GazetteerTest {
  private final Gazetteer gazetteer = Gazetteer.standard();

  @Test
  void holdsThe3143CountiesOf2010AndThoseOfTheIslands() {
    LocalDate census = LocalDate.of(2010, 4, 1);
    List<County> then =
        gazetteer.counties().stream()
            .filter(c -> c.validFrom() == null || !c.validFrom().isAfter(census))
            .filter(c -> c.validTo() == null || !c.validTo().isBefore(census))
            .toList();

    assertThat(then).hasSize(3235);
    assertThat(then.stream().filter(c -> Integer.parseInt(c.fips().state()) < 60)).hasSize(3143);
    assertThat(then.stream().map(County::fips).distinct()).hasSize(3235);
  }

  @Test
  void agreesWithTheCensusFileOf2010CodeByCode() throws IOException {
    Map<String, String> census = new HashMap<>();
    try (var rows =
        CsvReader.builder()
            .ofCsvRecord(SharedData.input("real/geography/census_national_county_2010.txt"))) {
      rows.forEach(
          row -> census.put(row.getField(1) + row.getField(2), FoldedName.words(row.getField(3))));
    }
    Map<String, String> ours = new HashMap<>();
    gazetteer
        .counties()
        .forEach(c -> ours.putIfAbsent(c.fips().code(), FoldedName.words(c.name())));

    assertThat(ours).containsAllEntriesOf(census);
  }

  @Test
  void noTwoCountiesOfAStateFoldToOneName() {
    for (UsState state : UsState.values()) {
      gazetteer
          .countyKeys(state)
          .forEach(
              (key, counties) ->
                  assertThat(counties.stream().map(County::fips).distinct())
                      .as(state + " " + key)
                      .hasSize(1));
    }
  }

  @Test
  void everyAliasMeansCountiesOfItsState() {
    assertThat(gazetteer.alias(UsState.NY, "new york city").orElseThrow().counties())
        .allMatch(fips -> gazetteer.isCountyOf(fips, UsState.NY))
        .hasSize(5);
    assertThat(gazetteer.alias(UsState.NJ, "New York City")).isEmpty();
  }

  @Test
  void foldingForgetsSpacesAccentsSaintsAndApostrophes() {
    assertThat(FoldedName.key("De Kalb")).isEqualTo(FoldedName.key("DeKalb"));
    assertThat(FoldedName.key("Doña Ana")).isEqualTo(FoldedName.key("DONA ANA"));
    assertThat(FoldedName.key("St. Mary's")).isEqualTo(FoldedName.key("Saint Marys"));
    assertThat(FoldedName.key("O\u2019Brien")).isEqualTo(FoldedName.key("O'BRIEN"));
    assertThat(FoldedName.key("Ste. Genevieve")).isNotEqualTo(FoldedName.key("St. Genevieve"));
  }

  @Test
  void aCodeKeepsItsNewestName() {
    assertThat(gazetteer.name(new Fips("02195"))).contains("Petersburg Borough");
    assertThat(gazetteer.name(new Fips("09110"))).contains("Capitol Planning Region");
    assertThat(gazetteer.name(new Fips("99999"))).isEmpty();
  }
}
