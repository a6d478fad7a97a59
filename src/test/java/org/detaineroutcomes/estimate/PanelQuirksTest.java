package org.detaineroutcomes.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.words.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options and columns that must act, or be refused. */
class PanelQuirksTest {
  @Test
  void averagesStopAtTheLastEventTime() {
    Estimation all = InventedPanels.run("callaway-santanna", InventedPanels.of("base"), Map.of());
    Estimation some =
        InventedPanels.run("callaway-santanna", InventedPanels.of("base"), Map.of("max-e", "1"));
    assertThat(InventedPanels.row(all, "simple", null, null).estimate())
        .isCloseTo(0.999902, within(1e-6));
    assertThat(InventedPanels.row(some, "simple", null, null).estimate())
        .isCloseTo(0.972178, within(1e-6));
    double first = InventedPanels.row(all, "att_gt", "2012", 0).estimate();
    double second = InventedPanels.row(all, "att_gt", "2012", 1).estimate();
    assertThat(InventedPanels.row(some, "group", "2012", null).estimate())
        .isCloseTo((first + second) / 2, within(1e-12));
    assertThat(some.estimates().get(0).specification().toString()).contains("max_e=1");
  }

  @Test
  void averagesStartAtTheFirstEventTime() {
    Estimation all = InventedPanels.run("callaway-santanna", InventedPanels.of("base"), Map.of());
    Estimation one =
        InventedPanels.run(
            "callaway-santanna", InventedPanels.of("base"), Map.of("min-e", "1", "max-e", "1"));
    double alone = InventedPanels.row(all, "dynamic", null, 1).estimate();
    assertThat(InventedPanels.row(one, "simple", null, null).estimate())
        .isCloseTo(alone, within(1e-12));
    assertThat(InventedPanels.row(one, "dynamic", null, null).estimate())
        .isCloseTo(alone, within(1e-12));
  }

  @Test
  void averagesOverNoEventTimeAreRefused() {
    PanelData panel = InventedPanels.of("base");
    assertThatThrownBy(
            () ->
                InventedPanels.run("callaway-santanna", panel, Map.of("min-e", "2", "max-e", "1")))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.exit()).isEqualTo(ExitCode.USAGE));
    assertThatThrownBy(() -> InventedPanels.run("callaway-santanna", panel, Map.of("min-e", "50")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("no effect lies between");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.0", "0.00", "00", "NA", "Inf", "+inf", "", " ", "-0", "0."})
  void theseWordsMeanNeverTreated(String word) {
    assertThat(Panels.of("a,2012," + word + ",1").cohort()).containsExactly(PanelData.NEVER);
  }

  @Test
  void cohortsOfZeroCentsAreNeverTreated() {
    Estimation found =
        InventedPanels.run("callaway-santanna", InventedPanels.of("cohort_zeros"), Map.of());
    assertThat(InventedPanels.row(found, "att_gt", "2012", 0).estimate())
        .isCloseTo(0.948778, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({"twfe,2", "poisson,0.5", "event-study,-1"})
  void aTreatmentIsZeroOrOne(String name, String value) {
    PanelSpec spec = InventedPanels.SPEC.withTreated("d");
    PanelData panel =
        Panels.of(
            spec,
            "unit,year,cohort,y,d",
            "a,1,2,1,0",
            "a,2,2,2," + value,
            "b,1,0,1,0",
            "b,2,0,1,0");
    assertThatThrownBy(() -> Estimators.run(name, panel, EstimatorOptions.defaults()))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.exit()).isEqualTo(ExitCode.INPUT))
        .hasMessageContaining("the treatment of unit a at 2 is " + value);
  }

  @Test
  void aTreatmentOfTwoDoesNotHalveTheFigure() {
    PanelData panel = InventedPanels.of("two", InventedPanels.SPEC.withTreated("D"));
    assertThatThrownBy(() -> Estimators.run("twfe", panel, EstimatorOptions.defaults()))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("unit u04 at 2012 is 2, neither 0 nor 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"event-study", "twfe", "sun-abraham", "callaway-santanna"})
  void aConstantOutcomeSaysSoWithoutNaN(String name) {
    Estimation found = InventedPanels.run(name, InventedPanels.of("const"), Map.of());
    assertThat(Said.of(found.notes()))
        .anyMatch(n -> n.contains("'y' is 5 in every row"))
        .noneMatch(n -> n.contains("NaN"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "26,999", "27.0%", "27 %", "$1,200", "(5)", "1 234", "3,5", "1.234,5", "1\u00a0234",
        "\u22124.2", "5-", "12k", "1.5 million", "45*", "\u20ac 12", "12 percent", "<5", ",5"
      })
  void numbersInAnotherDressAreNoCategories(String cell) {
    PanelSpec spec = InventedPanels.SPEC.withCovariates("x");
    PanelBuilder builder =
        new PanelBuilder("p", "p", spec, List.of("unit", "year", "cohort", "y", "x"));
    builder.row(2, new Object[] {"a", 1, 2, 1, cell});
    builder.row(3, new Object[] {"a", 2, 2, 1, cell});
    assertThatThrownBy(builder::build)
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.exit()).isEqualTo(ExitCode.INPUT))
        .hasMessageContaining("such as '" + cell + "', are numbers with separators");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"25-34", "CA", "1st", "2009-10", "A1", "3.2.1", "12345-6789", "65+ years", "I-94"})
  void wordsWithDigitsStayCategories(String cell) {
    PanelSpec spec = InventedPanels.SPEC.withCovariates("x");
    PanelData panel = Panels.of(spec, "unit,year,cohort,y,x", "a,1,2,1," + cell, "a,2,2,1,other");
    assertThat(panel.categories()).hasSize(1);
  }

  @Test
  void thousandsInACovariateAreRefusedAsInAnOutcome() {
    assertThatThrownBy(
            () -> InventedPanels.of("cov_thousands", InventedPanels.SPEC.withCovariates("x")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("column 'x'")
        .hasMessageContaining("such as '68,368'");
  }
}
