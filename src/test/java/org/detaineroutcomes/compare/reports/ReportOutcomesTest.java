package org.detaineroutcomes.compare.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Date;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.compare.SmallMarts;
import org.detaineroutcomes.ingest.source.DdorErrata;
import org.detaineroutcomes.model.result.ReportVersion;
import org.detaineroutcomes.schema.marts.DdorCounts;
import org.detaineroutcomes.schema.marts.DdorReportTotals;
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
            "declined of 2017-01-28: 197 (at_most)",
            "transferred of 2017-01-28: 7 (exact)",
            "ice_error of 2017-01-28: 2 (at_least)");
  }

  @Test
  void aCorrectionInOtherWordsLeavesTheOutcomeUnknown() {
    erratum("Williamson County", "withdrawn", 4L);

    assertThat(outcomes()).contains("unknown of 2017-01-28: 4 (exact)");
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
    row.put("corrected_outcome", DdorErrata.outcome(words).name());
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
    published.put("ddor_measure", "declines_recorded");
    for (ReportVersion version : ReportVersion.values()) {
      published.put(DdorCounts.low(version).name(), 206L);
      published.put(DdorCounts.high(version).name(), 206L);
    }
    published.put("listed", 151L);
    published.put("without_jurisdiction", 55L);
    published.put("counted_from", "report_total");
    published.put("report_status", "published");
    published.put("reissued", false);
    Release release =
        SmallMarts.compared(
            folder, Map.of(DdorReportTotals.TABLE, List.of(published), Errata.TABLE, errata));
    return SmallMarts.all(release, Measures.TABLE, "measure = 'declines_by_outcome'").stream()
        .map(
            row -> {
              return row.getAs("member")
                  + " of "
                  + row.getAs("record_name")
                  + ": "
                  + row.<Long>getAs("numerator")
                  + " ("
                  + row.getAs("bound")
                  + ")";
            })
        .toList();
  }
}
