package org.detaineroutcomes.compare.detainers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.LocalSpark;
import org.detaineroutcomes.compare.SmallMarts;
import org.detaineroutcomes.schema.marts.PolicyFlushes;
import org.detaineroutcomes.schema.results.Measures;
import org.detaineroutcomes.store.Release;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Travis County's 142 of 206 in the first report, 104 of them issued before 2017. */
class FlushMeasuresTest {
  private static final String TRAVIS =
      "member = 'Travis County' and part_of = 'TX' and flush_from = '2017-02-01'";

  @TempDir Path folder;
  private Release release;

  @BeforeEach
  void measure() {
    Map<String, Object> flush = new LinkedHashMap<>();
    flush.put("record_kind", "week");
    flush.put("record", "2017-01-28");
    flush.put("jurisdiction", "Travis County");
    flush.put("state", "TX");
    flush.put("flush_start", Date.valueOf("2017-02-01"));
    flush.put("flush_start_basis", "policy date");
    flush.put("flush_declines", 142L);
    flush.put("flush_on_the_day", 139L);
    flush.put("flush_issued_before", 142L);
    flush.put("flush_issued_long_before", 104L);
    flush.put("flush_without_issue_date", 0L);
    flush.put("record_declines", 206L);
    flush.put("record_issued_before_year", 110L);
    flush.put("flush_issued_before_year", 104L);
    release = SmallMarts.compared(folder, Map.of(PolicyFlushes.TABLE, List.of(flush)));
  }

  @Test
  void theFlushIsCountedAmongTheDeclinesOfItsRecord() {
    assertCounts("declined_in_flush", TRAVIS, 142, 206);
  }

  @Test
  void itsAgeIsToldBeside() {
    assertCounts("flush_issued_long_before", TRAVIS, 104, 142);
  }

  @Test
  void theRecordIsShownWithTheFlushAndWithoutIt() {
    String old = "declines_issued_before_flush_year";

    assertCounts(old, "flush_version = 'as_recorded'", 110, 206);
    assertCounts(old, "flush_version = 'without_flush'", 6, 64);
  }

  private void assertCounts(String measure, String condition, long count, long of) {
    List<Row> rows =
        release
            .read(LocalSpark.session(), Measures.TABLE)
            .where("measure = '" + measure + "' and " + condition)
            .where("record_kind = 'week' and record_name = '2017-01-28'")
            .collectAsList();
    assertThat(rows).as(measure).hasSize(1);
    assertThat(rows.get(0).<Long>getAs("numerator")).isEqualTo(count);
    assertThat(rows.get(0).<Long>getAs("denominator")).isEqualTo(of);
  }
}
