package org.detaineroutcomes.compare.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Date;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.compare.SmallMarts;
import org.detaineroutcomes.schema.marts.DdorCounts;
import org.detaineroutcomes.schema.results.Measures;
import org.detaineroutcomes.schema.staged.reports.Errata;
import org.detaineroutcomes.store.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportOutcomesTest {
  private final List<Map<String, Object>> errata = new ArrayList<>();

  @TempDir Path folder;

  @Test
  void ofThe206OfTheFirstReportAtMost197StayDeclined() {
    erratum("Williamson County", "transferred to another facility, released there", 4L);
    erratum("Bastrop County", "transferred to another facility, released there", 3L);
    erratum("Chester County", "issued to the wrong place; the person was elsewhere", null);
    erratum("Richmond County", "issued to the wrong place; the person was elsewhere", null);

    assertThat(outcomes())
        .containsExactlyInAnyOrder(
            "outcome: declined, release unknown, week from 2017-01-28: 197 (at most)",
            "outcome: transferred to another jurisdiction, week from 2017-01-28: 7 (exactly)",
            "outcome: issued in error, such as to the wrong facility, week from 2017-01-28: 2 (at"
                + " least)");
  }

  @Test
  void aCorrectionInOtherWordsLeavesTheOutcomeUnknown() {
    erratum("Williamson County", "withdrawn", 4L);

    assertThat(outcomes())
        .contains("outcome: unknown: the record does not say, week from 2017-01-28: 4 (exactly)");
  }

  @Test
  void aDisputeIsNoCorrection() {
    erratum("Nassau County", "transferred", 4L);
    errata.get(0).put("erratum_kind", "disputed");

    assertThat(outcomes()).isEmpty();
  }

  private void erratum(String jurisdiction, String words, Long rows) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("report_start", Date.valueOf("2017-01-28"));
    row.put("jurisdiction", jurisdiction);
    row.put("state", "TX");
    row.put("affected_section", "II");
    row.put("erratum_kind", "corrected");
    row.put("affected_detainers", rows);
    row.put("affected_at_least", rows == null ? (Object) 1L : rows);
    row.put("correction", words);
    row.put("corrected_by", "ICE");
    row.put("source_file", "corrections.csv");
    row.put("source_sha256", "0");
    row.put("source_row", errata.size() + 2L);
    row.put("source_input", 0);
    row.put("date_precision", "month");
    errata.add(row);
  }

  private List<String> outcomes() {
    Map<String, Object> published = new LinkedHashMap<>();
    published.put("report_start", Date.valueOf("2017-01-28"));
    published.put("ddor_measure", "declines recorded");
    published.put("version", "as published");
    published.put("detainers", 206L);
    published.put("bound", "exact");
    published.put("counted_from", "total of the report");
    published.put("report_status", "published");
    published.put("reissued", false);
    Release release =
        SmallMarts.compared(
            folder, Map.of(DdorCounts.TABLE, List.of(published), Errata.TABLE, errata));
    return SmallMarts.all(
            release,
            Measures.TABLE,
            "measure_text = 'declines recorded in Section II, by what became of them'")
        .stream()
        .map(
            row -> {
              String caveat = row.getAs("caveat");
              String bound =
                  caveat.startsWith("at ") ? caveat.substring(0, caveat.indexOf(':')) : "exactly";
              return row.getAs("group_name")
                  + ": "
                  + row.<Long>getAs("numerator")
                  + " ("
                  + bound
                  + ")";
            })
        .toList();
  }
}
