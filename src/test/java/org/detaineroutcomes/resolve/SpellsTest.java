package org.detaineroutcomes.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.detaineroutcomes.schema.core.Resolutions;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.schema.staged.Policies;
import org.detaineroutcomes.store.Release;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policies, law events and agreements become spells with their days. */
class SpellsTest {
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
            r -> r.textOrEmpty(PolicyFields.LISTED_IN),
            r -> r.day(PolicyFields.FROM_LATEST),
            r -> r.day(PolicyFields.TO_EARLIEST))
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
        .extracting(r -> r.day(PolicyFields.FROM_LATEST), r -> r.day(PolicyFields.TO_LATEST))
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
            r -> r.textOrEmpty(PlaceFields.STATE),
            r -> r.day(PolicyFields.FROM_EARLIEST),
            r -> r.day(PolicyFields.FROM_LATEST),
            r -> r.day(PolicyFields.TO_EARLIEST))
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
        .extracting(
            r -> r.textOrEmpty(PlaceFields.LEVEL), r -> r.textOrEmpty(PlaceFields.COUNTY_FIPS))
        .containsExactlyInAnyOrder(
            tuple("city", "36005"),
            tuple("city", "36047"),
            tuple("city", "36061"),
            tuple("city", "36081"),
            tuple("city", "36085"),
            tuple("agency", ""),
            tuple("state", ""));
    assertThat(Road.rows(release, Resolutions.TABLE))
        .filteredOn(r -> r.textOrEmpty(Resolutions.NAME).equals("New York City"))
        .singleElement()
        .satisfies(
            r ->
                assertThat(r.textOrEmpty(Resolutions.CANDIDATES))
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
            r -> r.textOrEmpty(PlaceFields.COUNTY_FIPS),
            r -> r.textOrEmpty(PlaceFields.LEVEL),
            r -> r.day(PolicyFields.FROM_EARLIEST),
            r -> r.day(PolicyFields.FROM_LATEST),
            r -> r.day(PolicyFields.TO_EARLIEST),
            r -> r.day(PolicyFields.TO_LATEST))
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

  private Road policies(String... rows) {
    String[] lines = new String[rows.length + 1];
    lines[0] = POLICY_HEADINGS;
    System.arraycopy(rows, 0, lines, 1, rows.length);
    return road.file(Policies.TABLE.name(), "policies", "policies.csv", lines);
  }
}
