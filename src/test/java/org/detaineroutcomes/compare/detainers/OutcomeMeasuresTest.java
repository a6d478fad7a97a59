package org.detaineroutcomes.compare.detainers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.LocalSpark;
import org.detaineroutcomes.compare.SmallMarts;
import org.detaineroutcomes.model.DetainerForm;
import org.detaineroutcomes.schema.marts.DetainerTaxonomy;
import org.detaineroutcomes.schema.results.Measures;
import org.detaineroutcomes.store.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomeMeasuresTest {
  private final List<Map<String, Object>> rows = new ArrayList<>();

  @TempDir Path folder;

  private OutcomeMeasuresTest detainers(
      String form, String request, DetainerForm.Era era, String outcome, long times) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("source_file", "ice.csv");
    row.put("custody", "local");
    row.put("detainer_form", form);
    row.put("detainer_form_basis", form == null ? null : "printed");
    row.put("request", request);
    row.put("form_era", era.words());
    row.put("detainer_outcome", outcome);
    row.put(
        "detainer_outcome_basis",
        outcome.equals("UNKNOWN") ? "no lift reason on the record" : "lift reason");
    row.put("detainers", times);
    rows.add(row);
    return this;
  }

  private OutcomeMeasuresTest three() {
    return detainers("I-247D", "hold", DetainerForm.Era.THREE_FORMS, "DECLINED", 3)
        .detainers("I-247D", "hold", DetainerForm.Era.I_247A, "HONORED", 9)
        .detainers("I-247N", "notify", DetainerForm.Era.THREE_FORMS, "DECLINED", 1)
        .detainers("I-247N", "notify", DetainerForm.Era.THREE_FORMS, "UNKNOWN", 7);
  }

  @Test
  void outcomesArePartsOfAllRowsAndSayWhatTheyRestOn() {
    Release release = three().run();

    assertCounts(release, "by_outcome", "member = 'declined'", 4, 20);
    assertCounts(release, "by_outcome_basis", "member = 'no_lift_reason'", 7, 20);
  }

  @Test
  void holdAndNotifyAreApart() {
    Release release = three().run();

    assertCounts(release, "declined", "dimension = 'request' and member = 'hold'", 3, 12);
    assertCounts(release, "declined", "dimension = 'request' and member = 'notify'", 1, 8);
    assertCounts(release, "declined", "dimension = 'form' and member = 'I-247N'", 1, 8);
  }

  @Test
  void anOldFormThatStaysInUseIsSeen() {
    assertCounts(
        three().run(),
        "by_form",
        "dimension = 'form_era' and member = 'i_247a' and part_of = 'I-247D'",
        9,
        20);
  }

  @Test
  void aFileOfCitizensAloneHasNoSharesByOutcome() {
    detainers("I-247", "hold", DetainerForm.Era.ONE_FORM, "US_CITIZEN", 693);

    assertThat(run().read(LocalSpark.session(), Measures.TABLE).collectAsList()).isEmpty();
  }

  private static void assertCounts(
      Release release, String measure, String condition, long count, long of) {
    Row found =
        SmallMarts.one(release, Measures.TABLE, "measure = '" + measure + "' and " + condition);
    assertThat(found.<Long>getAs("numerator")).isEqualTo(count);
    assertThat(found.<Long>getAs("denominator")).isEqualTo(of);
  }

  private Release run() {
    return SmallMarts.compared(folder, Map.of(DetainerTaxonomy.TABLE, rows));
  }
}
