package org.detaineroutcomes.publish;

import java.time.LocalDate;
import org.detaineroutcomes.model.CitizenTier;
import org.detaineroutcomes.model.DetainerOutcome;
import org.detaineroutcomes.model.PolicyComponent;
import org.detaineroutcomes.model.result.JoinTopic;
import org.detaineroutcomes.publish.places.book.PlaceBook;
import org.detaineroutcomes.publish.places.book.PlaceReader;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.core.Areas;
import org.detaineroutcomes.schema.core.PolicySpells;
import org.detaineroutcomes.schema.core.Residents;
import org.detaineroutcomes.schema.core.Resolutions;
import org.detaineroutcomes.schema.fields.CrimeFields;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.JoinFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.PolicyComponents;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.fields.SourceFields;
import org.detaineroutcomes.schema.marts.DdorCounts;
import org.detaineroutcomes.schema.marts.DetainerOutcomes;
import org.detaineroutcomes.schema.marts.FramePolicies;
import org.detaineroutcomes.schema.marts.Joined;
import org.detaineroutcomes.schema.marts.JoinedCitizens;
import org.detaineroutcomes.schema.marts.JoinedDetainers;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.marts.PolicyDays;
import org.detaineroutcomes.schema.marts.PolicyUses;
import org.detaineroutcomes.schema.marts.UnitCrimes;

/**
 * Two counties of Texas of which something is known, one of which nothing is, and a facility whose
 * name is markup.
 */
public final class FixturePlaces {
  public static final String TRAVIS = "48453";
  public static final String HARRIS = "48201";
  public static final String LOVING = "48301";
  public static final String HOSTILE = "../\"<script>alert(1)</script>'\u202Ejail";
  private static final String FILE = "/home/analyst/secret/detainers.csv";

  private FixturePlaces() {}

  public static PlaceBook book() {
    PlaceReader reader = new PlaceReader("");
    add(reader, Areas.TABLE, areas());
    add(reader, Resolutions.TABLE, names());
    add(reader, PolicySpells.TABLE, spells());
    add(reader, PolicyUses.TABLE, uses());
    add(reader, PolicyDays.TABLE, days());
    add(reader, DdorCounts.TABLE, reports());
    add(reader, Joined.TABLE, joined());
    add(reader, UnitCrimes.TABLE, crimes());
    add(reader, DetainerOutcomes.TABLE, facilities());
    return reader.book();
  }

  private static void add(PlaceReader reader, Table table, Rows rows) {
    rows.list().forEach(row -> reader.add(table, row));
  }

  private static Rows areas() {
    return new Rows(Areas.TABLE)
        .row(Residents.AREA_FIPS, TRAVIS, Areas.NAME, "Travis County")
        .row(Residents.AREA_FIPS, HARRIS, Areas.NAME, "Harris County")
        .row(Residents.AREA_FIPS, LOVING, Areas.NAME, "Loving County");
  }

  private static Rows names() {
    return new Rows(Resolutions.TABLE)
        .always(Resolutions.KIND, "jurisdiction")
        .always(PlaceFields.STATE, "TX")
        .row(Resolutions.NAME, "Travis", PlaceFields.COUNTY_FIPS, TRAVIS);
  }

  private static Rows spells() {
    return new Rows(PolicySpells.TABLE)
        .always(PlaceFields.JURISDICTION, "Travis County")
        .always(PlaceFields.STATE, "TX")
        .always(PlaceFields.LEVEL, "county")
        .always(PlaceFields.COUNTY_FIPS, TRAVIS)
        .always(PolicyFields.DIRECTION, "limits")
        .always(PolicySpells.KNOWN_BASIS, "in force")
        .row(
            PolicyFields.FROM_EARLIEST,
            LocalDate.parse("2017-02-01"),
            PolicyFields.FROM_LATEST,
            LocalDate.parse("2017-02-01"),
            PolicyFields.TO_EARLIEST,
            LocalDate.parse("2017-09-25"),
            PolicyFields.TO_LATEST,
            LocalDate.parse("2017-09-25"),
            DateFields.DATE_PRINTED,
            "2017-02-01",
            PolicyFields.KNOWN_FROM,
            LocalDate.parse("2017-02-01"),
            PolicyFields.PROVISION,
            "no holds but for <b>murder</b>",
            PolicyComponents.of(PolicyComponent.LISTED_OFFENSES),
            true,
            PolicyFields.BASIS_CODED,
            "sheriff or agency policy",
            PolicyFields.COMPULSION,
            "voluntary",
            PolicyFields.LISTED_IN,
            "policies",
            SourceFields.SOURCE_URL,
            "https://example.org/travis?a=1&b=2")
        .row(
            PolicyFields.KNOWN_FROM,
            LocalDate.parse("2017-03-20"),
            PolicyFields.LISTED_IN,
            "policy_lists");
  }

  private static Rows uses() {
    return new Rows(PolicyUses.TABLE)
        .row(
            PlaceFields.JURISDICTION, "Travis County",
            PlaceFields.STATE, "TX",
            PlaceFields.LEVEL, "county",
            PlaceFields.COUNTY_FIPS, TRAVIS,
            PolicyFields.DIRECTION, "limits",
            PolicyFields.LISTED_IN, "policies",
            DateFields.DATE_PRINTED, "2017-02-01",
            PolicyFields.FROM_EARLIEST, LocalDate.parse("2017-02-01"),
            PolicyFields.FROM_LATEST, LocalDate.parse("2017-02-01"),
            PolicyFields.TO_EARLIEST, LocalDate.parse("2017-09-25"),
            PolicyUses.USE, "dates_unit",
            PanelFields.COHORT, "2018");
  }

  private static Rows days() {
    return new Rows(PolicyDays.TABLE)
        .row(
            PlaceFields.LEVEL, "county",
            PlaceFields.STATE, "TX",
            PlaceFields.COUNTY_FIPS, TRAVIS,
            PlaceFields.JURISDICTION, "Travis County",
            PolicyDays.FROM, LocalDate.parse("2017-02-01"),
            PolicyDays.TO, LocalDate.parse("2017-09-25"),
            PolicyFields.STANCE, "conflict",
            PolicyDays.DECIDED_BY, "county");
  }

  private static Rows reports() {
    return new Rows(DdorCounts.TABLE)
        .always(ReportFields.REPORT_START, LocalDate.parse("2017-01-28"))
        .always(ReportFields.REPORT_END, LocalDate.parse("2017-02-03"))
        .always(DdorCounts.MEASURE, "declines_recorded")
        .always(DdorCounts.COUNTED_FROM, "section_rows")
        .always(PlaceFields.STATE, "TX")
        .row(
            PlaceFields.JURISDICTION, "Travis",
            PlaceFields.COUNTY_FIPS, TRAVIS,
            DdorCounts.AS_PUBLISHED, 142L,
            DdorCounts.CORRECTED_LOW, 140L,
            DdorCounts.CORRECTED_HIGH, 142L,
            DdorCounts.WITHOUT_DISPUTED_LOW, 142L,
            DdorCounts.WITHOUT_DISPUTED, 142L)
        .row(
            PlaceFields.JURISDICTION, "Two Counties",
            DdorCounts.AS_PUBLISHED, 3L,
            DdorCounts.CORRECTED_LOW, 3L,
            DdorCounts.CORRECTED_HIGH, 3L,
            DdorCounts.WITHOUT_DISPUTED_LOW, 3L,
            DdorCounts.WITHOUT_DISPUTED, 3L);
  }

  private static Rows joined() {
    Rows rows =
        new Rows(Joined.TABLE)
            .always(PlaceFields.STATE, "TX")
            .always(FramePolicies.POLICY_ARM, "none_listed")
            .always(JoinFields.coverage(JoinTopic.DETAINERS), "complete")
            .always(JoinFields.coverage(JoinTopic.CITIZENS), "complete");
    for (int year = 2016; year <= 2018; year++) {
      rows.row(
          PanelFields.UNIT_ID,
          TRAVIS,
          PlaceFields.COUNTY_FIPS,
          TRAVIS,
          Panels.UNIT_NAME,
          "Travis County",
          Panels.PERIOD,
          String.valueOf(year),
          Panels.PERIOD_INDEX,
          year,
          DateFields.YEAR,
          year,
          FramePolicies.POLICY_ARM,
          year == 2018 ? "limiting" : "none_listed",
          PanelFields.ARM,
          "limiting",
          PanelFields.COHORT,
          "2018",
          JoinedDetainers.OUTCOMES.get(DetainerOutcome.HONORED),
          60L + year - 2016,
          JoinedDetainers.OUTCOMES.get(DetainerOutcome.DECLINED),
          142L,
          JoinedDetainers.OUTCOMES.get(DetainerOutcome.DECLINED_RELEASED),
          8L,
          JoinedDetainers.OUTCOMES.get(DetainerOutcome.LIFTED),
          3L,
          JoinedDetainers.OUTCOMES.get(DetainerOutcome.UNKNOWN),
          40L,
          JoinedCitizens.TIERS.get(CitizenTier.RECORDED_BY_ICE),
          2L);
      rows.row(
          PanelFields.UNIT_ID,
          LOVING,
          PlaceFields.COUNTY_FIPS,
          LOVING,
          Panels.UNIT_NAME,
          "Loving County",
          Panels.PERIOD,
          String.valueOf(year),
          Panels.PERIOD_INDEX,
          year,
          DateFields.YEAR,
          year,
          PanelFields.ARM,
          "none_listed",
          JoinedDetainers.OUTCOMES.get(DetainerOutcome.HONORED),
          0L);
    }
    return rows;
  }

  private static Rows crimes() {
    return new Rows(UnitCrimes.TABLE)
        .row(
            PanelFields.UNIT_ID,
            TRAVIS,
            UnitCrimes.GRAIN,
            "year",
            Panels.PERIOD_INDEX,
            2016,
            CrimeFields.SCOPE,
            "known to sheriff or county police",
            Panels.COVERAGE_GAP,
            "no_months_printed",
            PlaceFields.POPULATION,
            1_206_110L,
            Panels.count("violent"),
            631L,
            Panels.rate("violent"),
            52.316953);
  }

  private static Rows facilities() {
    return new Rows(DetainerOutcomes.TABLE)
        .always(Provenance.FILE, FILE)
        .always(PlaceFields.CITY, "Houston")
        .always(PlaceFields.STATE, "TX")
        .always(PlaceFields.COUNTY_FIPS, HARRIS)
        .always(DetainerFields.CUSTODY, "local")
        .always(DetainerFields.FACILITY, HOSTILE)
        .row(
            DateFields.YEAR, 2014, DetainerFields.OUTCOME, "HONORED", DetainerFields.DETAINERS, 50L)
        .row(
            DateFields.YEAR,
            2014,
            DetainerFields.OUTCOME,
            "DECLINED",
            DetainerFields.DETAINERS,
            12L);
  }
}
