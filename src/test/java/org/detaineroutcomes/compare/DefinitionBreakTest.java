package org.detaineroutcomes.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.detaineroutcomes.compare.SmallMarts.comparison;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.LocalSpark;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.store.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionBreakTest {
  private static final String IN = "violent_with_rape_as_recorded_rate_per_100k";

  @TempDir Path folder;

  @Test
  void rapeTriplesInTheYearOfItsNewDefinitionAndTheOtherOffencesDoNot() {
    Release release = run(redefinedIn2014());

    assertThat(ratio(release, SmallMarts.RATE, "2014")).isEqualTo(1.0);
    assertThat(ratio(release, IN, "2014")).isCloseTo((300 + 60) / (300.0 + 20), within(1e-12));
    assertThat(ratio(release, "rape_as_recorded_rate_per_100k", "2014")).isEqualTo(3.0);
    assertThat(ratio(release, "rape_as_recorded_rate_per_100k", "2013")).isEqualTo(1.0);
  }

  @Test
  void theEffectIsEstimatedWithRapeCountedInBesideTheOneWithRapeLeftOut() {
    Release release = run(redefinedIn2014());

    Row out = one(release, "estimator = 'did' and outcome = '" + SmallMarts.RATE + "'");
    Row in = one(release, "estimator = 'did' and outcome = '" + IN + "'");

    assertThat(out.<Double>getAs("estimate")).isCloseTo(-40, within(1e-9));
    assertThat(in.<Double>getAs("estimate")).isCloseTo(-40 + 20 - 0, within(1e-9));
    assertThat(SmallMarts.notes(release, in))
        .contains("two definitions of rape meet in this outcome in 2014");
  }

  @Test
  void definitionsSideBySideAreNoBreakAndAreSaidToBeSo() {
    SmallMarts marts = redefinedIn2014().set("36005", 2014, "rape_legacy", 10L);

    Release release = run(marts);
    Row refused = one(release, "estimator = 'definition-break'");

    assertThat(refused.<Double>getAs("estimate")).isNull();
    assertThat(SmallMarts.notes(release, refused))
        .contains("recorded side by side from 2014 to 2014")
        .contains("leave rape out of the violent measure");
  }

  @Test
  void aPanelWithoutRapeSaysNothingOfABreak() {
    Release release = run(SmallMarts.fiveCounties());

    assertThat(rows(release, "estimator = 'definition-break'")).isEmpty();
  }

  /** In 2014 rape goes from 10 to 50 in the treated county and stays at 10 in the other. */
  private static SmallMarts redefinedIn2014() {
    return SmallMarts.empty(SmallMarts.RATE)
        .county("36001", "NY", Arm.LIMITING, "2013", 120, 100, 100)
        .county("36005", "NY", Arm.NONE_LISTED, null, 180, 200, 200)
        .set("36001", 2012, "rape_legacy", 10L)
        .set("36001", 2013, "rape_legacy", 10L)
        .set("36001", 2014, "rape_revised", 50L)
        .set("36005", 2012, "rape_legacy", 10L)
        .set("36005", 2013, "rape_legacy", 10L)
        .set("36005", 2014, "rape_revised", 10L);
  }

  private Release run(SmallMarts marts) {
    Release release = marts.write(folder, 2);
    new Compare(LocalSpark.session())
        .run(SmallMarts.job("same-state", comparison("did", "vcov", "hetero")), release);
    return release;
  }

  private static double ratio(Release release, String outcome, String period) {
    Row ratio =
        one(
            release,
            "estimator = 'definition-break' and term = 'rate_ratio' and dimension is null"
                + " and outcome = '"
                + outcome
                + "' and period = '"
                + period
                + "'");
    assertThat(SmallMarts.settings(release, ratio, "estimator")).contains("redefined=2014");
    return ratio.getAs("estimate");
  }

  private static Row one(Release release, String condition) {
    List<Row> rows = rows(release, condition);
    assertThat(rows).as(condition).hasSize(1);
    return rows.get(0);
  }

  private static List<Row> rows(Release release, String condition) {
    return release.read(LocalSpark.session(), Estimates.TABLE).where(condition).collectAsList();
  }
}
