package org.detaineroutcomes.resolve.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.model.UsState;
import org.detaineroutcomes.resolve.geography.Gazetteer;
import org.detaineroutcomes.resolve.geography.PlaceShare;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that lead astray: an abbreviation, a namesake of another kind, a word out of its place. */
class AwkwardNamesTest {
  private static final List<PlaceShare> PLACES =
      List.of(
          place(UsState.CA, "Alpine CDP", "06073"),
          place(UsState.IA, "Iowa City city", "19103"),
          place(UsState.MI, "Clinton village", "26091"),
          place(UsState.NY, "Wallkill CDP", "36111"),
          place(UsState.NY, "Chatham village", "36021"),
          place(UsState.NY, "Highland CDP", "36111"),
          place(UsState.OH, "Green city", "39153"),
          place(UsState.PA, "Mill Creek borough", "42061"),
          place(UsState.PA, "Montgomery borough", "42081"),
          place(UsState.PA, "State College borough", "42027"),
          place(UsState.PA, "DuBois city", "42033"),
          place(UsState.VA, "Herndon town", "51059"),
          place(UsState.WV, "Charles Town city", "54037"));

  private final Resolver resolver =
      new Resolver(Gazetteer.standard(), PLACES, List.of(), Answers.none());

  @ParameterizedTest
  @CsvSource({
    "COUNTY,Orange County,FL,12095",
    "COUNTY,Orange County,CA,06059",
    "COUNTY,Orange County,NY,36071",
    "COUNTY,lasalle,TX,48283",
    "COUNTY,Mc Donough,IL,17109",
    "COUNTY,DOÑA ANA,NM,35013",
    "COUNTY,Capitol Planning Region,CT,09110",
    "COUNTY,Mat-Su Borough,AK,02170",
    "AGENCY,Kenai Peninsula Borough,AK,02122",
    "AGENCY,East Baton Rouge Parish Prison,LA,22033",
    "AGENCY,TRAVIS CO SO,TX,48453",
    "FACILITY,TRAVIS CTY JAIL,TX,48453",
    "AGENCY,Travis SO,TX,48453",
    "AGENCY,Sheriff of Travis County,TX,48453",
    "AGENCY,Trvais County Jail,TX,48453",
    "AGENCY,TRAVIS COUNTY JAIL TX227,TX,48453",
    "AGENCY,Chatham Vg PD,NY,36021",
    "AGENCY,Montgomery Borough Police,PA,42081",
    "JURISDICTION,Montgomery Borough,PA,42081",
    "AGENCY,State College Police Department,PA,42027",
    "AGENCY,Du Bois City PD,PA,42033",
    "AGENCY,Town of Herndon Police,VA,51059",
    "AGENCY,Charles Town PD,WV,54037",
    "AGENCY,Baltimore Police Department,MD,24510",
    "AGENCY,St. Louis Metropolitan Police Department,MO,29510",
    "AGENCY,St. Louis County Police Department,MO,29189",
    "AGENCY,Louisville Metro Police Department,KY,21111",
    "AGENCY,Baltimore County PD,MD,24005",
    "AGENCY,Richmond City Sheriff,VA,51760",
    "AGENCY,Richmond County Sheriff,VA,51159",
    "AGENCY,Highway Patrol - Santa Cruz,CA,06087"
  })
  void isReadAsItIsMeant(NameQuery.Kind kind, String name, String state, String fips) {
    assertThat(resolver.resolve(NameQuery.of(kind, name, state)).county()).contains(new Fips(fips));
  }

  @ParameterizedTest
  @CsvSource({
    "AGENCY,Washington County Jail,,no state is given: a name alone is never placed",
    "AGENCY,Wallkill Town PD,NY,no town of that name is on the list of places",
    "AGENCY,Clinton Township,MI,no township of that name is on the list of places",
    "AGENCY,Green Township,OH,no township of that name is on the list of places",
    "AGENCY,Millcreek,PA,'near a place of the list, but towns of Pennsylvania are not all on it'",
    "AGENCY,Highlands,NY,'near a place of the list, but towns of New York are not all on it'",
    "AGENCY,Highway Patrol - Alpine,CA,county or city? the name does not say",
    "FACILITY,IOWA CTY JAIL,IA,county or city? the name does not say",
    "AGENCY,Richmond Sheriff,VA,county or city? the name does not say",
    "AGENCY,New York Department of Corrections,NY,the state's or the city's? it does not say",
    "AGENCY,Osage Nation Police,OK,a tribe's land may lie in several counties",
    "AGENCY,Green State University,OH,no place named 'Green State University' in Ohio",
    "AGENCY,County Travis Jail,TX,no place named 'County Travis Jail' in Texas",
    "JURISDICTION,St Louis,MO,county or city? the name does not say",
    "COUNTY,Harrisen,TX,no county of that name in Texas",
    "COUNTY,Francisco San,CA,no county of that name in California"
  })
  void isPlacedNowhere(NameQuery.Kind kind, String name, String state, String reason) {
    Resolution found = resolver.resolve(NameQuery.of(kind, name, state));

    assertThat(found.placed()).isFalse();
    assertThat(found.reason()).isEqualTo(reason);
  }

  @Test
  void aNamesakeOfAnotherKindIsTheReviewersCandidate() {
    assertThat(
            resolver
                .resolve(NameQuery.of(NameQuery.Kind.AGENCY, "Wallkill Town PD", "NY"))
                .candidates())
        .containsExactly(new Fips("36111"));
  }

  @Test
  void aStatesOwnAgencyIsOfTheStateHoweverItIsShortened() {
    assertThat(resolver.resolve(NameQuery.of(NameQuery.Kind.AGENCY, "VA DOC", "VA")).method())
        .contains(Method.STATE);
  }

  private static PlaceShare place(UsState state, String name, String county) {
    return new PlaceShare(state, name, new Fips(county), 1);
  }
}
