package org.detaineroutcomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.detaineroutcomes.cli.SmallJob.Said;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.core.ReportEditions;
import org.detaineroutcomes.schema.fields.FigureFields;
import org.detaineroutcomes.schema.fields.MeasureFields;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.results.Measures;
import org.detaineroutcomes.schema.staged.reports.DdorIssued;
import org.detaineroutcomes.store.InputRecord;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.store.Warehouse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report that was issued again, and one that was withdrawn; all rows are invented. */
@Tag("road")
class ReportEditionsRoadTest {
  private static final String JOB =
      """
      name: editions
      title: A report issued twice, invented rows
      inputs:
        - {table: ddor_issued, format: ddor-csv, section: I, path: first.csv, edition: 2017-03-20}
        - {table: ddor_issued, format: ddor-csv, section: I, path: second.csv, edition: 2017-05-02}
        - {table: errata, format: errata, path: errata.csv}
      publish: {formats: [html, csv], suppress_below: 0}
      """;
  private static final String FIRST =
      """
      report_start,report_end,rank,jurisdiction,state,issued_detainers
      2017-01-28,2017-02-03,1,Clark,Nevada,50
      2017-01-28,2017-02-03,2,Nassau,New York,30
      2017-01-28,2017-02-03,3,Franklin,Iowa,5
      2017-02-04,2017-02-10,1,Clark,Nevada,40
      """;
  private static final String SECOND =
      """
      report_start,report_end,rank,jurisdiction,state,issued_detainers
      2017-01-28,2017-02-03,1,Clark,Nevada,51
      2017-01-28,2017-02-03,2,Nassau,New York,30
      """;
  private static final String ERRATA =
      """
      report_start,jurisdiction,state,affected_section,rows_affected,rows_basis,ice_correction,corrected_by,corrected_on,source_url,kind
      2017-01-28,Franklin,Iowa,I,5,printed,issued elsewhere,ICE,2017-04-05,invented,corrected
      2017-01-28,Nassau,New York,I,30,printed,it cooperated,the county,2017-04-05,invented,disputed
      2017-02-04,,,,,,taken back,ICE,2017-04-10,invented,withdrawn
      """;

  @TempDir static Path folder;
  private static SmallJob job;
  private static Release release;
  private static Release beforeTheReissue;

  @BeforeAll
  static void twoEditions() throws IOException {
    job =
        new SmallJob(folder)
            .whole(JOB)
            .write("first.csv", FIRST)
            .write("second.csv", SECOND)
            .write("errata.csv", ERRATA);
    beforeTheReissue = released(job.say("run", "--as-known", "2017-04-30"));
    release = released(job.say("run"));
  }

  @Test
  void theReissueCountsAndTheEditionBeforeItIsKeptBesideIt() {
    assertThat(sectionOne(release, "week 2017-01-28"))
        .containsExactlyInAnyOrder(
            "as_published 81",
            "as_corrected 81",
            "as_published_undisputed 51",
            "as_corrected_undisputed 51");
    assertThat(TableRow.of(release, DdorIssued.TABLE)).hasSize(3);
    assertThat(TableRow.of(release, DdorIssued.TABLE.earlier())).hasSize(3);
    assertThat(editions(release))
        .containsExactlyInAnyOrder(
            "2017-01-28 first.csv superseded 3",
            "2017-01-28 second.csv published 2",
            "2017-02-04 first.csv withdrawn 1");
    assertThat(release.manifest().inputs)
        .extracting(InputRecord::status)
        .doesNotContain("superseded");
    assertThat(release.readReport("technical.html"))
        .contains(
            "report from 2017-01-28: second.csv (edition of 2017-05-02) counts; superseded: 3 rows"
                + " of first.csv (edition of 2017-03-20)")
        .contains("Editions of the declined-detainer reports");
  }

  @Test
  void asKnownBeforeTheReissueTheEditionBeforeItIsCorrected() {
    assertThat(sectionOne(beforeTheReissue, "week 2017-01-28"))
        .containsExactlyInAnyOrder(
            "as_published 85",
            "as_corrected 80",
            "as_published_undisputed 55",
            "as_corrected_undisputed 50");
    assertThat(beforeTheReissue.has(DdorIssued.TABLE.earlier())).isFalse();
  }

  @Test
  void whatTheReissueChangedIsTracedToIt() {
    assertThat(job.said("diff", beforeTheReissue.id(), release.id()).text())
        .contains("every one is traced")
        .contains("as-known, input");
  }

  @Test
  void aWithdrawnReportIsInAndOutOfTheSumsAndUntilThenNotWithdrawn() throws IOException {
    assertThat(sectionOne(release, "week 2017-02-04")).contains("as_published 40");
    assertThat(sectionOne(release, "all_reports"))
        .contains("as_published 121", "as_corrected_undisputed 91");
    assertThat(sectionOne(release, "reports_not_withdrawn"))
        .contains("as_published 81", "as_corrected_undisputed 51");
    assertThat(release.readReport("technical.html"))
        .contains("report from 2017-02-04: withdrawn as a whole by ICE, 2017-04-10");

    Release before = released(job.say("run", "--as-known", "2017-04-09"));
    assertThat(editions(before))
        .containsExactlyInAnyOrder(
            "2017-01-28 first.csv published 3", "2017-02-04 first.csv published 1");
    assertThat(sectionOne(before, "all_reports")).isEmpty();
  }

  private static Release released(Said said) {
    assertThat(said.exit()).as(said.text()).isZero();
    return new Warehouse(job.warehouse().toString()).open("current");
  }

  private static List<String> editions(Release release) {
    return TableRow.of(release, ReportEditions.TABLE).stream()
        .map(
            row ->
                row.day(ReportFields.REPORT_START)
                    + " "
                    + row.text(Provenance.FILE)
                    + " "
                    + row.text(ReportFields.STATUS)
                    + " "
                    + row.count(ReportEditions.ROWS))
        .toList();
  }

  private static List<String> sectionOne(Release release, String record) {
    return TableRow.of(release, Measures.TABLE).stream()
        .filter(row -> record.equals(record(row)))
        .filter(row -> row.text(FigureFields.MEASURE).equals("issued_to_listed"))
        .filter(row -> row.text(FigureFields.DIMENSION) == null)
        .map(row -> row.text(FigureFields.BASIS) + " " + row.count(MeasureFields.NUMERATOR))
        .toList();
  }

  private static String record(TableRow row) {
    String name = row.text(FigureFields.RECORD);
    return row.text(FigureFields.RECORD_KIND) + (name == null ? "" : " " + name);
  }
}
