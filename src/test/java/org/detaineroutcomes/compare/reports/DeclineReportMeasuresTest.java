package org.detaineroutcomes.compare.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Date;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.compare.SmallMarts;
import org.detaineroutcomes.model.result.ReportVersion;
import org.detaineroutcomes.schema.marts.DdorCounts;
import org.detaineroutcomes.schema.marts.DdorReportTotals;
import org.detaineroutcomes.schema.results.Measures;
import org.detaineroutcomes.schema.results.ResultNotes;
import org.detaineroutcomes.schema.staged.reports.DdorDeclinedCounts;
import org.detaineroutcomes.schema.staged.reports.Errata;
import org.detaineroutcomes.store.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclineReportMeasuresTest {
  private final List<Map<String, Object>> counts = new ArrayList<>();
  private final List<Map<String, Object>> totals = new ArrayList<>();
  private final List<Map<String, Object>> cited = new ArrayList<>();
  private final List<Map<String, Object>> errata = new ArrayList<>();

  @TempDir Path folder;

  @Test
  void bothCountsStandAndTheirRatioIsRefusedByName() {
    total("detainers_issued_nationwide", 3083);
    total("declines_recorded", 206);
    Release release = run();
    Row refused = one(release, "measure = 'declines_over_issued'");

    assertThat(refused.<Long>getAs("numerator")).isEqualTo(206);
    assertThat(refused.<Long>getAs("denominator")).isEqualTo(3083);
    assertThat(refused.<Double>getAs("estimate")).isNull();
    assertThat(refused.<String>getAs("refusal")).isEqualTo("different_cohorts");
    assertThat(notes(release, refused)).containsOnlyKeys("ratio_refused");
  }

  @Test
  void everyVersionOfANumberStandsAndTheReportsErrorRateWithIt() {
    Map<String, Object> issued = total("detainers_issued", 157);
    left(issued, "corrected", 126, 126);
    issued.put("without_disputed_low", 119L);
    issued.put("without_disputed", 119L);
    left(issued, "corrected_without_disputed", 88, 88);
    Release release = run();

    assertThat(
            all(release, "measure = 'issued_to_listed'").stream()
                .map(row -> row.<String>getAs("basis") + ": " + row.<Long>getAs("numerator")))
        .containsExactlyInAnyOrder(
            "as_published: 157",
            "as_corrected: 126",
            "as_published_undisputed: 119",
            "as_corrected_undisputed: 88");
    Row wrong = one(release, "measure = 'issued_corrected'");
    assertThat(wrong.<Long>getAs("numerator")).isEqualTo(31);
    assertThat(wrong.<Long>getAs("denominator")).isEqualTo(157);
    assertThat(wrong.<Double>getAs("conf_low")).isNull();
  }

  @Test
  void aCorrectionWithoutANumberLeavesAnUpperBound() {
    left(total("declines_recorded", 206), "corrected", 144, 197);
    Release release = run();

    assertThat(one(release, "basis = 'as_corrected'").<String>getAs("bound")).isEqualTo("at_most");
    assertThat(one(release, "measure = 'declines_corrected'").<String>getAs("bound"))
        .isEqualTo("at_least");
  }

  @Test
  void theNationKeepsWhatIsReattributedAndThePlacesFirstNamedDoNot() {
    Map<String, Object> declines = total("declines_recorded", 206);
    left(declines, "corrected", 151, 204);
    declines.put("corrected_where_named_low", 144L);
    declines.put("corrected_where_named_high", 197L);
    corrected("Williamson County", "reattributed", 4L);
    corrected("Bastrop County", "reattributed", 3L);
    corrected("Chester County", "withdrawn", null);
    corrected("Richmond County", "withdrawn", null);
    Release release = run();

    Row nation = one(release, "measure = 'declines_recorded' and basis = 'as_corrected'");
    assertThat(said(nation)).isEqualTo("204 at_most");
    assertThat(notes(release, nation))
        .containsEntry(
            "reattributed_stay",
            "{\"count\":7,\"exact\":true,\"places\":[\"Williamson County\",\"Bastrop County\"],"
                + "\"states\":[\"TX\",\"TX\"]}")
        .containsKey("withdrawn_by_publisher");
    assertThat(said(one(release, "measure = 'declines_where_first_named'")))
        .isEqualTo("197 at_most");
    assertThat(
            all(release, "measure = 'declines_corrected'").stream()
                .map(row -> row.getAs("member") + ": " + said(row)))
        .containsExactlyInAnyOrder(
            "null: 9 at_least", "reattributed: 7 exact", "withdrawn: 2 at_least");
  }

  private static String said(Row row) {
    return row.<Long>getAs("numerator") + " " + row.getAs("bound");
  }

  private void corrected(String jurisdiction, String effect, Long rows) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("report_start", Date.valueOf("2017-01-28"));
    row.put("jurisdiction", jurisdiction);
    row.put("state", "TX");
    row.put("affected_section", "II");
    row.put("erratum_kind", "corrected");
    row.put("affected_detainers", rows);
    row.put("affected_at_least", rows == null ? (Object) 1L : rows);
    row.put("correction_effect", effect);
    row.put("corrected_by", "ICE");
    row.put("date_precision", "month");
    row.put("source_file", "corrections.csv");
    row.put("source_sha256", "0");
    row.put("source_row", errata.size() + 2L);
    row.put("source_input", 0);
    errata.add(row);
  }

  @Test
  void sourcesThatDisagreeOnACountAreBothCited() {
    count("declines_recorded", "Travis County", 142).put("counted_from", "third_party");
    cite("kut.org", 143L);
    cite("longislandpress.com", null);
    Release release = run();
    Row travis = one(release, "member = 'Travis County' and part_of = 'TX'");

    assertThat(travis.<Long>getAs("numerator")).isEqualTo(142);
    assertThat(travis.<String>getAs("bound")).isEqualTo("interval");
    assertThat(travis.<Double>getAs("conf_high")).isEqualTo(143);
    assertThat(notes(release, travis))
        .containsEntry("sources_differ", "{\"count\":142,\"other\":143}")
        .containsEntry("counted_by", "{\"sources\":[\"kut.org\",\"longislandpress.com\"]}");
  }

  private void cite(String who, Long other) {
    Map<String, Object> source = new LinkedHashMap<>();
    source.put("report_start", Date.valueOf("2017-01-28"));
    source.put("jurisdiction", "Travis County");
    source.put("state", "TX");
    source.put("declined_detainers", 142L);
    source.put("other_count", other);
    source.put("cited", who);
    source.put("source_file", "counts.csv");
    source.put("source_sha256", "0");
    source.put("source_row", cited.size() + 2L);
    source.put("source_input", 0);
    cited.add(source);
  }

  @Test
  void aPlaceThatHoldsHalfOfTheDeclinesIsShownApartAndNotCalledAFlushWithoutRows() {
    total("declines_recorded", 206);
    count("declines_recorded", "Travis", 142);
    Release release = run();
    Row rest = one(release, "measure = 'declines_without_largest'");

    assertThat(rest.<String>getAs("dimension")).isEqualTo("without_jurisdiction");
    assertThat(rest.<String>getAs("member")).isEqualTo("Travis");
    assertThat(rest.<String>getAs("record_name")).isEqualTo("2017-01-28");
    assertThat(rest.<Long>getAs("numerator")).isEqualTo(64);
    assertThat(notes(release, rest)).containsEntry("flush_needs_both_dates", "{\"at_hand\":false}");
  }

  @Test
  void whereSourcesCount142And143TheOthersAre63To64() {
    total("declines_recorded", 206);
    count("declines_recorded", "Travis County", 142).put("counted_from", "third_party");
    cite("kut.org", 143L);
    Row rest = one(run(), "measure = 'declines_without_largest'");

    assertThat(said(rest)).isEqualTo("64 interval");
    assertThat(rest.<Double>getAs("conf_low")).isEqualTo(63);
    assertThat(rest.<Double>getAs("conf_high")).isEqualTo(64);
  }

  @Test
  void theAgeOfTheDeclinedDetainersStandsWhereTheRowsAreAtHand() {
    rows(total("declines_recorded", 4), 3, 3);
    Row older = one(run(), "measure = 'declines_issued_before_year'");

    assertThat(older.<Double>getAs("estimate")).isEqualTo(0.75);
  }

  private Map<String, Object> total(String measure, long detainers) {
    Map<String, Object> row = published(measure, detainers);
    row.put("listed", 0L);
    row.put("without_jurisdiction", detainers);
    totals.add(row);
    return row;
  }

  private Map<String, Object> count(String measure, String jurisdiction, long detainers) {
    Map<String, Object> row = published(measure, detainers);
    row.put("jurisdiction", jurisdiction);
    row.put("state", "TX");
    counts.add(row);
    return row;
  }

  private static Map<String, Object> published(String measure, long detainers) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("report_start", Date.valueOf("2017-01-28"));
    row.put("ddor_measure", measure);
    for (ReportVersion version : ReportVersion.values()) {
      row.put(DdorCounts.low(version).name(), detainers);
      row.put(DdorCounts.high(version).name(), detainers);
    }
    row.put("counted_from", "report_total");
    row.put("report_status", "published");
    row.put("reissued", false);
    return row;
  }

  private static void left(Map<String, Object> count, String version, long low, long high) {
    count.put(version + "_low", low);
    count.put(version + "_high", high);
  }

  private static void rows(Map<String, Object> count, long beforeYear, long onOneDay) {
    count.put("counted_from", "section_rows");
    count.put("issued_before_the_year", beforeYear);
    count.put("most_on_one_day", onOneDay);
  }

  private Release run() {
    return SmallMarts.compared(
        folder,
        Map.of(
            DdorCounts.TABLE,
            counts,
            DdorReportTotals.TABLE,
            totals,
            DdorDeclinedCounts.TABLE,
            cited,
            Errata.TABLE,
            errata));
  }

  private static Row one(Release release, String condition) {
    return SmallMarts.one(release, Measures.TABLE, condition);
  }

  private static List<Row> all(Release release, String condition) {
    return SmallMarts.all(release, Measures.TABLE, condition);
  }

  private static Map<String, String> notes(Release release, Row figure) {
    Map<String, String> notes = new LinkedHashMap<>();
    SmallMarts.all(
            release, ResultNotes.TABLE, "figure_id = '" + figure.<String>getAs("measure_id") + "'")
        .forEach(row -> notes.put(row.getAs("note_code"), row.getAs("note_arguments")));
    return notes;
  }
}
