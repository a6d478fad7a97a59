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

class FacilityNamesTest {
  private static final List<PlaceShare> PLACES =
      List.of(
          new PlaceShare(UsState.PA, "Philipsburg borough", new Fips("42027"), 1),
          new PlaceShare(UsState.PA, "Wellsboro borough", new Fips("42117"), 1),
          new PlaceShare(UsState.PA, "Honesdale borough", new Fips("42127"), 1),
          new PlaceShare(UsState.PA, "Somerset borough", new Fips("42111"), 1),
          new PlaceShare(UsState.TX, "Houston city", new Fips("48201"), 0.97),
          new PlaceShare(UsState.TX, "Houston city", new Fips("48157"), 0.03),
          new PlaceShare(UsState.VA, "Petersburg city", new Fips("51730"), 1));
  private static final List<FacilityRecord> RECORDS =
      List.of(
          new FacilityRecord(
              UsState.PA,
              "MOSHANNON VALLEY CORRECTIONAL",
              "PHILIPSBURG",
              new Fips("42033"),
              Custody.FEDERAL));

  private final Resolver resolver =
      new Resolver(Gazetteer.standard(), PLACES, RECORDS, Answers.none());

  @Test
  void aFacilitysOwnRecordBeatsItsPostalTown() {
    NameQuery moshannon =
        NameQuery.facility("MOSHANNON VALLEY CORRECTIONAL", "PHILIPSBURG", "PENNSYLVANIA");

    assertThat(resolver.resolve(moshannon).county()).contains(new Fips("42033"));
    assertThat(resolver.resolve(moshannon).method()).contains(Method.FACILITY_RECORD);
    assertThat(resolver.custody(moshannon)).isEqualTo(Custody.FEDERAL);
  }

  @ParameterizedTest
  @CsvSource({
    "'MONTGOMERY CNTY JAIL, PA',NORRISTOWN,PA,42091",
    "'BUCKS CNTY JAIL, PA',DOYLESTOWN,PA,42017",
    "DELAWARE CO JAIL,THORNTON,PA,42045",
    "CARBON COUNTY CORRECTIONL,NESQUEHONING,PA,42025",
    "'DUTCHESS CO.JAIL,POUGHKEE',POUGHKEEPSIE,NY,36027",
    "ST. BERNARD PARISH JAIL ADULT FACI,CHALMETTE,LA,22087",
    "'CLEVELAND COUNTY, NORMAN',NORMAN,OK,40027",
    "EL PASO COUNTY JAIL (CO),COLORADO SPRINGS,CO,08041",
    "TRAVIS CTY JAIL,AUSTIN,TX,48453",
    "FAIRFAX CO. ADULT DETENTION CENTER,FAIRFAX,VA,51059",
    "PRINCE GEORGES CO DET CEN,UPPER MARLBORO,MD,24033",
    "DADE COUNTY CORRECTIONAL,MIAMI,FL,12086"
  })
  void theCountyInAFacilitysNameDecides(String name, String city, String state, String fips) {
    Resolution found = resolver.resolve(NameQuery.facility(name, city, state));

    assertThat(found.county()).contains(new Fips(fips));
    assertThat(found.method()).contains(Method.COUNTY_IN_NAME);
  }

  @Test
  void aCountyPrisonBelongsToItsCountyWhateverTownItsMailGoesTo() {
    assertThat(
            resolver
                .resolve(NameQuery.facility("POTTER COUNTY PRISON", "WELLSBORO", "PA"))
                .county())
        .contains(new Fips("42105"));
  }

  @Test
  void aMisspelledCountyInAFacilitysNameScoresLower() {
    Resolution found =
        resolver.resolve(NameQuery.facility("LACKAWANA CNTY JAIL, PA", "SCRANTON", "PA"));

    assertThat(found.county()).contains(new Fips("42069"));
    assertThat(found.method()).contains(Method.SPELLING);
    assertThat(found.score()).isLessThan(1);
  }

  @Test
  void thePostalTownPlacesWhatHasNoOtherWord() {
    Resolution found = resolver.resolve(NameQuery.facility("SCI SOMERSET", "SOMERSET", "PA"));

    assertThat(found.county()).contains(new Fips("42111"));
    assertThat(found.method()).contains(Method.POSTAL_TOWN);
  }

  @Test
  void aTownMissingOneLetterIsStillItself() {
    assertThat(resolver.resolve(NameQuery.facility("SCI X", "HONEDALE", "PA")).method())
        .contains(Method.SPELLING);
  }

  @Test
  void anIndependentCitysPostOfficePlacesNothingByItself() {
    Resolution found =
        resolver.resolve(NameQuery.facility("SOUTHSIDE REGIONAL", "PETERSBURG", "VA"));

    assertThat(found.placed()).isFalse();
    assertThat(found.candidates()).containsExactly(new Fips("51730"));
    assertThat(resolver.resolve(NameQuery.facility("PETERSBURG JAIL", "PETERSBURG", "VA")).county())
        .contains(new Fips("51730"));
  }

  @Test
  void aNameAndATownOfDifferentCountiesStayApart() {
    Resolution found = resolver.resolve(NameQuery.facility("PRINCE WILLIAM", "MANASSAS", "VA"));

    assertThat(found.placed()).isFalse();
    assertThat(found.candidates()).containsExactly(new Fips("51153"), new Fips("51683"));
  }

  @Test
  void aCityPoliceOfSeveralCountiesIsNotPlaced() {
    assertThat(
            resolver.resolve(NameQuery.facility("HOUSTON POLICE DEPT.", "HOUSTON", "TX")).reason())
        .isEqualTo("the place lies in 2 counties");
  }

  @Test
  void theCityInAFacilitysNameTellsItFromTheCounty() {
    assertThat(
            resolver
                .resolve(
                    NameQuery.facility("ST . LOUIS CITY JUSTICE CENTER", "ST. LOUIS", "MISSOURI"))
                .county())
        .contains(new Fips("29510"));
  }

  @Test
  void aFacilityWithoutAStateIsNotPlaced() {
    assertThat(resolver.resolve(NameQuery.facility("OTHER-OTHER FACILITY", "", "")).placed())
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "MCKEAN FED.CORR.INST.,FEDERAL",
    "LEWISBURG U.S. PEN.,FEDERAL",
    "USP CANAAN,FEDERAL",
    "'US MARSHALS, E.DIST.PA',FEDERAL",
    "ALLENWOOD HOLD ROOM,ICE",
    "PHI DISTRICT OFFICE,ICE",
    "'S.C.I., CRESSON, PA',STATE",
    "SCI MUNCY,STATE",
    "TRAVIS COUNTY STATE JAIL,STATE",
    "COLO DEPT OF CORRECTIONS,STATE",
    "MADERA CO DEPT OF CORRECT,LOCAL",
    "PHILADELPHIA 1ST POLICE DIST.,LOCAL",
    "'BUCKS CNTY JAIL, PA',LOCAL",
    "CURRAN FROMHOLD CORR.FAC.,UNKNOWN",
    "METROPOLITAN DETENTION CENTER,UNKNOWN"
  })
  void custodyIsReadFromTheNameOrNotAtAll(String name, Custody custody) {
    assertThat(Custody.ofName(name)).isEqualTo(custody);
  }
}
