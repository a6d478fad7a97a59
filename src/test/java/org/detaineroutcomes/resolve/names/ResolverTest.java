package org.detaineroutcomes.resolve.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detaineroutcomes.resolve.names.NameQuery.Kind.AGENCY;
import static org.detaineroutcomes.resolve.names.NameQuery.Kind.CITY;
import static org.detaineroutcomes.resolve.names.NameQuery.Kind.COUNTY;
import static org.detaineroutcomes.resolve.names.NameQuery.Kind.JURISDICTION;
import static org.detaineroutcomes.resolve.names.NameQuery.Kind.STATE;

import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.model.UsState;
import org.detaineroutcomes.resolve.geography.Gazetteer;
import org.detaineroutcomes.resolve.geography.PlaceShare;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolverTest {
  private static final List<PlaceShare> PLACES =
      List.of(
          place("TX", "Houston city", "48201", 0.976),
          place("TX", "Houston city", "48157", 0.018),
          place("TX", "Austin city", "48453", 0.995),
          place("TX", "Austin city", "48491", 0.005),
          place("PA", "Honesdale borough", "42127", 1),
          place("PA", "Philipsburg borough", "42027", 1),
          place("CA", "Burbank city", "06037", 1),
          place("CA", "Burbank CDP", "06085", 1),
          place("NJ", "Brookfield CDP", "34041", 1));

  private final Resolver resolver =
      new Resolver(Gazetteer.standard(), PLACES, List.of(), Answers.none());

  @Test
  void aNameWithoutAStateIsRefusedNotGuessed() {
    Resolution found = resolver.resolve(NameQuery.of(COUNTY, "Franklin County", ""));

    assertThat(found.placed()).isFalse();
    assertThat(found.counties()).isEmpty();
    assertThat(found.reason()).contains("no state");
    assertThat(found.candidates()).hasSizeGreaterThanOrEqualTo(24);
  }

  @Test
  void aStateThatContradictsTheNameIsRefused() {
    Resolution found = resolver.resolve(NameQuery.of(COUNTY, "Cook County, Illinois", "MN"));

    assertThat(found.placed()).isFalse();
    assertThat(found.reason()).isEqualTo("the name says Illinois, the row Minnesota");
  }

  @ParameterizedTest
  @CsvSource({
    "DeKalb,IL,17037",
    "De Kalb,IL,17037",
    "La Salle,IL,17099",
    "LaSalle,IL,17099",
    "Du Page,IL,17043",
    "Doña Ana,NM,35013",
    "DONA ANA COUNTY,NM,35013",
    "Prince George's County,MD,24033",
    "Prince Georges Cnty.,MD,24033",
    "O'Brien,IA,19141",
    "St. Mary's,MD,24037",
    "Saint Louis County,MO,29189",
    "St Louis City,MO,29510",
    "Baltimore County,MD,24005",
    "Baltimore City,MD,24510",
    "Roanoke,VA,51161",
    "Roanoke city,VA,51770",
    "Richmond,VA,51159",
    "Richmond City,VA,51760",
    "Franklin City,VA,51620",
    "Fairfax County,VA,51059",
    "James City County,VA,51095",
    "Charles City,VA,51036",
    "Carson City,NV,32510",
    "Orleans Parish,LA,22071",
    "Kenai Peninsula Borough,AK,02122",
    "Bethel Census Area,AK,02050",
    "City and County of San Francisco,CA,06075",
    "County of Los Angeles,CA,06037",
    "Barbour3,AL,01005",
    "'Tulare4, 5',CA,06107",
    "Hawaii Police Department,HI,15001",
    "Baltimore County Police Department,MD,24005",
    "Westchester Public Safety,NY,36119",
    "Salt Lake County Unified Police Department,UT,49035"
  })
  void countyNamesAreReadAsAgenciesPrintThem(String name, String state, String fips) {
    Resolution found = resolver.resolve(NameQuery.of(COUNTY, name, state));

    assertThat(found.county()).contains(new Fips(fips));
    assertThat(found.score()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "Augusta-Richmond,GA,13245",
    "Athens-Clarke County,GA,13059",
    "Hartsville/Trousdale,TN,47169",
    "Louisville Metro,KY,21111",
    "Charlotte-Mecklenburg,NC,37119",
    "Dade,FL,12086",
    "Shannon,SD,46102",
    "Wyandotte County and Kansas City,KS,20209"
  })
  void otherNamesInUseAreKnown(String name, String state, String fips) {
    assertThat(resolver.resolve(NameQuery.of(COUNTY, name, state)).county())
        .contains(new Fips(fips));
  }

  @Test
  void aMisspellingIsPlacedWhereOnlyOneCountyIsNearAndScoresLower() {
    Resolution found = resolver.resolve(NameQuery.of(COUNTY, "Sedgewick County", "CO"));

    assertThat(found.county()).contains(new Fips("08115"));
    assertThat(found.method()).contains(Method.SPELLING);
    assertThat(found.score()).isBetween(0.8, 0.95);
  }

  @Test
  void aMisspellingBetweenTwoCountiesIsPlacedInNeither() {
    assertThat(resolver.resolve(NameQuery.of(COUNTY, "Merion", "KS")).placed()).isFalse();
  }

  @Test
  void aCountyOfAnotherStateIsNotFoundInThisOne() {
    Resolution found = resolver.resolve(NameQuery.of(COUNTY, "Cook County", "NY"));

    assertThat(found.placed()).isFalse();
    assertThat(found.reason()).isEqualTo("no county of that name in New York");
  }

  @Test
  void theBracketOfAnIceReportHoldsTheFieldOffice() {
    assertThat(
            resolver
                .resolve(NameQuery.of(COUNTY, "Travis County, Texas (San Antonio)", "TX"))
                .county())
        .contains(new Fips("48453"));
  }

  @Test
  void aCityWhoseCountyIsPrintedBesideItLiesThere() {
    assertThat(
            resolver
                .resolve(NameQuery.of(CITY, "Iowa City, Johnson County, Iowa (Saint Paul)", "IA"))
                .county())
        .contains(new Fips("19103"));
  }

  @Test
  void aCountyInBracketsDecides() {
    assertThat(
            resolver
                .resolve(NameQuery.of(COUNTY, "Las Vegas Metropolitan Police (Clark County)", "NV"))
                .county())
        .contains(new Fips("32003"));
  }

  @Test
  void newYorkCityIsFiveCountiesAndNewYorkCountyOne() {
    Resolution city = resolver.resolve(NameQuery.of(CITY, "New York City", "NY"));

    assertThat(city.method()).contains(Method.CITY_THAT_IS_ITS_COUNTIES);
    assertThat(city.counties())
        .extracting(Fips::code)
        .containsExactly("36005", "36047", "36061", "36081", "36085");
    assertThat(city.county()).isEmpty();
    assertThat(resolver.resolve(NameQuery.of(COUNTY, "New York", "NY")).county())
        .contains(new Fips("36061"));
  }

  @Test
  void aListOfCountiesIsAllOfThem() {
    assertThat(
            resolver
                .resolve(NameQuery.of(COUNTY, "Multnomah, Clackamas and Washington Counties", "OR"))
                .counties())
        .extracting(Fips::code)
        .containsExactly("41051", "41005", "41067");
  }

  @Test
  void aNameThatMayBeCountyOrCityNeedsItsLevel() {
    Resolution found = resolver.resolve(NameQuery.of(JURISDICTION, "Baltimore", "MD"));

    assertThat(found.placed()).isFalse();
    assertThat(found.candidates()).extracting(Fips::code).containsExactly("24005", "24510");
    assertThat(resolver.resolve(NameQuery.of(JURISDICTION, "Baltimore City", "MD")).county())
        .contains(new Fips("24510"));
    assertThat(resolver.resolve(NameQuery.of(JURISDICTION, "Houston", "TX")).candidates())
        .contains(new Fips("48225"), new Fips("48201"));
    assertThat(resolver.resolve(NameQuery.of(JURISDICTION, "Philadelphia", "PA")).county())
        .contains(new Fips("42101"));
  }

  @Test
  void aCityLiesInACountyOnlyWith99PercentOfItsResidents() {
    assertThat(resolver.resolve(NameQuery.of(CITY, "Austin", "TX")).county())
        .contains(new Fips("48453"));
    Resolution houston = resolver.resolve(NameQuery.of(CITY, "Houston", "TX"));
    assertThat(houston.placed()).isFalse();
    assertThat(houston.reason()).isEqualTo("the place lies in 2 counties");
  }

  @Test
  void aCityWithAGovernmentComesBeforeAPlaceWithoutOne() {
    assertThat(resolver.resolve(NameQuery.of(CITY, "Burbank", "CA")).county())
        .contains(new Fips("06037"));
  }

  @Test
  void aTownThatIsNotListedIsNotTakenForItsNeighbourInTheAlphabet() {
    assertThat(resolver.resolve(NameQuery.of(CITY, "Bloomfield", "NJ")).placed()).isFalse();
  }

  @Test
  void aStateAgencyIsOfItsStateAndALocalOneOfItsCounty() {
    Resolution state = resolver.resolve(NameQuery.of(AGENCY, "State Highway Patrol", "MO"));
    assertThat(state.method()).contains(Method.STATE);
    assertThat(state.counties()).isEmpty();
    assertThat(
            resolver
                .resolve(NameQuery.of(AGENCY, "Florida Department of Law Enforcement", "FL"))
                .method())
        .contains(Method.STATE);
    assertThat(
            resolver.resolve(NameQuery.of(AGENCY, "Jacksonville Sheriff's Office", "FL")).county())
        .contains(new Fips("12031"));
    assertThat(resolver.resolve(NameQuery.of(AGENCY, "Hartford County Sheriff's Office", "MD")))
        .satisfies(r -> assertThat(r.county()).contains(new Fips("24025")))
        .satisfies(r -> assertThat(r.method()).contains(Method.SPELLING));
  }

  @Test
  void aStateNamesItself() {
    Resolution found = resolver.resolve(NameQuery.of(STATE, "Colorado (all 64 sheriffs)", "CO"));

    assertThat(found.state()).contains(UsState.CO);
    assertThat(found.method()).contains(Method.STATE);
    assertThat(resolver.resolve(NameQuery.of(STATE, "Vermont", "")).state()).contains(UsState.VT);
  }

  @Test
  void aCodeThatTheSourceGivesMustBeOfTheState() {
    assertThat(resolver.ofCode(new Fips("24025"), Optional.of(UsState.MD)).county())
        .contains(new Fips("24025"));
    assertThat(resolver.ofCode(new Fips("24025"), Optional.of(UsState.VA)).reason())
        .isEqualTo("code 24025 is in Maryland, the row says Virginia");
    assertThat(resolver.ofCode(new Fips("24999"), Optional.empty()).placed()).isFalse();
  }

  @Test
  void anEmptyNameSaysSo() {
    assertThat(resolver.resolve(NameQuery.of(COUNTY, " ", "PA")).reason())
        .isEqualTo("the row has no name");
  }

  private static PlaceShare place(String state, String name, String county, double share) {
    return new PlaceShare(UsState.of(state).orElseThrow(), name, new Fips(county), share);
  }
}
