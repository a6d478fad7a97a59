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
import org.detaineroutcomes.schema.marts.DdorCounts;
import org.detaineroutcomes.schema.results.Measures;
import org.detaineroutcomes.schema.staged.reports.DdorDeclinedCounts;
import org.detaineroutcomes.store.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclineReportMeasuresTest {
  private static final String WEEK = "week from 2017-01-28";
  private static final String PUBLISHED = "as published";

  private final List<Map<String, Object>> counts = new ArrayList<>();
  private final List<Map<String, Object>> cited = new ArrayList<>();

  @TempDir Path folder;

  @Test
  void bothCountsStandAndTheirRatioIsRefusedByName() {
    count("detainers issued nationwide", null, PUBLISHED, 3083);
    count("declines recorded", null, PUBLISHED, 206);
    Row refused =
        one(run(), "measure_text = 'declines recorded over detainers issued in the week'");

    assertThat(refused.<Long>getAs("numerator")).isEqualTo(206);
    assertThat(refused.<Long>getAs("denominator")).isEqualTo(3083);
    assertThat(refused.<Double>getAs("estimate")).isNull();
    assertThat(refused.<String>getAs("caveat")).startsWith("ratio refused: wrong denominator");
  }

  @Test
  void everyVersionOfANumberStandsAndTheReportsErrorRateWithIt() {
    count("detainers issued", null, PUBLISHED, 157);
    count("detainers issued", null, "as corrected", 126);
    count("detainers issued", null, "as corrected, without disputed rows", 88);
    Release release = run();

    assertThat(
            all(release, "measure_text = 'detainers issued to the jurisdictions of Section I'")
                .stream()
                .map(row -> row.<String>getAs("basis_text") + ": " + row.<Long>getAs("numerator")))
        .containsExactlyInAnyOrder(
            "as published: 157", "as corrected: 126", "as corrected, without disputed rows: 88");
    Row wrong = one(release, "measure_text like '%withdrawn by ICE'");
    assertThat(wrong.<Long>getAs("numerator")).isEqualTo(31);
    assertThat(wrong.<Long>getAs("denominator")).isEqualTo(157);
  }

  @Test
  void aCorrectionWithoutANumberLeavesAnUpperBound() {
    count("declines recorded", null, PUBLISHED, 206);
    count("declines recorded", null, "as corrected", 197).put("bound", "at most");
    Release release = run();

    assertThat(one(release, "basis_text = 'as corrected'").<String>getAs("caveat"))
        .startsWith("at most");
    assertThat(one(release, "measure_text like '%withdrawn by ICE'").<String>getAs("caveat"))
        .startsWith("at least");
  }

  @Test
  void sourcesThatDisagreeOnACountAreBothCited() {
    count("declines recorded", "Travis County", PUBLISHED, 142)
        .put("counted_from", "count by a third party");
    Map<String, Object> source = new LinkedHashMap<>();
    source.put("report_start", Date.valueOf("2017-01-28"));
    source.put("jurisdiction", "Travis County");
    source.put("state", "TX");
    source.put("declined_detainers", 142L);
    source.put("cited", "kut.org; longislandpress.com says 143");
    source.put("source_file", "counts.csv");
    source.put("source_sha256", "0");
    source.put("source_row", 2L);
    source.put("source_input", 0);
    cited.add(source);
    Row travis = one(run(), "group_name = 'Travis County, TX, " + WEEK + "'");

    assertThat(travis.<Long>getAs("numerator")).isEqualTo(142);
    assertThat(travis.<String>getAs("caveat")).contains("longislandpress.com says 143");
  }

  @Test
  void aPlaceThatHoldsHalfOfTheDeclinesIsShownApartAndNotCalledAFlushWithoutRows() {
    count("declines recorded", null, PUBLISHED, 206);
    count("declines recorded", "Travis", PUBLISHED, 142);
    Row rest = one(run(), "measure_text like '%without the place with most of them'");

    assertThat(rest.<String>getAs("group_name")).isEqualTo(WEEK + ", without Travis, TX");
    assertThat(rest.<Long>getAs("numerator")).isEqualTo(64);
    assertThat(rest.<String>getAs("caveat")).endsWith("which are not all at hand");
  }

  @Test
  void theAgeOfTheDeclinedDetainersStandsWhereTheRowsAreAtHand() {
    rows(count("declines recorded", null, PUBLISHED, 4), 3, 3);
    Row older =
        one(
            run(),
            "measure_text = 'declines recorded of detainers issued before the report''s year'");

    assertThat(older.<Double>getAs("estimate")).isEqualTo(0.75);
  }

  private Map<String, Object> count(
      String measure, String jurisdiction, String version, long detainers) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("report_start", Date.valueOf("2017-01-28"));
    row.put("ddor_measure", measure);
    row.put("jurisdiction", jurisdiction);
    row.put("state", jurisdiction == null ? null : "TX");
    row.put("version", version);
    row.put("detainers", detainers);
    row.put("bound", "exact");
    row.put("counted_from", "total of the report");
    row.put("report_status", "published");
    row.put("reissued", false);
    counts.add(row);
    return row;
  }

  private static void rows(Map<String, Object> count, long beforeYear, long onOneDay) {
    count.put("counted_from", "rows of the section");
    count.put("issued_before_the_year", beforeYear);
    count.put("most_on_one_day", onOneDay);
  }

  private Release run() {
    return SmallMarts.compared(
        folder, Map.of(DdorCounts.TABLE, counts, DdorDeclinedCounts.TABLE, cited));
  }

  private static Row one(Release release, String condition) {
    return SmallMarts.one(release, Measures.TABLE, condition);
  }

  private static List<Row> all(Release release, String condition) {
    return SmallMarts.all(release, Measures.TABLE, condition);
  }
}
