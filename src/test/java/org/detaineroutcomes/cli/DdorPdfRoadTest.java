package org.detaineroutcomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.detaineroutcomes.cli.SmallJob.Said;
import org.detaineroutcomes.ingest.source.ddor.DrawnReport;
import org.detaineroutcomes.ingest.source.ddor.LookAlike;
import org.detaineroutcomes.schema.fields.FigureFields;
import org.detaineroutcomes.schema.fields.MeasureFields;
import org.detaineroutcomes.schema.results.Measures;
import org.detaineroutcomes.schema.staged.reports.DdorDeclined;
import org.detaineroutcomes.schema.staged.reports.DdorTexts;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.store.Warehouse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The weekly job from PDF to report, on look-alikes whose declines are invented. */
@Tag("road")
@Tag("slow")
class DdorPdfRoadTest {
  private static final String JOB =
      """
      name: weekly
      title: Look-alikes of the Declined Detainer Outcome Report, invented rows
      inputs:
        - {format: ddor-pdf, path: "reports/*.pdf"}
        - {table: errata, format: errata, path: ddor_corrections_2017-04.csv}
        - {table: errata, format: errata, path: ddor_disputes.csv}
      publish: {formats: [html, csv], suppress_below: 0}
      """;

  @TempDir Path folder;

  @Test
  void theFirstWeekGivesItsThreeVersionsFromThePdfAlone() throws IOException {
    SmallJob job = job();
    draw("first.pdf", LookAlike.firstWeek(), 206);
    Release release = released(job.say("run"));

    assertThat(numerators(release, "2017-01-28"))
        .contains(
            "issued_nationwide | as_published | 3083",
            "issued_to_listed | as_published | 157",
            "issued_to_listed | as_corrected | 126",
            "issued_to_listed | as_corrected_undisputed | 88",
            "declines_recorded | as_published | 206",
            "declines_recorded | as_corrected | 204",
            "declines_where_first_named | as_corrected | 197");
    assertThat(release.manifest().inputs)
        .filteredOn(input -> input.format().equals("ddor-pdf"))
        .allSatisfy(
            input ->
                assertThat(input.rowsIn())
                    .isEqualTo(
                        input.kept()
                            + input.setAside().values().stream().mapToLong(Long::longValue).sum()))
        .extracting(input -> input.table())
        .containsExactly(
            "ddor_issued", "ddor_declined", "ddor_policies", "ddor_totals", "ddor_texts");
    assertThat(TableRow.of(release, DdorTexts.TABLE))
        .anySatisfy(row -> assertThat(row.text(DdorTexts.SECTION)).isEqualTo("IV"));
  }

  @Test
  void aDifferenceStopsTheRunUnlessTheJobAcceptsItAndThenItIsPrinted() throws IOException {
    SmallJob job = job();
    draw("first.pdf", LookAlike.firstWeek(), 207);
    Said stopped = job.say("run");
    assertThat(stopped.exit()).isEqualTo(4);
    assertThat(stopped.text())
        .containsOnlyOnce("Cannot reconcile Section II of reports/first.pdf: the report states 207")
        .contains("its rows add up to 206");

    job.job(
        "path: \"reports/*.pdf\"}",
        "path: \"reports/*.pdf\", reconcile: {section: II, report: 2017-01-28, stated: 207,"
            + " accept: 206, reason: one row is struck out}}");
    assertThat(released(job.say("run")).readReport("technical.html"))
        .contains(
            "Section II states 207, its rows add up to 206, accepted in the job file: one row is"
                + " struck out");
  }

  @Test
  void severalWeeksAreOneInputAndACopyOfOneIsRefused() throws IOException {
    SmallJob job = job();
    draw("a.pdf", LookAlike.week(LocalDate.of(2017, 3, 4)), 206);
    draw("b.pdf", LookAlike.week(LocalDate.of(2017, 3, 11)), 206);
    Release release = released(job.say("run"));
    assertThat(TableRow.of(release, DdorDeclined.TABLE)).hasSize(412);
    assertThat(numerators(release, "2017-03-11"))
        .contains("declines_recorded | as_published | 206");

    Files.copy(folder.resolve("reports/a.pdf"), folder.resolve("reports/copy.pdf"));
    Said twice = job.say("run");
    assertThat(twice.exit()).isEqualTo(4);
    assertThat(twice.text()).contains("Cannot count the report from 2017-03-04", "2 files hold it");
  }

  @Test
  void aReportIssuedAgainTakesThePlaceOfTheFirstInAllItsTables() throws IOException {
    SmallJob job =
        job()
            .job(
                "path: \"reports/*.pdf\"}",
                "path: reports/first.pdf, edition: 2017-03-20}\n"
                    + "  - {format: ddor-pdf, path: reports/again.pdf, edition: 2017-05-02}");
    draw("first.pdf", LookAlike.firstWeek(), 206);
    draw("again.pdf", LookAlike.firstWeek().again(200), 200);
    Release release = released(job.say("run"));

    assertThat(numerators(release, "2017-01-28"))
        .contains("declines_recorded | as_published | 200")
        .doesNotContain("declines_recorded | as_published | 206");
    assertThat(release.manifest().inputs)
        .filteredOn(input -> input.status().equals("superseded"))
        .extracting(input -> input.file() + " " + input.table())
        .containsExactly(
            "reports/first.pdf ddor_issued",
            "reports/first.pdf ddor_declined",
            "reports/first.pdf ddor_policies",
            "reports/first.pdf ddor_totals",
            "reports/first.pdf ddor_texts");
    assertThat(numerators(released(job.say("run", "--as-known", "2017-05-01")), "2017-01-28"))
        .contains("declines_recorded | as_published | 206");
  }

  @Test
  void anAcceptedDifferenceOfAReportThatIsNotThereStopsTheRun() throws IOException {
    SmallJob job =
        job()
            .job(
                "path: \"reports/*.pdf\"",
                "path: \"reports/*.pdf\", reconcile: {section: II, report: 2017-02-28, stated: 9,"
                    + " accept: 8, reason: x}");
    draw("first.pdf", LookAlike.firstWeek(), 206);

    for (String command : List.of("run", "check")) {
      Said said = job.say(command);
      assertThat(said.exit()).as(said.text()).isEqualTo(2);
      assertThat(said.text())
          .containsOnlyOnce(
              "Cannot reconcile Section II of the report from 2017-02-28: none of the files at"
                  + " reports/*.pdf is that report; the nearest is the one from 2017-01-28");
    }
  }

  private SmallJob job() throws IOException {
    Files.createDirectories(folder.resolve("reports"));
    SmallJob job = new SmallJob(folder).whole(JOB);
    for (String name : List.of("ddor_corrections_2017-04.csv", "ddor_disputes.csv")) {
      job.write(name, Files.readAllBytes(Path.of("data/facts").resolve(name)));
    }
    return job;
  }

  private void draw(String name, LookAlike report, int stated) {
    DrawnReport.draw(
        report, DrawnReport.Style.PLAIN, stated, folder.resolve("reports").resolve(name));
  }

  private Release released(Said said) {
    assertThat(said.exit()).as(said.text()).isZero();
    return new Warehouse(folder.resolve("warehouse").toString()).open("current");
  }

  private static List<String> numerators(Release release, String week) {
    return TableRow.of(release, Measures.TABLE).stream()
        .filter(row -> week.equals(row.text(FigureFields.RECORD)))
        .filter(row -> row.text(FigureFields.DIMENSION) == null)
        .map(
            row ->
                row.text(FigureFields.MEASURE)
                    + " | "
                    + row.text(FigureFields.BASIS)
                    + " | "
                    + row.value(MeasureFields.NUMERATOR))
        .toList();
  }
}
