package org.detaineroutcomes.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.resolve.geography.Crosswalk;
import org.detaineroutcomes.resolve.geography.Gazetteer;
import org.detaineroutcomes.resolve.names.Method;
import org.detaineroutcomes.resolve.names.NameQuery;
import org.detaineroutcomes.resolve.names.Resolution;
import org.detaineroutcomes.resolve.names.Resolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacedNamesTest {
  private final PlacedNames names =
      new PlacedNames(
          Resolver.standard(),
          Gazetteer.standard(),
          Crosswalk.standard().common(LocalDate.of(2010, 1, 1)));

  @ParameterizedTest
  @CsvSource({
    "Baltimore,MD,Baltimore County,24510",
    "Baltimore,MD,Baltimore city,24005",
    "St. Louis,MO,Saint Louis County,29510",
    "Richmond,VA,Richmond County,51760",
    "Fairfax,VA,Fairfax Co.,51600",
    "Roanoke,VA,Roanoke County,51770",
    "Franklin,VA,County of Franklin,51620",
    "Bedford,VA,Bedford City,51019"
  })
  void aBareNameIsReadBesideItsPartner(String bare, String state, String partner, String code) {
    List<NameKey> file = List.of(bare(bare, state), bare(partner, state));
    names.read(file);
    file.forEach(key -> names.place(key, 1));

    assertThat(names.of(file.get(0)).county()).contains(new Fips(code));
  }

  @ParameterizedTest
  @CsvSource({
    "Baltimore,MD",
    "St. Louis,MO",
    "St Louis,MO",
    "Richmond,VA",
    "Fairfax,VA",
    "Roanoke,VA",
    "Franklin,VA",
    "Bedford,VA"
  })
  void aBareNameAloneIsForAPersonToPlace(String bare, String state) {
    Resolution found = names.place(bare(bare, state), 1);

    assertThat(found.placed()).isFalse();
    assertThat(found.candidates()).hasSize(2);
  }

  @Test
  void aPartnerOfAnotherFileSaysNothing() {
    NameKey other =
        new NameKey(
            NameQuery.Kind.COUNTY, "Baltimore County", "", "MD", "", NameKey.Need.COUNTY, "b.csv");
    names.read(List.of(bare("Baltimore", "MD"), other));

    assertThat(names.place(bare("Baltimore", "MD"), 1).placed()).isFalse();
  }

  @Test
  void theCodeOfThePartnerNamesItInFull() {
    NameKey coded =
        new NameKey(
            NameQuery.Kind.COUNTY, "Baltimore", "", "MD", "24005", NameKey.Need.COUNTY, "a.csv");
    names.read(List.of(bare("Baltimore", "MD"), coded));

    assertThat(names.place(bare("Baltimore", "MD"), 1).county()).contains(new Fips("24510"));
    assertThat(names.place(coded, 1).county()).contains(new Fips("24005"));
  }

  @ParameterizedTest
  @CsvSource({
    "Harris,TX,48453,code 48453 (Travis County); but the name says 48201 (Harris County)",
    "Baltimore County,MD,24510,code 24510 (Baltimore city); but the name says 24005 (Baltimore"
        + " County)",
    "Baltimore City,MD,24005,code 24005 (Baltimore County); but the name says 24510 (Baltimore"
        + " city)"
  })
  void aCodeAndANameOfTwoCountiesAreForAPersonToPlace(
      String name, String state, String code, String reason) {
    Resolution found = names.place(coded(name, state, code), 1);

    assertThat(found.placed()).isFalse();
    assertThat(found.candidates()).hasSize(2);
    assertThat(found.reason()).isEqualTo(reason.replace(";", ","));
  }

  @ParameterizedTest
  @CsvSource({
    "Harris,TX,48201,48201",
    "Shannon,SD,46113,46102",
    "Shannon,SD,46102,46102",
    "Dade,FL,12025,12086",
    "Bedford city,VA,51515,51019",
    "Bedford city,VA,51019,51019",
    "Richmond,VA,51760,51760",
    "Baltimore,MD,24005,24005",
    "Sheriff's district four,TX,48201,48201",
    "DoÃ±a Ana,NM,35013,35013",
    "Chugach,AK,02063,02261"
  })
  void aCodeStandsWhereTheNameDoesNotContradictIt(
      String name, String state, String code, String county) {
    Resolution found = names.place(coded(name, state, code), 1);

    assertThat(found.county()).contains(new Fips(county));
    assertThat(found.method()).contains(Method.CODE_GIVEN);
  }

  @Test
  void theCodeOfACitysPoliceMayBeTheCountyWhoseJailItUses() {
    NameKey police =
        new NameKey(
            NameQuery.Kind.AGENCY,
            "Manassas Police Department",
            "",
            "VA",
            "51153",
            NameKey.Need.COUNTY);

    assertThat(names.place(police, 1).county()).contains(new Fips("51153"));
  }

  @ParameterizedTest
  @CsvSource({
    "'Autauga, AL',AL,00001,01001",
    "Autauga,AL,01000,01001",
    "Autauga County,AL,99999,01001",
    "Baltimore County,MD,00000,24005"
  })
  void aCodeThatIsNoCountysLeavesThePlaceToTheName(
      String name, String state, String code, String county) {
    NameKey key = coded(name, state, code);

    assertThat(names.place(key, 3).county()).contains(new Fips(county));
    assertThat(names.placedByNameAlone()).containsEntry(key, 3L);
  }

  @Test
  void aCodeThatIsNoCountysBesideAnUnknownNameSaysBoth() {
    assertThat(names.place(coded("Unknown", "AL", "99999"), 1).reason())
        .isEqualTo(
            "no county has the code 99999, and by its name: no county of that name in Alabama");
  }

  @Test
  void partsOfAMergedOrSplitCountyAreCountedTogetherAndStayApart() {
    NameKey city = bare("Bedford City", "VA");
    NameKey county = bare("Bedford County", "VA");
    NameKey old = bare("Shannon", "SD");
    NameKey renamed = bare("Oglala Lakota", "SD");
    List.of(city, county, old, renamed).forEach(key -> names.place(key, 1));

    assertThat(names.of(city).counties()).isEqualTo(names.of(county).counties());
    assertThat(names.parts(city)).containsExactly(new Fips("51515"));
    assertThat(names.parts(county)).containsExactly(new Fips("51019"));
    assertThat(names.parts(old)).isEqualTo(names.parts(renamed));
  }

  private static NameKey bare(String name, String state) {
    return new NameKey(NameQuery.Kind.COUNTY, name, "", state, "", NameKey.Need.COUNTY, "a.csv");
  }

  private static NameKey coded(String name, String state, String code) {
    return new NameKey(NameQuery.Kind.COUNTY, name, "", state, code, NameKey.Need.COUNTY);
  }
}
