package org.detaineroutcomes.panel;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.detaineroutcomes.LocalSpark;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.ListedIn;
import org.detaineroutcomes.model.Offense;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.PlaceLevel;
import org.detaineroutcomes.model.PolicyDirection;
import org.detaineroutcomes.panel.policy.DatedSpell;
import org.detaineroutcomes.panel.policy.PolicyPlace;
import org.detaineroutcomes.panel.policy.SpellDays;
import org.detaineroutcomes.panel.policy.Terms;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.core.CrimeCounts;
import org.detaineroutcomes.schema.fields.CrimeFields;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.staged.CountyMeasures;
import org.detaineroutcomes.schema.staged.Crimes;
import org.junit.jupiter.api.Test;

class UnitPeriodsTest {
  private static final Job YEARS = Hand.counties(2013, 2014);
  private static final Column MURDER = Crimes.count(Offense.MURDER);
  private static final Column ROBBERY = Crimes.count(Offense.ROBBERY);
  private static final Column ASSAULT = Crimes.count(Offense.AGGRAVATED_ASSAULT);
  private static final String SHERIFF = "known to sheriff or county police";

  private static Dataset<Row> panel(
      Job job, Dataset<Row> counts, Map<String, Integer> residents, DatedSpell... spells) {
    return UnitPeriods.panel(
            Exposure.beside(counts, Hand.residents(residents)),
            LocalSpark.table(CountyMeasures.TABLE.structType(), List.of()),
            job.panel().orElseThrow(),
            Hand.treatment(job, spells))
        .orderBy(PanelFields.UNIT_ID.col(), Panels.PERIOD_INDEX.col());
  }

  private static Map<Column, Object> county(
      String fips, int year, String scope, Long murder, Long robbery, Long assault) {
    return new java.util.HashMap<>(
        java.util.Arrays.asList(
                new Object[][] {
                  {PlaceFields.COUNTY_FIPS, fips},
                  {PlaceFields.COUNTY, "County " + fips},
                  {PlaceFields.STATE, "IA"},
                  {DateFields.YEAR.mandatory(), year},
                  {CrimeFields.SCOPE, scope},
                  {MURDER, murder},
                  {ROBBERY, robbery},
                  {ASSAULT, assault}
                })
            .stream()
            .filter(pair -> pair[1] != null)
            .collect(java.util.stream.Collectors.toMap(pair -> (Column) pair[0], pair -> pair[1])));
  }

  @Test
  void aPanelHasCountRateStanceAndCohortOfEveryCountyAndYear() {
    Dataset<Row> panel =
        panel(
            YEARS,
            Hand.counts(
                county("19153", 2013, SHERIFF, 1L, 2L, 3L),
                county("19153", 2014, SHERIFF, 0L, 4L, 4L),
                county("19001", 2014, SHERIFF, 0L, 0L, 5L)),
            Map.of("19153 2013", 60_000, "19153 2014", 40_000, "19001 2014", 10_000),
            Hand.countyLimit("IA", "19153", "2013-08-18", "2013-08-18"));

    StructType type =
        new StructType()
            .add("unit_id", DataTypes.StringType)
            .add("period", DataTypes.StringType)
            .add("population", DataTypes.LongType)
            .add("stance", DataTypes.StringType)
            .add("cohort", DataTypes.StringType)
            .add("treated", DataTypes.BooleanType)
            .add("same_state_pool", DataTypes.BooleanType)
            .add("violent", DataTypes.LongType)
            .add("violent_rate_per_100k", DataTypes.DoubleType);
    LocalSpark.assertSame(
        LocalSpark.table(
            type,
            List.of(
                RowFactory.create(
                    "19001", "2014", 10_000L, "none listed", null, false, true, 5L, 50.0),
                RowFactory.create(
                    "19153", "2013", 60_000L, "none listed", "2014", false, true, 6L, 10.0),
                RowFactory.create(
                    "19153", "2014", 40_000L, "limits", "2014", true, true, 8L, 20.0))),
        panel.select(
            java.util.Arrays.stream(type.fieldNames())
                .map(name -> col(name))
                .toArray(org.apache.spark.sql.Column[]::new)));
  }

  @Test
  void agenciesOfACountyAreAddedUpAndASumIsAbsentWhereAPartIs() {
    Row row =
        panel(
                YEARS,
                Hand.counts(
                    county("19153", 2014, SHERIFF, 1L, 2L, 3L),
                    county("19153", 2014, SHERIFF, 4L, null, 6L)),
                Map.of())
            .first();

    assertThat(row.<Integer>getAs("agencies")).isEqualTo(2);
    assertThat(row.<Long>getAs("murder")).isEqualTo(5);
    assertThat(row.<Long>getAs("aggravated_assault")).isEqualTo(9);
    assertThat(row.isNullAt(row.fieldIndex("robbery"))).isTrue();
    assertThat(row.isNullAt(row.fieldIndex("violent"))).isTrue();
  }

  private static Map<Column, Object> police(String name, int year, Long assault) {
    Map<Column, Object> row = county("19153", year, SHERIFF, 0L, 0L, assault);
    row.put(CrimeFields.AGENCY, name);
    row.put(CrimeCounts.AGENCY_ID, name + ", IA");
    return row;
  }

  @Test
  void reportersAreNamedAndAreNoNumber() {
    List<Row> rows =
        panel(
                YEARS,
                Hand.counts(
                    county("19153", 2013, SHERIFF, 0L, 0L, 10L),
                    police("Polk County Police", 2014, 30L),
                    county("19001", 2013, SHERIFF, 0L, 0L, 1L),
                    county("19001", 2014, SHERIFF, 0L, 0L, 2L)),
                Map.of())
            .collectAsList();

    assertThat(rows)
        .extracting(row -> row.<String>getAs("reporters"))
        .containsExactly(
            "sheriff 19001", "sheriff 19001", "sheriff 19153", "polk county police ia");
    assertThat(rows)
        .extracting(row -> row.<Double>getAs("steady_share"))
        .containsExactly(1.0, 1.0, 0.0, 0.0);
  }

  @Test
  void offensesOfAgenciesThatAlwaysReportAreAShareOfAll() {
    List<Row> rows =
        panel(
                YEARS,
                Hand.counts(
                    county("19153", 2013, SHERIFF, 0L, 0L, 10L),
                    county("19153", 2014, SHERIFF, 0L, 0L, 10L),
                    police("Polk County Police", 2014, 30L)),
                Map.of())
            .collectAsList();

    assertThat(rows)
        .extracting(row -> row.<Double>getAs("steady_share"))
        .containsExactly(1.0, 0.25);
  }

  @Test
  void coverageIsTheShareOfResidentsAndMonthsThatReportsAreOf() {
    Map<Column, Object> whole = police("Des Moines Police", 2014, 1L);
    whole.putAll(Map.of(CrimeFields.MONTHS_REPORTED, 12, PlaceFields.POPULATION, 60_000L));
    Map<Column, Object> half = police("Polk County Police", 2014, 1L);
    half.putAll(Map.of(CrimeFields.MONTHS_REPORTED, 6, PlaceFields.POPULATION, 30_000L));

    assertThat(
            panel(YEARS, Hand.counts(whole, half), Map.of("19153 2014", 100_000))
                .first()
                .<Double>getAs("coverage_indicator"))
        .isEqualTo(75);
    assertThat(
            panel(YEARS, Hand.counts(police("Polk", 2014, 1L)), Map.of("19153 2014", 100_000))
                .first()
                .<String>getAs("coverage_gap"))
        .isEqualTo("no_months_printed");
  }

  private static DatedSpell city(String county) {
    return new DatedSpell(
        new PolicyPlace("Twin City", "IA", PlaceLevel.CITY, county, PolicyPlace.WHOLE_COUNTIES),
        PolicyDirection.LIMITS,
        true,
        new SpellDays(LocalDate.of(2014, 1, 1), LocalDate.of(2014, 1, 1), null, null),
        "2014-01-01",
        ListedIn.POLICIES,
        true,
        Terms.UNKNOWN);
  }

  private static List<Row> twoCounties(Job job) {
    return panel(
            job,
            Hand.counts(
                county("19153", 2013, SHERIFF, 1L, 2L, 3L),
                county("19155", 2013, SHERIFF, 0L, 0L, 6L),
                county("19153", 2014, SHERIFF, 1L, 1L, 1L),
                county("19001", 2014, SHERIFF, 0L, 0L, 5L)),
            Map.of("19153 2013", 60_000, "19155 2013", 40_000, "19001 2014", 10_000),
            city("19153"),
            city("19155"))
        .collectAsList();
  }

  @Test
  void countiesThatOneCityTreatsAreOneUnitUnlessApart() {
    List<Row> rows = twoCounties(YEARS);

    assertThat(rows)
        .extracting(row -> row.<String>getAs("unit_id") + " " + row.<String>getAs("period"))
        .containsExactly("19001 2014", "IA Twin City 2013", "IA Twin City 2014");
    Row city = rows.get(1);
    assertThat(city.<String>getAs("unit_name")).isEqualTo("Twin City");
    assertThat(city.<Long>getAs("violent")).isEqualTo(12);
    assertThat(city.<Long>getAs("population")).isEqualTo(100_000);
    assertThat(city.<Double>getAs("violent_rate_per_100k")).isEqualTo(12.0);
    assertThat(city.<String>getAs("reporters")).isEqualTo("sheriff 19153; sheriff 19155");
    assertThat(city.<String>getAs("cohort")).isEqualTo("2014");
    assertThat(city.<String>getAs("adopter_id")).isEqualTo("IA Twin City");
    assertThat(rows.get(0).<String>getAs("adopter_id")).isEqualTo("19001");

    assertThat(twoCounties(Hand.apart(YEARS)))
        .extracting(row -> row.<String>getAs("unit_id") + " " + row.<String>getAs("adopter_id"))
        .containsExactly(
            "19001 19001", "19153 IA Twin City", "19153 IA Twin City", "19155 IA Twin City");
  }

  @Test
  void aSumOfCountiesIsAbsentInAPeriodInWhichOneIsMissing() {
    Row incomplete = twoCounties(YEARS).get(2);

    assertThat(incomplete.isNullAt(incomplete.fieldIndex("violent"))).isTrue();
    assertThat(incomplete.isNullAt(incomplete.fieldIndex("population"))).isTrue();
  }

  @Test
  void aCountyWithTotalsUsesThemAloneInEveryYear() {
    List<Row> rows =
        panel(
                YEARS,
                Hand.counts(
                    county("36001", 2013, "county total", 10L, 10L, 10L),
                    county("36001", 2013, "agency", 7L, 7L, 7L),
                    county("36001", 2014, "agency", 8L, 8L, 8L)),
                Map.of())
            .collectAsList();

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).<Long>getAs("violent")).isEqualTo(30);
    assertThat(rows.get(0).<Integer>getAs("agencies")).isNull();
  }

  @Test
  void aCountWithoutPopulationKeepsNoRate() {
    Row row =
        panel(YEARS, Hand.counts(county("19153", 2014, SHERIFF, 1L, 2L, 3L)), Map.of()).first();

    assertThat(row.<Long>getAs("violent")).isEqualTo(6);
    assertThat(row.<Double>getAs("violent_rate_per_100k")).isNull();
    assertThat(row.<String>getAs("rate_absent_reason"))
        .isEqualTo("no population of the county for this year");
    assertThat(row.<String>getAs("population_source")).isNull();
  }

  @Test
  void aPopulationOfZeroGivesNoRateEither() {
    Row row =
        panel(
                YEARS,
                Hand.counts(county("19153", 2014, SHERIFF, 1L, 2L, 3L)),
                Map.of("19153 2014", 0))
            .first();

    assertThat(row.<Double>getAs("murder_rate_per_100k")).isNull();
    assertThat(row.<String>getAs("rate_absent_reason")).startsWith("population is zero");
  }

  @Test
  void rowsOutsideTheWindowAndInNoCountyAreNotInThePanel() {
    Map<Column, Object> unplaced = county("19153", 2014, SHERIFF, 1L, 2L, 3L);
    unplaced.remove(PlaceFields.COUNTY_FIPS);

    assertThat(
            panel(
                    YEARS,
                    Hand.counts(county("19153", 2012, SHERIFF, 1L, 2L, 3L), unplaced),
                    Map.of())
                .count())
        .isZero();
  }

  @Test
  void anAgencysMonthUsesThePopulationPrintedBesideIt() {
    Job job = Hand.job(Job.Unit.AGENCY, Period.month(2018, 1), Period.month(2018, 12), "state-law");
    Row row = panel(job, Hand.counts(month(5, 2L)), Map.of()).first();

    assertThat(row.<String>getAs("unit_id")).isEqualTo("Mobile AL");
    assertThat(row.<String>getAs("period")).isEqualTo("2018-05");
    assertThat(row.<Integer>getAs("period_index")).isEqualTo(2018 * 12 + 4);
    assertThat(row.<Double>getAs("murder_rate_per_100k")).isEqualTo(1.0);
    assertThat(row.<String>getAs("population_source")).isEqualTo("printed with the counts");
  }

  @Test
  void aYearOfMonthsIsWholeOnlyWithTwelve() {
    Job job = Hand.job(Job.Unit.AGENCY, Period.year(2018), Period.year(2019), "state-law");
    @SuppressWarnings("unchecked")
    Map<Column, Object>[] twelve =
        java.util.stream.IntStream.rangeClosed(1, 12)
            .mapToObj(m -> month(m, 1L))
            .toArray(Map[]::new);
    Row whole = panel(job, Hand.counts(twelve), Map.of()).first();
    Row part = panel(job, Hand.counts(month(1, 1L), month(2, 1L)), Map.of()).first();

    assertThat(whole.<Long>getAs("murder")).isEqualTo(12);
    assertThat(whole.<Long>getAs("population")).isEqualTo(200_000);
    assertThat(whole.<Integer>getAs("months_reported")).isEqualTo(12);
    assertThat(part.<Long>getAs("murder")).isNull();
    assertThat(part.<Integer>getAs("months_reported")).isEqualTo(2);
  }

  @Test
  void totalsOfCountiesMakeAStateAndItsPopulationIsTheirs() {
    Job job = Hand.job(Job.Unit.STATE, Period.year(2014), Period.year(2014), "state-law");
    Row row =
        panel(
                job,
                Hand.counts(
                    county("19153", 2014, "county total", 1L, 2L, 3L),
                    county("19001", 2014, "county total", 1L, 1L, 1L)),
                Map.of("19153 2014", 60_000, "19001 2014", 30_000))
            .first();

    assertThat(row.<String>getAs("unit_id")).isEqualTo("IA");
    assertThat(row.<Long>getAs("violent")).isEqualTo(9);
    assertThat(row.<Long>getAs("population")).isEqualTo(90_000);
    assertThat(row.<Double>getAs("violent_rate_per_100k")).isEqualTo(10.0);
  }

  private static Map<Column, Object> month(int month, long murders) {
    return Map.of(
        PlaceFields.STATE,
        "AL",
        PlaceFields.LEVEL,
        "agency",
        CrimeFields.AGENCY,
        "Mobile",
        CrimeCounts.AGENCY_ID,
        "Mobile AL",
        CrimeFields.SCOPE,
        "agency",
        DateFields.YEAR.mandatory(),
        2018,
        DateFields.MONTH,
        month,
        PlaceFields.POPULATION,
        200_000L,
        MURDER,
        murders);
  }
}
