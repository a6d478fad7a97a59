package org.detaineroutcomes.estimate.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.InventedPanels;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.Panels;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.words.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which event times are zero, and that no other is left to collinearity. */
class EventReferencesTest {
  private static Estimation run(PanelData panel, Map<String, String> settings) {
    return InventedPanels.run("event-study", panel, settings);
  }

  /** Two units a cohort over years 1 to {@code years}; an effect of 1 since adoption. */
  private static PanelData panel(int years, int step, int... cohorts) {
    List<String> rows = new ArrayList<>();
    for (int u = 0; u < 2 * cohorts.length; u++) {
      int cohort = cohorts[u % cohorts.length];
      for (int t = 1; t <= years; t += step) {
        double y = u + 0.3 * t * t + (cohort > 0 && t >= cohort ? 1 : 0);
        rows.add("u" + u + "," + t + "," + cohort + "," + y);
      }
    }
    return Panels.of(rows.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource({"-1,-6", "-3,-6", "-6,-1"})
  void withoutNeverTreatedUnitsTwoReferencesAreNamed(int first, int second) {
    Estimation found =
        run(InventedPanels.of("eventually_exact"), Map.of("reference", String.valueOf(first)));
    for (Estimate row : found.estimates()) {
      assertThat(row.estimate()).isCloseTo(row.eventTime() < 0 ? 0 : 1, within(1e-9));
      assertThat(row.specification().values(SettingKey.REFERENCE))
          .containsExactly(String.valueOf(first), String.valueOf(second));
    }
    assertThat(found.estimates()).extracting(Estimate::eventTime).contains(0, 5, -2);
    assertThat(Said.of(found.notes()))
        .anyMatch(
            n ->
                n.contains(
                    "no unit is never treated: event times "
                        + first
                        + " and "
                        + second
                        + " are both references"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sun-abraham", "imputation", "extended-twfe", "callaway-santanna", "event-study"})
  void everyEstimatorByEventTimeFindsNothingBeforeAndOneAfter(String name) {
    Estimation found = run(name, InventedPanels.of("eventually_exact"));
    List<Estimate> events =
        found.estimates().stream()
            .filter(e -> e.eventTime() != null && e.isOfAll() && e.period() == null)
            .toList();
    assertThat(events).hasSizeGreaterThan(6);
    assertThat(events)
        .allSatisfy(
            e -> assertThat(e.estimate()).isCloseTo(e.eventTime() < 0 ? 0 : 1, within(1e-9)));
  }

  private static Estimation run(String name, PanelData panel) {
    return Estimators.run(name, panel, EstimatorOptions.defaults());
  }

  @Test
  void oneEventTimeBeforeIsNotEnoughWithoutNeverTreatedUnits() {
    assertThatThrownBy(() -> run(panel(3, 1, 2, 2), Map.of()))
        .isInstanceOfSatisfying(
            Failure.class, f -> assertThat(f.exit()).isEqualTo(ExitCode.NOT_ESTIMABLE))
        .hasMessageContaining("two references are needed");
  }

  @Test
  void cohortsAtEqualDistancesLeaveMoreOpenThanTwoReferencesClose() {
    // Cohorts 4, 6 and 8: what alternates between even and odd event times is open as well.
    assertThatThrownBy(() -> run(panel(10, 1, 4, 6, 8), Map.of()))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("cannot be told apart");
    assertThat(run(panel(10, 1, 4, 6, 8, 0), Map.of()).estimates())
        .filteredOn(e -> e.eventTime() >= 0)
        .allSatisfy(e -> assertThat(e.estimate()).isCloseTo(1, within(1e-9)));
  }

  @Test
  void eventTimesThatNoUnitLinksHaveAReferenceEach() {
    // Years 1, 3, 5 ... 11: cohort 5 is seen at even event times, cohort 6 at odd ones.
    Estimation found = run(panel(11, 2, 5, 6, 0), Map.of());
    assertThat(found.estimates().get(0).specification().values(SettingKey.REFERENCE))
        .containsExactly("-1", "-2");
    assertThat(found.estimates())
        .allSatisfy(
            e -> assertThat(e.estimate()).isCloseTo(e.eventTime() < 0 ? 0 : 1, within(1e-9)));
    assertThat(Said.of(found.notes())).anyMatch(n -> n.contains("measured from -1, -2"));
    assertThat(found.reference()).isEmpty();
  }

  @Test
  void unitsSeenOnlyAfterTreatmentAtEventTimesOfTheirOwnAreRefused() {
    assertThatThrownBy(() -> run(panel(6, 1, 4, -9, 0), Map.of()))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("only after treatment");
  }

  @ParameterizedTest
  @CsvSource({
    "event-study,3,0,are treated",
    "sun-abraham,0,0,are treated",
    "event-study,-1,1,may already react"
  })
  void aReferenceAfterAdoptionIsRefused(
      String name, String reference, int anticipation, String why) {
    EstimatorOptions options =
        EstimatorOptions.defaults()
            .withAnticipation(anticipation)
            .withSettings(Map.of("reference", reference));
    assertThatThrownBy(() -> Estimators.run(name, InventedPanels.of("base"), options))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.exit()).isEqualTo(ExitCode.USAGE))
        .hasMessageContaining("Cannot measure effects from event time " + reference)
        .hasMessageContaining(why);
  }
}
