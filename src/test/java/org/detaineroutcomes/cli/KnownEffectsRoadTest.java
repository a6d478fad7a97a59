package org.detaineroutcomes.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.detaineroutcomes.cli.SmallJob.Said;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.store.Warehouse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo's known effects are inside the intervals of estimators that should find them. */
@Tag("road")
@Tag("slow")
class KnownEffectsRoadTest {
  private static final List<String> ROBUST = List.of("callaway-santanna", "imputation");

  @TempDir Path folder;

  @Test
  void effectsOnDeclinesCitizensAndCrimeAreFound() throws IOException {
    Said said = new SmallJob(folder).whole(demo()).say("run");
    assertThat(said.exit()).as(said.text()).isZero();
    List<TableRow> headlines = headlines();

    assertFound(headlines, "violent_rate_per_100k", -49.3);
    assertFound(headlines, "property_rate_per_100k", 0);
    assertFound(headlines, "detainers_declined per 100000 population", 0.7);
    assertFound(headlines, "citizens_recorded_by_ice per 100000 population", -0.3);
  }

  private static void assertFound(List<TableRow> headlines, String outcome, double about) {
    List<TableRow> own =
        headlines.stream().filter(row -> row.text(PanelFields.OUTCOME).equals(outcome)).toList();
    double truth =
        own.stream()
            .filter(row -> estimator(row).equals("truth"))
            .findFirst()
            .orElseThrow()
            .number(EstimateFields.ESTIMATE);
    assertThat(truth).isCloseTo(about, within(0.05));
    List<TableRow> estimates =
        own.stream()
            .filter(row -> ROBUST.contains(estimator(row)))
            .filter(row -> Objects.equals(row.text(Estimates.POOL), "national"))
            .toList();
    assertThat(estimates.stream().map(KnownEffectsRoadTest::estimator))
        .as(outcome)
        .containsExactlyInAnyOrderElementsOf(ROBUST);
    for (TableRow row : estimates) {
      assertThat(truth)
          .as(outcome + " by " + estimator(row))
          .isBetween(row.number(EstimateFields.CONF_LOW), row.number(EstimateFields.CONF_HIGH));
    }
    if (truth != 0) {
      assertThat(estimates)
          .as(outcome + ": zero is outside every interval")
          .allMatch(
              row ->
                  row.number(EstimateFields.CONF_LOW) * row.number(EstimateFields.CONF_HIGH) > 0);
    }
  }

  private static String estimator(TableRow row) {
    return row.text(EstimateFields.ESTIMATOR);
  }

  private List<TableRow> headlines() {
    Release release = new Warehouse(folder.resolve("warehouse").toString()).open("current");
    List<TableRow> found = new ArrayList<>();
    for (TableRow row : TableRow.of(release, Estimates.TABLE)) {
      if (Objects.equals(row.text(Estimates.TERM_KIND), "headline")) {
        found.add(row);
      }
    }
    return found;
  }

  /** The demo as it is shipped, without the estimators that need not find the effects. */
  private static String demo() throws IOException {
    return Files.readString(Path.of("jobs/demo.yaml"))
        .lines()
        .filter(
            line -> !line.startsWith("  - {estimator:") || ROBUST.stream().anyMatch(line::contains))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
