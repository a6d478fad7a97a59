package org.detaineroutcomes.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.schema.core.CrimeCounts;
import org.detaineroutcomes.schema.core.DetainerRecords;
import org.detaineroutcomes.schema.core.Residents;
import org.detaineroutcomes.schema.core.Resolutions;
import org.detaineroutcomes.schema.fields.CrimeFields;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.Crimes;
import org.detaineroutcomes.store.Release;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolveTest {
  @TempDir Path folder;
  private Road road;

  @BeforeEach
  void aRoad() throws IOException {
    road = new Road(Files.createDirectories(folder.resolve("in")), folder.resolve("warehouse"));
  }

  @Test
  void countsAreJoinedToTheirCountyAndUnplacedOnesStay() {
    Release release = crimes("Cook,IL,2014,10", "De Kalb,IL,2014,2", "Nowhere,IL,2014,1").travel();

    assertThat(Road.rows(release, CrimeCounts.TABLE))
        .extracting(
            r -> r.textOrEmpty(PlaceFields.JURISDICTION),
            r -> r.textOrEmpty(PlaceFields.COUNTY_FIPS),
            r -> r.textOrEmpty(PlaceFields.COUNTY),
            r -> r.textOrEmpty(PlaceFields.RESOLUTION_METHOD))
        .containsExactlyInAnyOrder(
            tuple("Cook", "17031", "Cook County", "county name"),
            tuple("De Kalb", "17037", "DeKalb County", "county name"),
            tuple("Nowhere", "", "", ""));
    assertThat(Road.rows(release, Resolutions.TABLE))
        .filteredOn(r -> r.textOrEmpty(PlaceFields.RESOLUTION_METHOD).isEmpty())
        .singleElement()
        .satisfies(
            r ->
                assertThat(r.textOrEmpty(Resolutions.REASON))
                    .isEqualTo("no county of that name in Illinois"));
    assertThat(release.manifest().notes)
        .containsExactly("1 names on 1 rows could not be placed; the table jurisdictions says why");
  }

  @Test
  void aJoinThatMatchesNothingIsAFailedCheck() {
    Road nowhere = crimes("Atlantis,IL,2014,10", "Lemuria,IL,2014,2");

    Failure failure = catchThrowableOfType(Failure.class, nowhere::travel);

    assertThat(failure.exit()).isEqualTo(ExitCode.CHECK);
    assertThat(failure.problems())
        .singleElement()
        .satisfies(
            p ->
                assertThat(p.message())
                    .startsWith("Cannot place the rows of crimes: none of 2 names is known")
                    .contains("'Atlantis'"));
  }

  @Test
  void aCountGivenTwiceIsAFailedCheckThatNamesBothRows() {
    Road twice = crimes("Cook,IL,2014,10", "Cook,IL,2014,11");

    Failure failure = catchThrowableOfType(Failure.class, twice::travel);

    assertThat(failure.exit()).isEqualTo(ExitCode.CHECK);
    assertThat(failure.problems().get(0).message())
        .contains("Cook IL 2014 (crimes.csv row 2, crimes.csv row 3)");
  }

  @Test
  void aCountyUnderTwoSpellingsIsCountedOnceAndNamed() {
    Release release =
        crimes(
                "Elko,NV,2010,5",
                "Elko County,NV,2010,5",
                "Doña Ana,NM,2010,10",
                "Dona Ana County,NM,2010,10",
                "Bedford County,VA,2010,1",
                "Bedford City,VA,2010,1")
            .travel();

    assertThat(Road.rows(release, CrimeCounts.TABLE))
        .extracting(
            r -> r.textOrEmpty(PlaceFields.JURISDICTION),
            r -> r.textOrEmpty(PlaceFields.COUNTY_FIPS),
            r -> r.count(Crimes.count(org.detaineroutcomes.model.Offense.MURDER)))
        .containsExactlyInAnyOrder(
            tuple("Elko", "32007", 5L),
            tuple("Doña Ana", "35013", 10L),
            tuple("Bedford County", "51019", 1L),
            tuple("Bedford City", "51019", 1L));
    assertThat(release.manifest().notes)
        .contains(
            "2 rows of crimes say again what another row of the same input says of the same place"
                + " and period, and are counted once, such as Dona Ana County NM 2010 (crimes.csv"
                + " row 4, crimes.csv row 5); Elko NV 2010 (crimes.csv row 2, crimes.csv row 3)");
  }

  @Test
  void aCountyUnderTwoSpellingsWithTwoCountsIsRefused() {
    Failure failure =
        catchThrowableOfType(
            Failure.class, crimes("Elko,NV,2010,5", "Elko County,NV,2010,6")::travel);

    assertThat(failure.problems().get(0).message())
        .contains("Elko NV 2010 (crimes.csv row 2, crimes.csv row 3)");
  }

  @Test
  void aLaterInputReplacesACountyHoweverItSpellsIt() {
    Road both = crimes("Washoe,NV,2010,3", "Clark,NV,2010,7");
    write("later.csv", "County,State,Year,Murder", "Washoe County,NV,2010,4");
    Release release = mapped(both, "later.csv").travel();

    assertThat(Road.rows(release, CrimeCounts.TABLE))
        .extracting(
            r -> r.textOrEmpty(PlaceFields.COUNTY_FIPS),
            r -> r.count(Crimes.count(org.detaineroutcomes.model.Offense.MURDER)))
        .containsExactlyInAnyOrder(tuple("32031", 4L), tuple("32003", 7L));
  }

  @Test
  void aBareNameIsTheCitysWhereTheCountyStandsBesideItAndNobodysWhereItStandsAlone() {
    Release release =
        crimes(
                "Baltimore,MD,2010,300",
                "Baltimore County,MD,2010,30",
                "Richmond,VA,2010,40",
                "Richmond city,VA,2011,41",
                "Roanoke,VA,2010,9",
                "District of Columbia,DC,2010,120")
            .travel();

    assertThat(Road.rows(release, CrimeCounts.TABLE))
        .extracting(
            r -> r.textOrEmpty(PlaceFields.JURISDICTION),
            r -> r.textOrEmpty(PlaceFields.COUNTY_FIPS))
        .containsExactlyInAnyOrder(
            tuple("Baltimore", "24510"),
            tuple("Baltimore County", "24005"),
            tuple("Richmond", "51159"),
            tuple("Richmond city", "51760"),
            tuple("Roanoke", ""),
            tuple("District of Columbia", "11001"));
    assertThat(Road.rows(release, Resolutions.TABLE))
        .filteredOn(r -> r.textOrEmpty(PlaceFields.RESOLUTION_METHOD).isEmpty())
        .singleElement()
        .satisfies(r -> assertThat(r.textOrEmpty(Resolutions.CANDIDATES)).isEqualTo("51161;51770"))
        .satisfies(
            r ->
                assertThat(r.textOrEmpty(Resolutions.REASON))
                    .isEqualTo("county or city? the name does not say"));
  }

  @Test
  void aRowThatSaysOfWhichKindItsPlaceIsNeedsNoPartner() {
    write(
        "typed.csv",
        "Place,Kind,State,Year,Murder",
        "Baltimore,Independent City,MD,2010,300",
        "Richmond,County,VA,2010,1",
        "Roanoke,City,VA,2010,9");
    Release release =
        road.mapped(
                "crimes",
                "typed.csv",
                Map.of("jurisdiction", "Place", "level", "Kind", "state", "State", "year", "Year"),
                OFFENSES,
                Map.of())
            .travel();

    assertThat(Road.rows(release, CrimeCounts.TABLE))
        .extracting(
            r -> r.textOrEmpty(PlaceFields.COUNTY_FIPS), r -> r.textOrEmpty(CrimeFields.SCOPE))
        .containsExactlyInAnyOrder(
            tuple("24510", "county total"),
            tuple("51159", "county total"),
            tuple("51770", "agency"));
  }

  @Test
  void ofTwoInputsThatCountTheSameTheLaterWins() {
    Road both = crimes("Cook,IL,2014,10", "Lake,IL,2014,3");
    write("later.csv", "County,State,Year,Murder", "Cook,IL,2014,12");
    Release release = mapped(both, "later.csv").travel();

    assertThat(Road.rows(release, CrimeCounts.TABLE))
        .extracting(
            r -> r.textOrEmpty(PlaceFields.JURISDICTION),
            r -> r.count(Crimes.count(org.detaineroutcomes.model.Offense.MURDER)))
        .containsExactlyInAnyOrder(tuple("Cook", 12L), tuple("Lake", 3L));
    assertThat(release.manifest().notes)
        .contains("1 rows of crimes give way to the same count in a later input");
  }

  @Test
  void aRenamedCountyIsCountedUnderItsNewCodeInEveryYear() {
    Release release =
        crimes("Shannon,SD,2014,1", "Oglala Lakota,SD,2016,2", "Bedford City,VA,2012,1").travel();

    assertThat(Road.rows(release, CrimeCounts.TABLE))
        .extracting(r -> r.textOrEmpty(PlaceFields.COUNTY_FIPS))
        .containsExactlyInAnyOrder("46102", "46102", "51019");
  }

  @Test
  void theCensusWinsOverBeaAndBeaFillsTheOtherYears() {
    write(
        "bea.csv",
        "fips,name,pop2009,pop2010",
        "17031,\"Cook, IL\",5100,5200",
        "46102,\"Oglala Lakota, SD\",13,14");
    write(
        "census.csv",
        "SUMLEV,STATE,COUNTY,STNAME,CTYNAME,POPESTIMATE2010",
        "40,17,0,Illinois,Illinois,12800",
        "50,17,31,Illinois,Cook County,5195");
    Release release =
        crimes("Cook,IL,2010,1")
            .with("population", "census-population", "census.csv")
            .with("population", "bea-population", "bea.csv")
            .travel();

    assertThat(Road.rows(release, Residents.TABLE))
        .extracting(
            r -> r.textOrEmpty(Residents.AREA_FIPS),
            r -> r.count(DateFields.YEAR),
            r -> r.count(PlaceFields.POPULATION),
            r -> r.textOrEmpty(PlaceFields.POPULATION_SOURCE))
        .containsExactlyInAnyOrder(
            tuple("17", 2010L, 12800L, "Census Bureau"),
            tuple("17031", 2009L, 5100L, "BEA"),
            tuple("17031", 2010L, 5195L, "Census Bureau"),
            tuple("46102", 2009L, 13L, "BEA"),
            tuple("46102", 2010L, 14L, "BEA"));
  }

  @Test
  void detainersKeepEveryRowWithCountyAndCustody() {
    Release release =
        road.file(
                "detainers",
                "ice-detainers",
                "detainers.csv",
                "date,lift_reason,det_facility,city,state,detainer_type",
                "2010-01-02,Lifted,\"BUCKS CNTY JAIL, PA\",DOYLESTOWN,PENNSYLVANIA,",
                "2010-01-02,Lifted,\"BUCKS CNTY JAIL, PA\",DOYLESTOWN,PENNSYLVANIA,",
                "2010-01-03,,USP SOMEWHERE,NOWHERE,PENNSYLVANIA,",
                "2010-01-03,,OTHER-OTHER FACILITY,,,")
            .travel();

    assertThat(Road.rows(release, DetainerRecords.TABLE))
        .extracting(
            r -> r.textOrEmpty(PlaceFields.COUNTY_FIPS), r -> r.textOrEmpty(DetainerFields.CUSTODY))
        .containsExactlyInAnyOrder(
            tuple("42017", "local"),
            tuple("42017", "local"),
            tuple("", "federal"),
            tuple("", "unknown"));
  }

  @Test
  void anAgencyOfNoOneCountyCountsInItsStateWithTheListedPopulation() {
    Release release =
        road.file(
                "crimes",
                "rtci",
                "months.csv",
                "date,agency_name,agency_full,state_name,murder,rape,robbery,aggravated_assault,"
                    + "burglary,theft,motor_vehicle_theft",
                "2018-01-01,Houston,\"Houston, Texas\",Texas,1,2,3,4,5,6,7",
                "2018-01-01,Ada County,\"Ada County, Idaho\",Idaho,0,0,0,1,2,3,4")
            .file(
                "agencies",
                "rtci-agencies",
                "agencies.csv",
                "agency_name,state_name,is_county,address,lat,long,population",
                "Houston,Texas,FALSE,\"Houston, Texas\",29.7,-95.4,2300000")
            .travel();

    assertThat(Road.rows(release, CrimeCounts.TABLE))
        .extracting(
            r -> r.textOrEmpty(CrimeCounts.AGENCY_ID),
            r -> r.textOrEmpty(PlaceFields.COUNTY_FIPS),
            r -> r.textOrEmpty(PlaceFields.RESOLUTION_METHOD),
            r -> r.count(PlaceFields.POPULATION))
        .containsExactlyInAnyOrder(
            tuple("Houston, TX", "", "state", 2_300_000L),
            tuple("Ada County, ID", "16001", "county in name", null));
  }

  @Test
  void theCountiesOfADeclinedDetainerReportAreNamedInTheListOfNames() {
    Release release =
        crimes("Cook,IL,2014,1")
            .file(
                "errata",
                "errata",
                "errata.csv",
                "report_start,jurisdiction,state,affected_section,rows_affected,rows_basis,"
                    + "ice_correction,corrected_by,corrected_on,source_url",
                "2017-01-28,Franklin County,Iowa,Section I,5,printed,another county,ICE,2017-04,u")
            .travel();

    assertThat(Road.rows(release, Resolutions.TABLE))
        .extracting(
            r -> r.textOrEmpty(Resolutions.NAME), r -> r.textOrEmpty(PlaceFields.COUNTY_FIPS))
        .contains(tuple("Franklin County", "19069"));
  }

  @Test
  void anAnswerInTheReviewFileIsTakenOnTheNextRun() throws IOException {
    Path review = folder.resolve("review/jurisdictions.csv");
    crimes("Cook,IL,2014,10", "Kook County Police,IL,2015,1").reviewedIn(review).travel();
    Files.writeString(
        review, Files.readString(review).replaceFirst(",,,,,\\s*$", ",,,17031,place,\n"));

    Release release =
        new Road(folder.resolve("in"), folder.resolve("warehouse2"))
            .mapped("crimes", "crimes.csv", COLUMNS, OFFENSES, CONSTANTS)
            .reviewedIn(review)
            .travel();

    assertThat(Road.rows(release, CrimeCounts.TABLE))
        .extracting(
            r -> r.textOrEmpty(PlaceFields.COUNTY_FIPS),
            r -> r.textOrEmpty(PlaceFields.RESOLUTION_METHOD))
        .contains(tuple("17031", "reviewed"));
  }

  private static final Map<String, String> COLUMNS =
      Map.of("jurisdiction", "County", "state", "State", "year", "Year");
  private static final Map<String, String> OFFENSES = Map.of("murder", "Murder");
  private static final Map<String, String> CONSTANTS =
      Map.of("level", "county", "scope", "county total");

  private Road crimes(String... rows) {
    String[] lines = new String[rows.length + 1];
    lines[0] = "County,State,Year,Murder";
    System.arraycopy(rows, 0, lines, 1, rows.length);
    write("crimes.csv", lines);
    return mapped(road, "crimes.csv");
  }

  private static Road mapped(Road road, String file) {
    return road.mapped("crimes", file, COLUMNS, OFFENSES, CONSTANTS);
  }

  private void write(String name, String... lines) {
    try {
      Files.write(folder.resolve("in").resolve(name), List.of(lines));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
