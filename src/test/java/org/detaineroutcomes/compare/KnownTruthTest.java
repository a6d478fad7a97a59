package org.detaineroutcomes.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detaineroutcomes.compare.SmallMarts.comparison;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.LocalSpark;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.schema.staged.Truths;
import org.detaineroutcomes.store.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownTruthTest {
  @TempDir Path folder;

  @Test
  void theBuiltInEffectStandsInTheSameColumnsAsItsEstimates() {
    Release release = SmallMarts.fiveCounties().write(folder, 2);
    release.write(
        Truths.TABLE,
        SmallMarts.table(
            Truths.TABLE,
            List.of(known(SmallMarts.RATE, 1, -25), known("declined_share", 2, 0.5))));
    new Compare(LocalSpark.session()).run(SmallMarts.job("national", comparison("twfe")), release);

    List<Row> truth =
        release
            .read(LocalSpark.session(), Estimates.TABLE)
            .where("estimator = 'truth'")
            .collectAsList();

    assertThat(truth).hasSize(1);
    assertThat(truth.get(0).<String>getAs("outcome")).isEqualTo(SmallMarts.RATE);
    assertThat(truth.get(0).<String>getAs("term")).isEqualTo("dynamic");
    assertThat(truth.get(0).<Integer>getAs("event_time")).isEqualTo(1);
    assertThat(truth.get(0).<Double>getAs("estimate")).isEqualTo(-25);
    assertThat(truth.get(0).<Double>getAs("std_error")).isNull();
    assertThat(SmallMarts.notes(release, truth.get(0))).startsWith("synthetic: true of no place");
  }

  private static Map<String, Object> known(String outcome, long row, double effect) {
    Map<String, Object> known = new LinkedHashMap<>();
    known.put("data", "synthetic");
    known.put("outcome", outcome);
    known.put("term", "dynamic");
    known.put("event_time", 1);
    known.put("true_effect", effect);
    known.put("meaning", "with the policy less without it");
    known.put("source_file", "synthetic/truth.csv");
    known.put("source_sha256", "0");
    known.put("source_row", row);
    known.put("source_input", 0);
    return known;
  }
}
