package org.detaineroutcomes.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detaineroutcomes.LocalSpark;
import org.detaineroutcomes.SharedData;
import org.detaineroutcomes.ingest.Ingest;
import org.detaineroutcomes.ingest.InputFinder;
import org.detaineroutcomes.join.Join;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.JobParts;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.Problems;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.SampleRule;
import org.detaineroutcomes.resolve.Resolve;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.schema.marts.CitizenDetainers;
import org.detaineroutcomes.schema.marts.CountBreaks;
import org.detaineroutcomes.schema.marts.DetainerOutcomes;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.marts.Samples;
import org.detaineroutcomes.schema.marts.UnitReporters;
import org.detaineroutcomes.store.Manifest;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.store.Warehouse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Samples and control pools of the published files, counted by hand once and pinned here. */
@Tag("slow")
class RealPanelsTest {
  private static final String VIOLENT = "violent";

  @TempDir Path warehouse;

  private static Job.Input input(String table, String format, String path) {
    return new Job.Input(table, format, path, "", "", Map.of(), Map.of(), Map.of(), Map.of(), 1);
  }

  private static final List<Job.Input> LAW =
      List.of(
          input("policies", "policies", "facts/policy_dates_from_public_pages.csv"),
          input("statewide_policies", "statewide-policies", "facts/statewide_policies.csv"),
          input("policy_events", "policy-events", "facts/state_policy_events.csv"),
          input("policy_events", "policy-events", "facts/local_policy_events.csv"),
          input("agreements", "agreements-287g", "facts/agreements_287g_2002_2017.csv"));

  private static final List<Job.Input> POPULATION =
      List.of(
          input("population", "bea-population", "real/population/bea_*.csv"),
          input("population", "census-population", "real/population/co-est2019-alldata.csv"));

  @SafeVarargs
  private static List<Job.Input> together(List<Job.Input>... parts) {
    List<Job.Input> all = new ArrayList<>();
    List.of(parts).forEach(all::addAll);
    return all;
  }

  private Release travel(Job asked, List<Job.Input> inputs) {
    Job job =
        JobParts.job(
            asked.name(),
            asked.title(),
            asked.simulate(),
            inputs,
            0,
            asked.resolve(),
            asked.panel(),
            asked.treatment(),
            asked.outcomes(),
            asked.comparisons(),
            asked.publish());
    Manifest manifest = new Manifest();
    manifest.job = job.name();
    manifest.resultKey = "0123456789abcdef";
    Release release = new Warehouse(warehouse.toString()).begin(manifest);
    Problems problems = new Problems();
    new Ingest(LocalSpark.session())
        .run(
            job,
            new InputFinder(SharedData.inputs().toString(), Optional.empty())
                .find(inputs, problems),
            release);
    problems.throwIfAny();
    new Resolve(LocalSpark.session()).run(job, release);
    new Panel(LocalSpark.session()).run(job, release);
    new Join(LocalSpark.session()).run(job, release);
    return release;
  }

  /** Units left after each rule of the balanced sample of an arm. */
  private static List<Long> left(Release release, String outcome, Arm arm) {
    return TableRow.of(release, Samples.DROP_LOG).stream()
        .filter(row -> row.text(PanelFields.OUTCOME).equals(outcome))
        .filter(row -> row.text(Samples.SAMPLE).equals("balanced"))
        .filter(row -> row.text(PanelFields.ARM).equals(arm.code()))
        .sorted(java.util.Comparator.comparing(row -> row.whole(Samples.STEP)))
        .map(row -> row.count(Samples.UNITS_LEFT))
        .toList();
  }

  private static Set<String> sample(Release release, Arm arm) {
    return TableRow.of(release, Samples.MEMBERS).stream()
        .filter(row -> row.text(PanelFields.OUTCOME).equals(VIOLENT))
        .filter(row -> row.text(Samples.SAMPLE).equals("balanced"))
        .filter(row -> row.text(PanelFields.ARM).equals(arm.code()))
        .map(row -> row.text(PanelFields.UNIT_ID))
        .collect(Collectors.toSet());
  }

  /**
   * The hand count has 1,691 controls (1,671 with every value), 528 (527) of them in a state with a
   * dated county. Here are six more, two of them in such a state: four counties that one year's
   * workbook misprints and resolution places by spelling (Bartholemew IN, Allegany MI, Story NV,
   * Duchess NY), and two whose police has another name in some years (Westchester NY, Salt Lake
   * UT).
   */
  @Test
  void theNationalComparisonHas58DatedCountiesAndItsControls() {
    Release release =
        travel(
            Hand.counties(2010, 2016, "undated", "statewide"),
            together(
                List.of(input("crimes", "fbi-table-10", "real/crime/fbi_table10_xls/201[0-6].xls")),
                LAW,
                POPULATION));

    // 112 of the table, New York City and those that events date, less Los Angeles and Orange (in
    // conflict) and Travis (never for a whole year); with a row in some year; in every year;
    // filled;
    // less Prince George's, whose police is missing in 2016; less three that adopt later.
    assertThat(left(release, VIOLENT, Arm.LIMITING))
        .containsExactly(120L, 111L, 60L, 59L, 58L, 58L, 55L);
    assertThat(left(release, VIOLENT, Arm.NONE_LISTED).subList(2, 4))
        .as("five counties with a row have a dated policy, by an event or of a city alone")
        .containsExactly(1697L - 5, 1677L - 5);
    assertThat(left(release, VIOLENT, Arm.AGREEMENT_287G))
        .containsExactly(32L, 29L, 21L, 21L, 20L, 18L);

    Set<String> controls = sample(release, Arm.NONE_LISTED);
    assertThat(controls).contains("18005", "26005", "32029", "36027", "36119");
    List<TableRow> panel = TableRow.of(release, Panels.TABLE);
    Set<String> sameState =
        panel.stream()
            .filter(row -> row.flag(Panels.SAME_STATE))
            .map(row -> row.text(PanelFields.UNIT_ID))
            .filter(controls::contains)
            .collect(Collectors.toSet());
    // Events date counties in more states than the table of policies does, such as Florida.
    assertThat(sameState).hasSize(744);

    // Fifteen counties change their number of agencies, and two swap the sheriff for the police.
    Set<String> changed =
        TableRow.of(release, Samples.DROP_LOG).stream()
            .filter(row -> row.text(Samples.SAMPLE).equals("balanced"))
            .filter(row -> row.text(Samples.RULE).equals(SampleRule.SAME_REPORTERS.code()))
            .flatMap(row -> Stream.of(row.textOrEmpty(PanelFields.UNITS_NAMED).split("; ", -1)))
            .filter(unit -> !unit.isEmpty())
            .collect(Collectors.toSet());
    assertThat(changed)
        .containsExactlyInAnyOrder(
            "13067", "13089", "13115", "13151", "13233", "21109", "21177", "21193", "24001",
            "24003", "24005", "24033", "29183", "34003", "34007", "42003", "49035");
    assertThat(
            TableRow.of(release, UnitReporters.TABLE).stream()
                .filter(row -> row.text(PanelFields.UNIT_ID).equals("21109"))
                .map(
                    row ->
                        row.text(UnitReporters.NAME)
                            + " "
                            + row.text(UnitReporters.FIRST)
                            + " "
                            + row.whole(UnitReporters.PERIODS)))
        .hasSize(2);
    assertThat(
            TableRow.of(release, CountBreaks.TABLE).stream()
                .filter(row -> row.text(CountBreaks.MEASURE).equals(VIOLENT))
                .map(
                    row ->
                        row.text(PanelFields.UNIT_ID)
                            + " "
                            + row.count(CountBreaks.PREVIOUS)
                            + " "
                            + row.count(CountBreaks.COUNT)))
        .contains("24033 3061 10", "24005 4000 0", "24005 0 4079", "13067 1 842");

    // One row a county and year: 132 county-years have rows of a sheriff and of county police; one
    // of them was not found, and one lies after a reversal (Suffolk NY, 2016).
    assertThat(panel.stream().filter(row -> row.whole(Panels.AGENCIES) == 2)).hasSize(130);
    assertThat(panel.stream().map(row -> row.text(Panels.PERIOD)).collect(Collectors.toSet()))
        .hasSize(7);
  }

  @Test
  void newYorkHas62CountiesAndIsComparedUntilARulingReachesThemAll() {
    Release release =
        travel(
            Hand.counties(1990, 2022, "undated", "statewide"),
            together(
                List.of(input("crimes", "ny-dcjs", "real/crime/ny_dcjs_*.csv")), LAW, POPULATION));

    List<TableRow> panel = TableRow.of(release, Panels.TABLE);
    // New York City is one unit. The ruling of 14 November 2018 binds every county: 29 years are
    // compared, and Suffolk's 26
    // before its reversal.
    assertThat(panel).hasSize(58 * 29 - 3);
    assertThat(panel).allMatch(row -> row.count(Panels.count(VIOLENT)) != null);
    assertThat(
            panel.stream()
                .filter(row -> row.text(Panels.RATE_ABSENT) == null)
                .map(row -> row.whole(DateFields.YEAR))
                .collect(Collectors.toSet()))
        .hasSize(19)
        .contains(2000, 2018);
    assertThat(sample(release, Arm.LIMITING)).hasSize(5).contains("NY New York City", "36103");
    assertThat(sample(release, Arm.NONE_LISTED)).hasSize(53);
    // Suffolk's policy of September 2014 is in force in all of 2015 and ended in December 2016.
    assertThat(
            panel.stream()
                .filter(row -> row.text(PanelFields.UNIT_ID).equals("36103"))
                .filter(row -> row.whole(DateFields.YEAR) >= 2013)
                .sorted(java.util.Comparator.comparing(row -> row.whole(DateFields.YEAR)))
                .map(row -> row.text(PolicyFields.STANCE)))
        .containsExactly("none listed", "none listed", "limits");
  }

  @Test
  void theOctoberEditionHas358AgenciesOf79MonthsAnd288AreWhole() {
    Release release =
        travel(
            Hand.job(
                Job.Unit.AGENCY,
                Period.month(2018, 1),
                Period.month(2024, 7),
                "state-law-limits",
                "undated"),
            together(
                List.of(
                    input("crimes", "rtci", "real/crime/rtci/by_agency_2024-10-15.csv"),
                    input("agencies", "rtci-agencies", "real/crime/rtci/agencies.csv"),
                    input("place_counties", "place-county", "real/geography/ui_geocorr2018_*.csv")),
                LAW));

    List<Arm> arms =
        List.of(Arm.LIMITING, Arm.MANDATE, Arm.NONE_LISTED, Arm.CONFLICT, Arm.EXCLUDED);
    assertThat(arms.stream().mapToLong(arm -> left(release, VIOLENT, arm).get(1)).sum())
        .isEqualTo(358);
    assertThat(arms.stream().mapToLong(arm -> left(release, VIOLENT, arm).get(3)).sum())
        .isEqualTo(288);
    assertThat(
            TableRow.of(release, Panels.TABLE).stream()
                .map(row -> row.text(Panels.PERIOD))
                .collect(Collectors.toSet()))
        .hasSize(79);
    // Colorado's 19 and Oregon's 12 agencies are limited in practice since 2014, Seattle's county
    // since 2013: none of them is treated in the window, and none is a control.
    // New York City lies in several counties, and some counties of its state limit before the law.
    assertThat(sample(release, Arm.LIMITING)).hasSize(6).doesNotContain("New York City, NY");
    assertThat(sample(release, Arm.MANDATE)).hasSize(5);
  }

  @Test
  void pennsylvanias61CitizensAreAmongThe693() {
    Release release =
        travel(
            Hand.counties(2010, 2016),
            List.of(
                input("detainers", "ice-detainers", "real/detainers/pa_detainers_*.csv"),
                input("detainers", "ice-detainers", "real/detainers/americans.csv")));

    List<TableRow> citizens = TableRow.of(release, CitizenDetainers.TABLE);
    assertThat(citizens.stream().mapToLong(row -> row.count(DetainerFields.DETAINERS)).sum())
        .isEqualTo(693);
    assertThat(
            citizens.stream()
                .filter(row -> "PA".equals(row.text(PlaceFields.STATE)))
                .mapToLong(row -> row.count(DetainerFields.DETAINERS))
                .sum())
        .isEqualTo(61);

    List<TableRow> pennsylvania =
        TableRow.of(release, DetainerOutcomes.TABLE).stream()
            .filter(row -> row.text(Provenance.FILE).contains("pa_detainers"))
            .toList();
    assertThat(pennsylvania.stream().mapToLong(row -> row.count(DetainerFields.DETAINERS)).sum())
        .isEqualTo(32_757);
    assertThat(
            pennsylvania.stream()
                .mapToLong(row -> row.count(DetainerOutcomes.WITH_LIFT_REASON))
                .sum())
        .isEqualTo(21_528);
    assertThat(
            pennsylvania.stream()
                .filter(row -> row.text(DetainerFields.OUTCOME).startsWith("DECLINED"))
                .mapToLong(row -> row.count(DetainerFields.DETAINERS))
                .sum())
        .isEqualTo(225);
  }
}
