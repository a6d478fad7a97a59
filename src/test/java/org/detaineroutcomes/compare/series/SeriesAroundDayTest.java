package org.detaineroutcomes.compare.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.LocalSpark;
import org.detaineroutcomes.compare.Compare;
import org.detaineroutcomes.compare.SmallMarts;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.JobParts;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.SeriesUnit;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.marts.DetainerMonths;
import org.detaineroutcomes.schema.marts.JoinedDetainers;
import org.detaineroutcomes.schema.results.SeriesPoints;
import org.detaineroutcomes.store.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesAroundDayTest {
  private static final String SHARE = "detainers_declined per detainers_with_known_outcome";
  private static final LocalDate GALARZA = LocalDate.of(2014, 3, 4);

  @TempDir Path folder;

  private static Job job(Job.Series... series) {
    Job small = SmallMarts.job("national");
    return JobParts.job(
        small.name(),
        small.title(),
        small.simulate(),
        small.inputs(),
        0,
        small.resolve(),
        java.util.Optional.empty(),
        small.treatment(),
        small.outcomes(),
        List.of(),
        List.of(),
        List.of(series),
        small.publish());
  }

  private static Job.Series series(SeriesUnit unit, int months) {
    return new Job.Series(SHARE, GALARZA, unit, months, 0.25, 7);
  }

  private static Map<String, Object> month(
      String unit, String id, String period, long declined, long known, long reasons, long all) {
    Map<String, Object> row = new LinkedHashMap<>();
    JoinedDetainers.counts().stream().map(Column::name).forEach(name -> row.put(name, 0L));
    row.put("series_unit", unit);
    row.put("unit_id", id);
    row.put("unit_name", id);
    row.put("period", period);
    row.put("period_index", Period.parse(period).orElseThrow().index());
    row.put("detainers_coverage", "complete");
    row.put("detainers_declined", declined);
    row.put("detainers_with_known_outcome", known);
    row.put("detainers_with_reason", reasons);
    row.put("detainers_issued", all);
    return row;
  }

  private Release run(Job job) {
    List<Map<String, Object>> rows = new ArrayList<>();
    rows.add(month("all", "all", "2014-01", 1, 50, 60, 100));
    rows.add(month("all", "all", "2014-02", 3, 50, 60, 100));
    rows.add(month("all", "all", "2014-03", 9, 50, 60, 100));
    rows.add(month("all", "all", "2014-04", 10, 40, 60, 100));
    rows.add(month("all", "all", "2014-05", 20, 20, 20, 100));
    rows.add(month("county", "42091", "2014-02", 2, 10, 2, 20));
    Release release = SmallMarts.newRelease(folder);
    release.write(DetainerMonths.TABLE, SmallMarts.table(DetainerMonths.TABLE, rows));
    new Compare(LocalSpark.session()).run(job, release);
    return release;
  }

  @Test
  void theMonthOfTheDayIsInNeitherSumNorIsOneInWhichReasonsAreHardlyRecorded() {
    Release release = run(job(series(SeriesUnit.COUNTY, 2)));

    Row before =
        SmallMarts.one(release, SeriesPoints.TABLE, "series_span = 'before' and unit_id = 'all'");
    Row after =
        SmallMarts.one(release, SeriesPoints.TABLE, "series_span = 'after' and unit_id = 'all'");
    Row may = SmallMarts.one(release, SeriesPoints.TABLE, "period = '2014-05'");

    assertThat(before.<Double>getAs("estimate")).isEqualTo(0.04);
    assertThat(before.<Double>getAs("conf_low")).isCloseTo(0.0110, within(1e-4));
    assertThat(before.<Double>getAs("conf_high")).isCloseTo(0.0993, within(1e-4));
    assertThat(after.<Long>getAs("outcome_count")).isEqualTo(10);
    assertThat(after.<Double>getAs("estimate")).isEqualTo(0.25);
    assertThat(may.<String>getAs("recording_regime")).isEqualTo("hardly_recorded");
    assertThat(may.<Integer>getAs("months_from_day")).isEqualTo(2);
  }

  @Test
  void theRegimeOfAMonthIsThatOfAllUnits() {
    Release release = run(job(series(SeriesUnit.COUNTY, 2)));

    Row county =
        SmallMarts.one(release, SeriesPoints.TABLE, "series_span = 'month' and unit_id = '42091'");

    assertThat(county.<Double>getAs("estimate")).isEqualTo(0.2);
    assertThat(county.<Double>getAs("recorded_share")).isEqualTo(0.6);
    assertThat(county.<String>getAs("recording_regime")).isEqualTo("recorded");
  }

  @Test
  void theSeriesOfAllStandsOnceBesideSeriesOfTwoUnitsAndWithinItsWindow() {
    Release release = run(job(series(SeriesUnit.COUNTY, 1), series(SeriesUnit.ALL, 1)));

    assertThat(
            SmallMarts.all(release, SeriesPoints.TABLE, "series_span = 'month' and unit_id = 'all'")
                .stream()
                .map(row -> row.<String>getAs("period"))
                .sorted())
        .containsExactly("2014-02", "2014-03", "2014-04");
  }

  @Test
  void aSeriesOfAnotherSourceIsRefused() {
    Job.Series crime = new Job.Series("violent", GALARZA, SeriesUnit.ALL, 12, 0.25, 7);
    Job.Series reports = new Job.Series("ddor_declined", GALARZA, SeriesUnit.ALL, 12, 0.25, 8);

    assertThat(Compare.check(job(crime, reports)))
        .extracting(Problem::message)
        .containsExactly(
            "Cannot compare outcome 'violent': a series around a day is of detainer records alone",
            "Cannot compare outcome 'ddor_declined': a series around a day is of detainer records"
                + " alone");
  }
}
