package org.detaineroutcomes.resolve.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detaineroutcomes.resolve.names.NameQuery.Kind.CITY;
import static org.detaineroutcomes.resolve.names.NameQuery.Kind.COUNTY;

import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.resolve.geography.County;
import org.detaineroutcomes.resolve.geography.Gazetteer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cities that lie in no county, and cities and counties of one government. */
class CitiesThatAreCountiesTest {
  private final Resolver resolver = Resolver.standard();

  @Test
  void theNumbersOfTheStandardTellTheIndependentCitiesApart() {
    for (County county : Gazetteer.standard().counties()) {
      assertThat(county.fips().isIndependentCity())
          .as(county.name())
          .isEqualTo(county.isIndependentCity());
    }
    assertThat(
            Gazetteer.standard().counties().stream()
                .filter(county -> county.fips().isIndependentCity())
                .filter(county -> county.end().isEmpty()))
        .hasSize(41);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Baltimore                      | MD | 24510
          Baltimore City                 | MD | 24510
          City of Baltimore              | MD | 24510
          Baltimore (city)               | MD | 24510
          Baltimore, City of             | MD | 24510
          St. Louis                      | MO | 29510
          Saint Louis City               | MO | 29510
          St. Louis (Independent City)   | MO | 29510
          Carson City                    | NV | 32510
          City of Carson City            | NV | 32510
          Alexandria                     | VA | 51510
          Fairfax                        | VA | 51600
          Roanoke                        | VA | 51770
          Virginia Beach                 | VA | 51810
          Independent City of Norfolk    | VA | 51710
          """)
  void aCityThatLiesInNoCountyIsItself(String name, String state, String fips) {
    assertThat(resolver.resolve(NameQuery.of(CITY, name, state)).county()).contains(new Fips(fips));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          San Francisco                          | CA | 06075
          City and County of San Francisco       | CA | 06075
          City & County of Denver                | CO | 08031
          Denver City and County                 | CO | 08031
          Broomfield                             | CO | 08014
          Washington                             | DC | 11001
          Washington, DC                         | DC | 11001
          District of Columbia                   | DC | 11001
          Jacksonville                           | FL | 12031
          Athens                                 | GA | 13059
          Augusta                                | GA | 13245
          Augusta-Richmond County                | GA | 13245
          Columbus                               | GA | 13215
          Macon                                  | GA | 13021
          Honolulu                               | HI | 15003
          Indianapolis                           | IN | 18097
          Marion County                          | IN | 18097
          Kansas City                            | KS | 20209
          Lexington                              | KY | 21067
          Louisville                             | KY | 21111
          Louisville Metro                       | KY | 21111
          Baton Rouge                            | LA | 22033
          New Orleans                            | LA | 22071
          Orleans Parish                         | LA | 22071
          Nantucket                              | MA | 25019
          Philadelphia                           | PA | 42101
          Philadelphia County                    | PA | 42101
          Nashville                              | TN | 47037
          Metro Nashville                        | TN | 47037
          Nashville-Davidson County              | TN | 47037
          Anchorage                              | AK | 02020
          Juneau                                 | AK | 02110
          """)
  void aCityOfOneGovernmentWithItsCountyIsTheWholeOfIt(String name, String state, String fips) {
    Resolution found = resolver.resolve(NameQuery.of(CITY, name, state));

    assertThat(found.county()).contains(new Fips(fips));
    assertThat(found.method()).contains(Method.CITY_THAT_IS_ITS_COUNTIES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Jacksonville Beach, Duval County       | FL
          Iowa City, Johnson County              | IA
          Alameda County                         | CA
          Fairfax County                         | VA
          """)
  void anotherCityOfTheCountyAndAnotherCountyAreNot(String name, String state) {
    assertThat(resolver.resolve(NameQuery.of(CITY, name, state)).method())
        .contains(Method.COUNTY_IN_NAME);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Baltimore                  | MD | 24005
          Baltimore County           | MD | 24005
          Baltimore (County)         | MD | 24005
          Baltimore (City)           | MD | 24510
          Baltimore city             | MD | 24510
          Richmond, City of          | VA | 51760
          Richmond County            | VA | 51159
          James City County          | VA | 51095
          Charles City County        | VA | 51036
          Norfolk                    | VA | 51710
          Fairfax City               | VA | 51600
          King & Queen County        | VA | 51097
          District of Columbia       | DC | 11001
          Alameda, County of         | CA | 06001
          """)
  void aTableOfCountiesKeepsCityAndCountyApart(String name, String state, String fips) {
    assertThat(resolver.resolve(NameQuery.of(COUNTY, name, state)).county())
        .contains(new Fips(fips));
  }
}
