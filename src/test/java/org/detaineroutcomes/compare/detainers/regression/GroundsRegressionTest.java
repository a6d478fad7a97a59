package org.detaineroutcomes.compare.detainers.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.detaineroutcomes.ingest.SourceReading.cell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.assertj.core.data.Offset;
import org.detaineroutcomes.LocalSpark;
import org.detaineroutcomes.compare.Compare;
import org.detaineroutcomes.compare.SmallMarts;
import org.detaineroutcomes.ingest.SourceReading;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.ingest.synthetic.SyntheticCountry;
import org.detaineroutcomes.ingest.synthetic.country.Scale;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.core.DetainerRecords;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.schema.staged.Detainers;
import org.detaineroutcomes.store.Release;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The synthetic workbook ticks the box of a final order with odds of a decline exp(-1) times, and
 * that of a biometric match exp(0.6) times those without; nothing else has to do with declines.
 */
class GroundsRegressionTest {
  private static final String DECLINED = "Detainer Declined by LEA";

  @TempDir static Path folder;
  private static Release release;

  @BeforeAll
  static void fits() throws IOException {
    SyntheticCountry.write(1, Scale.SMALL, folder);
    Path file =
        folder.resolve(SyntheticCountry.FOLDER).resolve("synthetic_detainers_with_lift_dates.xlsx");
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Staged staged : SourceReading.as("ice-detainers-wide").rows(file)) {
      if (staged.fate() == Staged.Fate.KEPT && of(staged, DetainerFields.LIFTED) != null) {
        rows.add(row(staged, rows.size()));
      }
    }
    release = SmallMarts.newRelease(folder.resolve("release"));
    release.write(DetainerRecords.TABLE, SmallMarts.table(DetainerRecords.TABLE, rows));
    new Compare(LocalSpark.session())
        .run(
            DetainerRegressionsTest.job(
                new Job.Regression(
                    "declined",
                    "all",
                    List.of("box-final-order", "box-biometric-match", "conviction", "threat-level"),
                    "facility",
                    "logistic",
                    Map.of("conviction", "neither", "threat-level", "none_stated"),
                    7)),
            release);
  }

  private static Object of(Staged row, Column column) {
    return cell(Detainers.TABLE, row, column);
  }

  private static Map<String, Object> row(Staged staged, int at) {
    Map<String, Object> row = new LinkedHashMap<>();
    boolean declined = DECLINED.equals(of(staged, DetainerFields.LIFT_REASON));
    row.put("detainer_outcome", declined ? "DECLINED" : "HONORED");
    row.put("detainer_outcome_basis", "lift reason");
    row.put("custody", "local");
    row.put("state", "PA");
    row.put("facility", of(staged, DetainerFields.FACILITY));
    row.put("source_file", "wide.xlsx");
    row.put("source_row", (long) at);
    row.put("source_input", 1);
    for (Column ground : DetainerFields.GROUNDS) {
      row.put(ground.name(), of(staged, ground));
    }
    return row;
  }

  private static Row term(String term) {
    return SmallMarts.one(release, Estimates.TABLE, "term = '" + term + "'");
  }

  private static void assertHolds(String term, double truth) {
    Row row = term(term);
    double error = row.<Double>getAs("std_error");
    assertThat(error).as(term).isLessThan(0.25);
    Offset<Double> twoErrors = within(1.96 * error);
    assertThat(row.<Double>getAs("estimate")).as(term).isCloseTo(truth, twoErrors);
  }

  @Test
  void theOddsOfTickedBoxesAreRecovered() {
    assertHolds("box-final-order=yes", -1.0);
    assertHolds("box-biometric-match=no", -0.6);
  }

  @Test
  void whatHasNothingToDoWithDeclinesIsNearZero() {
    assertHolds("conviction=charged", 0);
    assertHolds("threat-level=level_1", 0);
  }
}
