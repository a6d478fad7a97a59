package org.detaineroutcomes.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.schema.core.CrimeCounts;
import org.detaineroutcomes.schema.core.DetainerRecords;
import org.detaineroutcomes.schema.core.PolicySpells;
import org.detaineroutcomes.schema.core.Residents;
import org.detaineroutcomes.schema.core.Resolutions;
import org.detaineroutcomes.schema.staged.Crimes;
import org.detaineroutcomes.schema.staged.Places;
import org.detaineroutcomes.schema.staged.Policies;
import org.detaineroutcomes.schema.staged.Populations;
import org.detaineroutcomes.store.Release;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolveTest {
  private static final String POLICY_HEADINGS =
      "jurisdiction,state,jurisdiction_type,date_as_published,date_earliest,date_latest,date_basis,"
          + "policy,criteria,source_url,source_kind";
  private static final String LOCAL_HEADINGS =
      "jurisdiction,state,level,event,date,date_precision,provision,legal_basis,source_url,note";
  private static final String STATE_HEADINGS =
      "state,event,direction,about_detainers,date_signed,date_in_force,change,change_date,"
          + "provision,legal_basis,source_url,note";
  private static final String AGREEMENT_HEADINGS =
      "state,agency,jurisdiction_level,county_fips,first_signed,signing_dates,models,active_from,"
          + "active_to,terminated,n_sources,confidence,source_url";

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
            r -> r.text(Places.JURISDICTION),
            r -> r.text(Places.COUNTY_FIPS),
            r -> r.text(Places.COUNTY),
            r -> r.text(Resolutions.METHOD))
        .containsExactlyInAnyOrder(
            tuple("Cook", "17031", "Cook County", "county name"),
            tuple("De Kalb", "17037", "DeKalb County", "county name"),
            tuple("Nowhere", "", "", ""));
    assertThat(Road.rows(release, Resolutions.TABLE))
        .filteredOn(r -> r.text(Resolutions.METHOD).isEmpty())
        .singleElement()
        .satisfies(
            r ->
                assertThat(r.text(Resolutions.REASON))
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
  void ofTwoInputsThatCountTheSameTheLaterWins() {
    Road both = crimes("Cook,IL,2014,10", "Lake,IL,2014,3");
    write("later.csv", "County,State,Year,Murder", "Cook,IL,2014,12");
    Release release = mapped(both, "later.csv").travel();

    assertThat(Road.rows(release, CrimeCounts.TABLE))
        .extracting(
            r -> r.text(Places.JURISDICTION),
            r -> r.number(Crimes.count(org.detaineroutcomes.model.Offense.MURDER)))
        .containsExactlyInAnyOrder(tuple("Cook", 12L), tuple("Lake", 3L));
    assertThat(release.manifest().notes)
        .contains("1 rows of crimes give way to the same count in a later input");
  }

  @Test
  void aRenamedCountyIsCountedUnderItsNewCodeInEveryYear() {
    Release release =
        crimes("Shannon,SD,2014,1", "Oglala Lakota,SD,2016,2", "Bedford City,VA,2012,1").travel();

    assertThat(Road.rows(release, CrimeCounts.TABLE))
        .extracting(r -> r.text(Places.COUNTY_FIPS))
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
            r -> r.text(Residents.AREA_FIPS),
            r -> r.number(Places.YEAR),
            r -> r.number(Places.POPULATION),
            r -> r.text(Populations.PUBLISHER))
        .containsExactlyInAnyOrder(
            tuple("17", 2010L, 12800L, "Census Bureau"),
            tuple("17031", 2009L, 5100L, "BEA"),
            tuple("17031", 2010L, 5195L, "Census Bureau"),
            tuple("46102", 2009L, 13L, "BEA"),
            tuple("46102", 2010L, 14L, "BEA"));
  }

  @Test
  void aReversalEndsTheSpellAndALaterRulingStartsAnother() {
    Release release =
        policies("Suffolk County,NY,county,September 2014,2014-09-01,2014-09-30,memo,,,u,k")
            .file(
                "policy_events",
                "policy-events",
                "local.csv",
                LOCAL_HEADINGS,
                "Suffolk County,NY,county,Sheriff stops holds,2014-09,month,hold only with judicial"
                    + " warrant,sheriff policy,u,",
                "Suffolk County,NY,county,Sheriff resumes 48-hour holds,2016-12-02,day,hold up to"
                    + " 48 hours,sheriff policy,u,",
                "Suffolk County,NY,county,Appellate ruling ends the holds; sheriff stops at"
                    + " once,2018-11-14,day,no holds on detainers,court order,u,")
            .travel();

    assertThat(Road.standing(release))
        .extracting(
            r -> r.text(PolicySpells.LISTED_IN),
            r -> r.day(PolicySpells.FROM_LATEST),
            r -> r.day(PolicySpells.TO_EARLIEST))
        .containsExactly(
            tuple("policies", LocalDate.of(2014, 9, 30), LocalDate.of(2016, 12, 2)),
            tuple("policy_events", LocalDate.of(2014, 9, 30), LocalDate.of(2016, 12, 2)),
            tuple("policy_events", LocalDate.of(2018, 11, 14), null));
  }

  @Test
  void aReversalInTheSourcesOwnWordsEndsTheSpellToo() {
    Release release =
        policies(
                "Suffolk County,NY,county,September 2014,2014-09-01,2014-09-30,sheriff memo;"
                    + " REVERSED December 2016; ended again 2018-11-14 by court,,,u,k")
            .travel();

    assertThat(Road.standing(release))
        .extracting(r -> r.day(PolicySpells.FROM_LATEST), r -> r.day(PolicySpells.TO_LATEST))
        .containsExactly(
            tuple(LocalDate.of(2014, 9, 30), LocalDate.of(2016, 12, 31)),
            tuple(LocalDate.of(2018, 11, 14), null));
  }

  @Test
  void aLawStoppedBeforeItsDayIsInForceFromTheDayTheCourtLetItBe() {
    Release release =
        road.file(
                "policy_events",
                "policy-events",
                "state.csv",
                STATE_HEADINGS,
                "TX,SB 4 (2017),mandates,yes,2017-05-07,2017-09-01,partly enjoined; injunction"
                    + " partly stayed; mostly upheld,2017-08-30; 2017-09-25; 2018-03-13,jails must"
                    + " honour detainers,statute,u,",
                "MT,Ramon v. Short,limits,yes,2020-03-25,2020-03-25,overtaken by HB"
                    + " 200,2021-03-31,no authority to hold,court order,u,",
                "IN,SEA 76,mandates,yes,2026-03-05,,,,must cooperate with detainers,statute,u,")
            .travel();

    assertThat(Road.standing(release))
        .extracting(
            r -> r.text(Places.STATE),
            r -> r.day(PolicySpells.FROM_EARLIEST),
            r -> r.day(PolicySpells.FROM_LATEST),
            r -> r.day(PolicySpells.TO_EARLIEST))
        .containsExactly(
            tuple("IN", LocalDate.of(2026, 3, 5), null, null),
            tuple(
                "MT",
                LocalDate.of(2020, 3, 25),
                LocalDate.of(2020, 3, 25),
                LocalDate.of(2021, 3, 31)),
            tuple("TX", LocalDate.of(2017, 9, 25), LocalDate.of(2017, 9, 25), null));
  }

  @Test
  void aCityThatIsItsCountiesHasASpellInEachAndAPoliceDepartmentInNone() {
    Release release =
        policies(
                "New York City,NY,city (5 counties),November 2014,2014-11-01,2014-11-30,b,,,u,k",
                "Aurora Municipal,CO,city jail,by 2014-06-24,,2014-06-24,b,,,u,k",
                "Colorado (all 64 sheriffs),CO,state,2014-09-18,2014-09-18,2014-09-18,b,,,u,k")
            .travel();

    assertThat(Road.standing(release))
        .extracting(r -> r.text(Places.LEVEL), r -> r.text(Places.COUNTY_FIPS))
        .containsExactlyInAnyOrder(
            tuple("city", "36005"),
            tuple("city", "36047"),
            tuple("city", "36061"),
            tuple("city", "36081"),
            tuple("city", "36085"),
            tuple("agency", ""),
            tuple("state", ""));
    assertThat(Road.rows(release, Resolutions.TABLE))
        .filteredOn(r -> r.text(Resolutions.NAME).equals("New York City"))
        .singleElement()
        .satisfies(
            r ->
                assertThat(r.text(Resolutions.CANDIDATES))
                    .isEqualTo("36005;36047;36061;36081;36085"));
  }

  @Test
  void anAgreementLiesInEveryCountyItsRowGivesAndEndsNoEarlierThanItsLastListing() {
    Release release =
        road.file(
                "agreements",
                "agreements-287g",
                "agreements.csv",
                AGREEMENT_HEADINGS,
                "TX,Carrollton Police Department,local,48113;48085,2008-08-12,2008-08-12,Jail"
                    + " Enforcement,2008-10-01,2017-08-01,false,7,high,u",
                "RI,Rhode Island State Police,statewide,,2009-10-15,2009-10-15,Task"
                    + " Force,2009-10-01,2011-09-30,true,7,high,u",
                "FL,Brevard County Sheriff's Office,,,2008-08-13,,,2008-10-01,2009-09-30,,1,low,u")
            .travel();

    assertThat(Road.standing(release))
        .extracting(
            r -> r.text(Places.COUNTY_FIPS),
            r -> r.text(Places.LEVEL),
            r -> r.day(PolicySpells.FROM_EARLIEST),
            r -> r.day(PolicySpells.FROM_LATEST),
            r -> r.day(PolicySpells.TO_EARLIEST),
            r -> r.day(PolicySpells.TO_LATEST))
        .containsExactly(
            tuple(
                "12009",
                "agency",
                LocalDate.of(2008, 8, 13),
                LocalDate.of(2008, 10, 1),
                LocalDate.of(2009, 9, 30),
                null),
            tuple(
                "",
                "state",
                LocalDate.of(2009, 10, 1),
                LocalDate.of(2009, 10, 15),
                LocalDate.of(2011, 9, 30),
                null),
            tuple(
                "48113",
                "agency",
                LocalDate.of(2008, 8, 12),
                LocalDate.of(2008, 10, 1),
                LocalDate.of(2017, 8, 1),
                null),
            tuple(
                "48085",
                "agency",
                LocalDate.of(2008, 8, 12),
                LocalDate.of(2008, 10, 1),
                LocalDate.of(2017, 8, 1),
                null));
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
        .extracting(r -> r.text(Places.COUNTY_FIPS), r -> r.text(DetainerRecords.CUSTODY))
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
            r -> r.text(CrimeCounts.AGENCY_ID),
            r -> r.text(Places.COUNTY_FIPS),
            r -> r.text(Resolutions.METHOD),
            r -> r.values().get(r.at().get(Places.POPULATION.name())))
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
        .extracting(r -> r.text(Resolutions.NAME), r -> r.text(Places.COUNTY_FIPS))
        .contains(tuple("Franklin County", "19069"));
  }

  @Test
  void anAnswerInTheReviewFileIsTakenOnTheNextRun() throws IOException {
    Path review = folder.resolve("review/jurisdictions.csv");
    crimes("Cook,IL,2014,10", "Kook County Police,IL,2014,1").reviewedIn(review).travel();
    Files.writeString(
        review, Files.readString(review).replaceFirst(",,,,,\\s*$", ",,,17031,place,\n"));

    Release release =
        new Road(folder.resolve("in"), folder.resolve("warehouse2"))
            .mapped("crimes", "crimes.csv", COLUMNS, OFFENSES, CONSTANTS)
            .reviewedIn(review)
            .travel();

    assertThat(Road.rows(release, CrimeCounts.TABLE))
        .extracting(r -> r.text(Places.COUNTY_FIPS), r -> r.text(Resolutions.METHOD))
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

  private Road policies(String... rows) {
    String[] lines = new String[rows.length + 1];
    lines[0] = POLICY_HEADINGS;
    System.arraycopy(rows, 0, lines, 1, rows.length);
    return road.file(Policies.TABLE.name(), "policies", "policies.csv", lines);
  }

  private void write(String name, String... lines) {
    try {
      Files.write(folder.resolve("in").resolve(name), List.of(lines));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
