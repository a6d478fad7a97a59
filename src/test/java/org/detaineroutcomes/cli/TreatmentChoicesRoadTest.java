package org.detaineroutcomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.cli.SmallJob.Said;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.marts.Samples;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.Warehouse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a job may choose of a treatment, on the synthetic country, some of whose policies end. */
@Tag("road")
@Tag("slow")
class TreatmentChoicesRoadTest {
  private static final String JOB =
      """
      name: choices
      simulate: {seed: 1, scale: small}
      inputs:
        - {table: crimes, format: ny-dcjs, path: synthetic/synthetic_new_york_index_crimes.csv}
        - table: crimes
          format: csv
          path: synthetic/synthetic_county_crimes.csv
          columns: {state: STATE, jurisdiction: COUNTY, year: YEAR, months_reported: MONTHS}
          offenses: {murder: MURDER, robbery: ROBBERY, aggravated_assault: AGG. ASSAULT}
          constants: {level: county}
        - {table: population, format: census-population, path: synthetic/synthetic_census_population.csv}
        - {table: population, format: bea-population, path: synthetic/synthetic_bea_population.csv}
        - {table: policies, format: policies, path: synthetic/synthetic_policy_dates.csv}
        - {table: policy_events, format: policy-events, path: synthetic/synthetic_local_policy_events.csv}
      max_bad_rows: 1
      panel: {unit: county, period: year, from: 2006, to: 2019, sample: balanced, units: [IN, MD, MO, NM, NY, PA]}
      treatment: {definition: any-detainer-limit, controls: never, reversals: first}
      outcomes: [violent_rate_per_100k]
      comparisons:
        - {estimator: twfe, cluster: county}
        - {estimator: twfe, cluster: county, treated: in-force}
      publish: {formats: [csv], suppress_below: 10}
      """;

  private static final String DETAINERS =
      """
        - {table: detainers, format: ice-detainers, path: synthetic/synthetic_detainers.csv}
        - {table: facility_counties, format: facility-county, path: synthetic/synthetic_facilities.csv}
      """;

  @TempDir Path folder;

  @Test
  void aPolicyThatEndedIsTreatedForGoodInForceOrLeftOutFromThenOn() throws IOException {
    SmallJob job = new SmallJob(folder).whole(JOB);
    Release forGood = released(job.say("run"));
    job.job("reversals: first", "reversals: exclude-after");
    Release leftOut = released(job.say("run"));

    assertThat(limited(leftOut)).isEqualTo(limited(forGood));
    assertThat(rows(forGood, "treated")).isEqualTo(rows(forGood, "in_force"));
    assertThat(rows(leftOut, "treated")).isLessThan(rows(forGood, "treated"));
    assertThat(effect(forGood, "in_force")).isNotEqualTo(effect(forGood, "treated"));
    assertThat(effect(leftOut, "in_force")).isEqualTo(effect(leftOut, "treated"));
  }

  @Test
  void whatWasObservedGroupsCountiesAndCarriesNoEffect() throws IOException {
    SmallJob job =
        new SmallJob(folder)
            .whole(JOB)
            .job("any-detainer-limit", "observed-honour-rate, threshold: 1")
            .job("max_bad_rows: 1", DETAINERS + "max_bad_rows: 1");
    Said refused = job.say("run");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.text())
        .contains(
            "Cannot estimate twfe under the treatment definition 'observed-honour-rate': it needs"
                + " the period in which each unit was first treated");

    job.job("- {estimator: twfe, cluster: county}\n", "- {estimator: means}\n")
        .job("  - {estimator: twfe, cluster: county, treated: in-force}\n", "");
    Release release = released(job.say("run"));
    assertThat(column(release, Samples.MEMBERS, "arm", Map.of("sample", "balanced")))
        .contains("below_threshold");
  }

  private Release released(Said said) {
    assertThat(said.exit()).as(said.text()).isZero();
    return new Warehouse(folder.resolve("warehouse").toString()).open("current");
  }

  private static List<Object> limited(Release release) {
    return column(
            release, Samples.MEMBERS, "unit_id", Map.of("sample", "balanced", "arm", "limiting"))
        .stream()
        .sorted()
        .toList();
  }

  private static long rows(Release release, String term) {
    return ((Number) column(release, Estimates.TABLE, "n_obs", Map.of("term", term)).get(0))
        .longValue();
  }

  private static double effect(Release release, String term) {
    return (Double) column(release, Estimates.TABLE, "estimate", Map.of("term", term)).get(0);
  }

  private static List<Object> column(
      Release release, Table table, String column, Map<String, String> where) {
    List<Object> found = new ArrayList<>();
    release.forEachRow(
        table,
        row -> {
          if (where.entrySet().stream()
              .allMatch(is -> is.getValue().equals(row.value(is.getKey())))) {
            found.add(row.value(column));
          }
        });
    return found;
  }
}
