package org.detaineroutcomes.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Date;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.LocalSpark;
import org.detaineroutcomes.schema.DdorDeclined;
import org.detaineroutcomes.schema.DdorDeclinedCounts;
import org.detaineroutcomes.schema.DdorIssued;
import org.detaineroutcomes.schema.DdorTotals;
import org.detaineroutcomes.schema.Errata;
import org.detaineroutcomes.schema.Measures;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.store.Release;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclineReportMeasuresTest {
  private static final String WEEK = "week from 2017-01-28";
  private static final String ISSUED = "detainers issued to the jurisdictions of Section I";
  private static final String DECLINED = "declines recorded in Section II";

  private final Map<Table, List<Map<String, Object>>> tables = new LinkedHashMap<>();

  @TempDir Path folder;

  @BeforeEach
  void theFirstReport() {
    row(DdorTotals.TABLE, "detainers_issued_nationwide", 3083L, "declined_in_section2", 206L);
    issued("Clark", "NV", 51);
    issued("Nassau", "NY", 38);
    issued("Cook", "IL", 13);
    issued("Montgomery", "IA", 12);
    issued("Snohomish", "WA", 12);
    issued("Franklin", "NY", 9);
    issued("Washington", "OR", 7);
    issued("Alachua", "FL", 5);
    issued("Franklin", "IA", 5);
    issued("Franklin", "PA", 5);
    erratum("Franklin County", "IA", "I", "corrected", 5L, 5);
    erratum("Franklin County", "NY", "I", "corrected", 9L, 9);
    erratum("Franklin County", "PA", "I", "corrected", 5L, 5);
    erratum("Montgomery County", "IA", "I", "corrected", 12L, 12);
    erratum("Nassau County", "NY", "I", "disputed", 38L, 38);
    erratum("Williamson County", "TX", "II", "corrected", 4L, 4);
    erratum("Bastrop County", "TX", "II", "corrected", 3L, 3);
    erratum("Chester County", "PA", "II", "corrected", null, 1);
    erratum("Richmond County", "NC", "II", "corrected", null, 1);
  }

  @Test
  void bothCountsStandAndTheirRatioIsRefusedByName() {
    Row refused = one(run(), "measure = 'declines recorded over detainers issued in the week'");

    assertThat(refused.<Long>getAs("numerator")).isEqualTo(206);
    assertThat(refused.<Long>getAs("denominator")).isEqualTo(3083);
    assertThat(refused.<Double>getAs("estimate")).isNull();
    assertThat(refused.<String>getAs("caveat")).startsWith("ratio refused: wrong denominator");
  }

  @Test
  void sectionOneIs157AsPublished126AsCorrectedAnd88WithoutDisputedRows() {
    Release release = run();

    assertThat(number(release, ISSUED, WEEK, "as published")).isEqualTo(157);
    assertThat(number(release, ISSUED, WEEK, "as corrected")).isEqualTo(126);
    assertThat(number(release, ISSUED, WEEK, "as corrected, without disputed rows")).isEqualTo(88);
    assertThat(number(release, ISSUED, "Franklin, NY, " + WEEK, "as corrected")).isZero();
    assertThat(number(release, ISSUED, "Clark, NV, " + WEEK, "as published")).isEqualTo(51);
  }

  @Test
  void sectionTwoIsAtMost197BecauseTwoCorrectionsHaveNoNumber() {
    Row corrected =
        one(
            run(),
            "measure = '"
                + DECLINED
                + "' and group_name = '"
                + WEEK
                + "' and basis = 'as corrected'");

    assertThat(corrected.<Long>getAs("numerator")).isEqualTo(197);
    assertThat(corrected.<String>getAs("caveat")).startsWith("at most");
  }

  @Test
  void sourcesThatDisagreeOnACountAreBothCited() {
    row(
        DdorDeclinedCounts.TABLE,
        "jurisdiction",
        "Travis County",
        "state",
        "TX",
        "declined_detainers",
        142L,
        "cited",
        "kut.org; longislandpress.com says 143");
    Row travis = one(run(), "measure = '" + DECLINED + "' and group_name like 'Travis County%'");

    assertThat(travis.<Long>getAs("numerator")).isEqualTo(142);
    assertThat(travis.<String>getAs("caveat")).contains("longislandpress.com says 143");
  }

  @Test
  void aStockFlushedOnOneDayIsFlaggedAndTheRestIsShownWithoutIt() {
    for (int i = 0; i < 3; i++) {
      declined("Travis", "TX", "2016-05-0" + (i + 1), "2017-02-01", true);
    }
    declined("Hennepin", "MN", "2017-01-29", "2017-01-30", true);
    Release release = run();
    String older = "measure = 'recorded declines of detainers issued before the week'";

    assertThat(
            one(release, "measure = '" + DECLINED + " from one place on one day'")
                .<Long>getAs("numerator"))
        .isEqualTo(3);
    assertThat(one(release, older + " and group_name = '" + WEEK + "'").<Double>getAs("estimate"))
        .isEqualTo(0.75);
    Row rest = one(release, older + " and group_name like '%without Travis, TX on 2017-02-01'");
    assertThat(rest.<Long>getAs("denominator")).isEqualTo(1);
    assertThat(rest.<Long>getAs("numerator")).isZero();
  }

  @Test
  void aPartOfASectionGivesNoShare() {
    declined("Travis", "TX", "2010-10-16", "2017-02-01", false);
    Release release = run();

    assertThat(all(release, "measure like 'recorded declines of detainers issued before%'"))
        .isEmpty();
    assertThat(
            one(release, "measure = 'rows of Section II at hand with a notable activity'")
                .<String>getAs("caveat"))
        .contains("never a distribution of offences");
  }

  private void issued(String jurisdiction, String state, long detainers) {
    row(
        DdorIssued.TABLE,
        "jurisdiction",
        jurisdiction,
        "state",
        state,
        "issued_detainers",
        detainers,
        "section_complete",
        true);
  }

  private void erratum(
      String jurisdiction, String state, String section, String kind, Long wrong, long least) {
    row(
        Errata.TABLE,
        "jurisdiction",
        jurisdiction,
        "state",
        state,
        "affected_section",
        section,
        "erratum_kind",
        kind,
        "affected_detainers",
        wrong,
        "affected_at_least",
        least,
        "corrected_by",
        "ICE");
  }

  private void declined(
      String jurisdiction, String state, String issued, String declined, boolean complete) {
    row(
        DdorDeclined.TABLE,
        "jurisdiction",
        jurisdiction,
        "state",
        state,
        "issued_date",
        Date.valueOf(issued),
        "declined_date",
        Date.valueOf(declined),
        "section_complete",
        complete,
        "notable_activity",
        "Assault (Charged)");
  }

  private void row(Table table, Object... cells) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("report_start", Date.valueOf("2017-01-28"));
    row.put("report_end", Date.valueOf("2017-02-03"));
    List<Map<String, Object>> rows = tables.computeIfAbsent(table, t -> new ArrayList<>());
    row.put("source_file", "ddor.csv");
    row.put("source_sha256", "0");
    row.put("source_row", rows.size() + 1L);
    row.put("source_input", 0);
    for (int i = 0; i < cells.length; i += 2) {
      row.put((String) cells[i], cells[i + 1]);
    }
    rows.add(row);
  }

  private Release run() {
    Release release = SmallMarts.newRelease(folder);
    tables.forEach((table, rows) -> release.write(table, SmallMarts.table(table, rows)));
    new Compare(LocalSpark.session()).run(SmallMarts.job("national"), release);
    return release;
  }

  private static long number(Release release, String measure, String group, String basis) {
    return one(
            release,
            "measure = '"
                + measure
                + "' and group_name = '"
                + group
                + "' and basis = '"
                + basis
                + "' and denominator is null")
        .getAs("numerator");
  }

  private static Row one(Release release, String condition) {
    List<Row> rows = all(release, condition);
    assertThat(rows).as(condition).hasSize(1);
    return rows.get(0);
  }

  private static List<Row> all(Release release, String condition) {
    return release.read(LocalSpark.session(), Measures.TABLE).where(condition).collectAsList();
  }
}
