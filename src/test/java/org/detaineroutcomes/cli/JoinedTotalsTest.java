package org.detaineroutcomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.detaineroutcomes.LocalSpark;
import org.detaineroutcomes.SharedData;
import org.detaineroutcomes.ingest.Ingest;
import org.detaineroutcomes.ingest.InputFinder;
import org.detaineroutcomes.ingest.Inputs;
import org.detaineroutcomes.ingest.JobReach;
import org.detaineroutcomes.join.Join;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Offense;
import org.detaineroutcomes.model.Problems;
import org.detaineroutcomes.panel.Panel;
import org.detaineroutcomes.resolve.Resolve;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.fields.JoinFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.JoinAccounts;
import org.detaineroutcomes.schema.marts.Joined;
import org.detaineroutcomes.schema.marts.JoinedCitizens;
import org.detaineroutcomes.schema.marts.JoinedDetainers;
import org.detaineroutcomes.schema.marts.JoinedReports;
import org.detaineroutcomes.schema.staged.Crimes;
import org.detaineroutcomes.store.Manifest;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.store.Warehouse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sums over the joined table and what is listed beside it are the totals of the sources. */
@Tag("slow")
class JoinedTotalsTest {
  private static final Column BY_ICE = JoinedCitizens.counts().get(0);

  @TempDir Path folder;

  private Release joined(String... lines) {
    Job job = JobFile.parse("hand.yaml", String.join("\n", lines), Path.of("jobs").toUri()).job();
    Manifest manifest = new Manifest();
    manifest.job = job.name();
    manifest.resultKey = "0123456789abcdef";
    Release release = new Warehouse(folder.toString()).begin(manifest);
    Problems problems = new Problems();
    InputFinder finder =
        new InputFinder(
            SharedData.inputs().toString(),
            Optional.empty(),
            Path.of("jobs").toUri(),
            JobReach.ofThisMachine());
    Inputs inputs = Inputs.of(finder.find(job.inputs(), problems));
    problems.throwIfAny();
    new Ingest(LocalSpark.session()).run(job, inputs, release);
    new Resolve(LocalSpark.session()).run(job, release);
    new Panel(LocalSpark.session()).run(job, release);
    new Join(LocalSpark.session()).run(job, release);
    return release;
  }

  private static long sum(Release release, Column column) {
    return TableRow.of(release, Joined.TABLE).stream()
        .map(row -> row.count(column))
        .filter(Objects::nonNull)
        .mapToLong(Long::longValue)
        .sum();
  }

  /** What a column adds up to by fate. */
  private static Map<String, Long> amounts(Release release, Column column) {
    Map<String, Long> amounts = new TreeMap<>();
    TableRow.of(release, JoinAccounts.TABLE).stream()
        .filter(row -> row.text(JoinAccounts.MEASURE).equals(column.name()))
        .filter(row -> row.number(JoinAccounts.AMOUNT) != null)
        .forEach(
            row ->
                amounts.merge(
                    row.text(JoinFields.FATE),
                    row.number(JoinAccounts.AMOUNT).longValue(),
                    Long::sum));
    return amounts;
  }

  @Test
  void weeksOfTheReportsAddUpToTheirPublishedTotals() {
    Release release =
        joined(
            "name: weeks",
            "inputs:",
            "  - {table: ddor_issued, format: ddor-csv, section: I, path: facts/ddor_2017-01-28_section1.csv}",
            "  - {table: ddor_declined_counts, format: ddor-csv, section: II-counts, partial: true, path: facts/ddor_section2_counts_partial.csv}",
            "  - {table: ddor_totals, format: ddor-csv, section: totals, path: facts/ddor_report_totals.csv}",
            "  - {table: errata, format: errata, path: facts/ddor_corrections_2017-04.csv}",
            "panel: {unit: county, period: week, from: 2017-01-28, to: 2017-02-11}");

    assertThat(sum(release, JoinedReports.ISSUED)).isEqualTo(157);
    Map<String, Long> declines = amounts(release, JoinedReports.DECLINED);
    assertThat(sum(release, JoinedReports.DECLINED)).isEqualTo(declines.get("matched"));
    assertThat(declines.values().stream().mapToLong(Long::longValue).sum())
        .as("the first report and the second")
        .isEqualTo(206 + 47);
    assertThat(declines.get("matched") + 12)
        .as("with New York City, which is five counties, those that have a jurisdiction")
        .isEqualTo(151 + 14);
  }

  @Test
  void detainersOfPennsylvaniaByMonthAddUpToTheFile() {
    Release release =
        joined(
            "name: months",
            "inputs:",
            "  - {table: detainers, format: ice-detainers, path: real/detainers/pa_detainers_*.csv, covers: {states: [PA], from: 2007-10-01, to: 2015-07-18}}",
            "  - {table: facility_counties, format: facility-county, path: facts/facility_counties.csv}",
            "  - {table: place_counties, format: place-county, path: real/geography/ui_geocorr2018_*.csv}",
            "panel: {unit: county, period: month, from: 2007-10, to: 2015-12, units: [PA]}");

    assertThat(sum(release, JoinedDetainers.ISSUED)).isEqualTo(32_757);
    assertThat(sum(release, JoinedDetainers.DECLINED)).isEqualTo(225);
    assertThat(sum(release, JoinedDetainers.LOCAL_DECLINED)).isEqualTo(219);
    assertThat(sum(release, BY_ICE)).isEqualTo(61);
    assertThat(TableRow.of(release, Joined.TABLE)).as("67 counties by 99 months").hasSize(67 * 99);
  }

  @Test
  void citizensByStateAndYearAddUpToTheNationalFile() {
    Release release =
        joined(
            "name: states",
            "inputs:",
            "  - {table: detainers, format: ice-detainers, path: real/detainers/americans.csv, covers: {of: citizens, from: 2007-10-01, to: 2015-07-15}}",
            "panel: {unit: state, period: year, from: 2007, to: 2015}");

    assertThat(sum(release, BY_ICE)).isEqualTo(693 - 34);
    assertThat(amounts(release, BY_ICE)).isEqualTo(Map.of("matched", 659L, "no_place", 34L));
    assertThat(amounts(release, JoinedDetainers.ISSUED))
        .as("a file of citizens alone counts no other detainer")
        .isEqualTo(Map.of("selected_on_outcome", 693L));
  }

  @Test
  void offensesByCountyAddUpToTheirStagedRows() {
    Release release =
        joined(
            "name: crimes",
            "inputs:",
            "  - {table: crimes, format: fbi-table-10, path: \"real/crime/fbi_table10_xls/201[56].xls\"}",
            "panel: {unit: county, period: year, from: 2016, to: 2016}");

    for (Offense offense : Offense.values()) {
      Column column = Crimes.count(offense);
      long staged =
          TableRow.of(release, Crimes.TABLE).stream()
              .map(row -> row.count(column))
              .filter(Objects::nonNull)
              .mapToLong(Long::longValue)
              .sum();
      Map<String, Long> amounts = amounts(release, column);
      assertThat(amounts.values().stream().mapToLong(Long::longValue).sum())
          .as(offense.column())
          .isEqualTo(staged);
      assertThat(sum(release, column)).isEqualTo(amounts.getOrDefault("matched", 0L));
    }
    assertThat(amounts(release, Crimes.count(Offense.ROBBERY))).containsKey("outside_window");
    assertThat(TableRow.of(release, Joined.TABLE))
        .extracting(row -> row.text(PlaceFields.COUNTY_FIPS))
        .doesNotHaveDuplicates();
  }
}
