package org.detaineroutcomes.compare.detainers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.LocalSpark;
import org.detaineroutcomes.compare.SmallMarts;
import org.detaineroutcomes.schema.marts.DetainerGrounds;
import org.detaineroutcomes.schema.results.Measures;
import org.detaineroutcomes.store.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroundsMeasuresTest {
  private final List<Map<String, Object>> rows = new ArrayList<>();

  @TempDir Path folder;

  private GroundsMeasuresTest detainers(
      Boolean finalOrder, String basis, String conviction, String outcome, long times) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("source_file", "ice.xlsx");
    row.put("custody", "local");
    row.put("box_final_order", finalOrder);
    row.put("stated_basis", basis);
    row.put("threat_class", conviction == null ? null : "level_1");
    row.put("conviction_status", conviction);
    row.put("detainer_outcome", outcome);
    row.put("detainers", times);
    rows.add(row);
    return this;
  }

  private GroundsMeasuresTest twenty() {
    return detainers(true, "one", "convicted", "DECLINED", 2)
        .detainers(true, "several", "convicted", "HONORED", 6)
        .detainers(false, "none", "charged", "DECLINED", 3)
        .detainers(false, "one", "neither", "HONORED", 4)
        .detainers(null, null, null, "HONORED", 5);
  }

  @Test
  void basesThreatLevelsAndChargesArePartsOfAllRowsThoseThatDoNotSayAmongThem() {
    Release release = twenty().run();

    assertCounts(release, "by_stated_basis", "member = 'one'", 6, 20);
    assertCounts(release, "by_stated_basis", "member = 'none'", 3, 20);
    assertCounts(release, "by_stated_basis", "member = 'unknown'", 5, 20);
    assertCounts(release, "by_threat_level", "member = 'level_1'", 15, 20);
    assertCounts(release, "by_conviction", "member = 'convicted'", 8, 20);
    assertCounts(release, "by_conviction", "member = 'unknown'", 5, 20);
  }

  @Test
  void aBoxIsAnsweredYesNoOrNotAtAll() {
    Release release = twenty().run();

    assertCounts(release, "by_box", "part_of = 'final_order' and member = 'yes'", 8, 20);
    assertCounts(release, "by_box", "part_of = 'final_order' and member = 'no'", 7, 20);
    assertCounts(release, "by_box", "part_of = 'final_order' and member = 'unknown'", 5, 20);
    assertThat(measures(release, "measure = 'by_box' and part_of <> 'final_order'")).isEmpty();
  }

  @Test
  void declinesAreSharesOfTheirGroupWithAnExactInterval() {
    Release release = twenty().run();

    assertCounts(release, "declined", "dimension = 'stated_basis' and member = 'none'", 3, 3);
    assertCounts(release, "declined", "dimension = 'conviction' and member = 'convicted'", 2, 8);
    assertCounts(release, "declined", "dimension = 'box' and member = 'yes'", 2, 8);
    Row share =
        SmallMarts.one(
            release,
            Measures.TABLE,
            "measure = 'declined' and dimension = 'box' and member = 'yes'");
    // Clopper-Pearson of 2 in 8.
    assertThat(share.<Double>getAs("conf_low")).isCloseTo(0.0319, within(1e-4));
    assertThat(share.<Double>getAs("conf_high")).isCloseTo(0.6509, within(1e-4));
  }

  @Test
  void aFileWithoutTheColumnsHasNoSuchFigures() {
    detainers(null, null, null, "DECLINED", 7);

    assertThat(measures(run(), "true")).isEmpty();
  }

  private static List<Row> measures(Release release, String condition) {
    return release.read(LocalSpark.session(), Measures.TABLE).where(condition).collectAsList();
  }

  private static void assertCounts(
      Release release, String measure, String condition, long count, long of) {
    Row found =
        SmallMarts.one(release, Measures.TABLE, "measure = '" + measure + "' and " + condition);
    assertThat(found.<Long>getAs("numerator")).isEqualTo(count);
    assertThat(found.<Long>getAs("denominator")).isEqualTo(of);
  }

  private Release run() {
    return SmallMarts.compared(folder, Map.of(DetainerGrounds.TABLE, rows));
  }
}
