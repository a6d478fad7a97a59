package org.detaineroutcomes.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.detaineroutcomes.LocalSpark;
import org.detaineroutcomes.compare.checks.EffectChecks;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.JobParts;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.publish.Publish;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.results.Checks;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From counts to the first screen: violent offenses fall by 20 and property offenses rise by 50
 * with adoption, murders rise in one county alone, and robberies, which the policy is said to leave
 * alone, fall by 3.
 */
class PlantedDoubtsTest {
  private static final String PROPERTY = "property_rate_per_100k";
  private static final String MURDER = "murder_rate_per_100k";
  private static final String PLACEBO = "robbery_rate_per_100k";

  @TempDir Path folder;

  private static SmallMarts planted() {
    SmallMarts marts = SmallMarts.empty(SmallMarts.RATE, PROPERTY, MURDER);
    for (int i = 0; i < 12; i++) {
      boolean adopts = i < 5;
      int wave = i % 3 - 1;
      String fips = String.valueOf(36_001 + 2 * i);
      int fall = adopts ? 20 : 0;
      marts.county(
          fips,
          "NY",
          adopts ? Arm.LIMITING : Arm.NONE_LISTED,
          adopts ? "2013" : null,
          100 + 10 * i,
          100 + 10 * i - fall + wave,
          100 + 10 * i - fall + wave);
      for (int year = 2012; year <= 2014; year++) {
        boolean after = adopts && year > 2012;
        marts.set(fips, year, PROPERTY, 900.0 + i + (after ? 50 + wave : 0));
        marts.set(fips, year, MURDER, 5.0 + (after ? (i == 0 ? 40 : -2) : 0) + 0.1 * wave * year);
        marts.set(fips, year, PLACEBO, 60.0 + i - (after ? 3 + 0.1 * wave : 0));
      }
    }
    return marts;
  }

  private static Job job() {
    Job one =
        SmallMarts.job(
            "national",
            SmallMarts.comparison(
                "twfe",
                "few-treated",
                "off",
                "leave-one-out",
                "county",
                "placebo-outcome",
                PLACEBO));
    return JobParts.job(
        one.name(),
        one.title(),
        one.simulate(),
        one.inputs(),
        one.maxBadRows(),
        one.resolve(),
        one.panel(),
        one.treatment(),
        List.of(SmallMarts.RATE, PROPERTY, MURDER),
        one.comparisons(),
        one.publish());
  }

  @Test
  void aFailedPlaceboASignOnOneGroupAndAnOutcomeTheOtherWayAreOnTheFirstScreen() {
    Release release = planted().write(folder, 1);
    new Compare(LocalSpark.session())
        .run(
            job(), release, List.of(new GroupLevels(), new EstimatedEffects(), new EffectChecks()));

    assertThat(verdicts(release, "placebo_outcome"))
        .containsOnly(
            Map.entry(SmallMarts.RATE, "failed"),
            Map.entry(PROPERTY, "failed"),
            Map.entry(MURDER, "failed"));
    assertThat(verdicts(release, "leave_one_out"))
        .containsOnly(
            Map.entry(SmallMarts.RATE, "passed"),
            Map.entry(PROPERTY, "passed"),
            Map.entry(MURDER, "failed"));

    Report report = Publish.run(job(), release);
    assertThat(report.tables().findFirst().orElseThrow().id()).isEqualTo("answers");
    assertThat(report.warnings())
        .anySatisfy(
            warning ->
                assertThat(warning)
                    .startsWith("An outcome that the policy should not change changes too:")
                    .contains("robbery −2.98")
                    .endsWith("beside violent offenses, property offenses, murder."))
        .anySatisfy(
            warning ->
                assertThat(warning)
                    .startsWith("An answer rests on one group: murder +6")
                    .contains("without 36001 −2.02"))
        .anySatisfy(
            warning ->
                assertThat(warning)
                    .startsWith("Not every outcome says what violent offenses −2")
                    .contains("property offenses +"));
    assertThat(report.tables().map(table -> table.id())).containsAll(report.linked());
  }

  private static Map<String, String> verdicts(Release release, String check) {
    return TableRow.of(release, Checks.TABLE).stream()
        .filter(row -> row.text(Checks.CHECK).equals(check))
        .collect(
            Collectors.toMap(
                row -> row.textOrEmpty(PanelFields.OUTCOME), row -> row.text(Checks.VERDICT)));
  }
}
