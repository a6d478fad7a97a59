package org.detaineroutcomes.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.result.Estimand;
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.model.result.TermKind;
import org.junit.jupiter.api.Test;

/** An estimator as the guide says to write one, in one class and without its registration. */
class ToyEstimatorTest {

  /** The mean of all outcomes, times a factor. */
  private static final class Toy implements Estimator {
    @Override
    public Traits traits() {
      return Traits.of("toy", Estimand.EFFECT_ON_TREATED)
          .with(OptionSpec.whole("times", "1", "factor of the mean").atLeast(1));
    }

    @Override
    public Estimation estimate(PanelData panel, EstimatorOptions options) {
      double mean = Arrays.stream(panel.outcome()).average().orElseThrow();
      Estimate row =
          EstimateRow.of(panel, name(), Specification.NONE, Term.OVERALL)
              .estimate(options.settings().whole("times", 1) * mean)
              .sample(panel.rows(), panel.units().size(), null)
              .build();
      return Estimation.of(List.of(row), panel.drops(), panel.notes());
    }
  }

  private static Estimation run(Map<String, String> settings) {
    PanelData panel = Panels.of("a,1,2,10", "a,2,2,20", "b,1,0,30", "b,2,0,40");
    return Estimators.run(new Toy(), panel, EstimatorOptions.defaults().withSettings(settings));
  }

  @Test
  void itsRowsAreTheOnesItMakes() {
    Estimate row = run(Map.of()).estimates().get(0);
    assertThat(row.estimate()).isEqualTo(25);
    assertThat(row.term().kind()).isEqualTo(TermKind.HEADLINE);
    assertThat(row.nTreated()).isEqualTo(1);
    assertThat(run(Map.of("times", "3")).estimates().get(0).estimate()).isEqualTo(75);
  }

  @Test
  void itsOptionsAreReadWithTheirTypesAndRanges() {
    assertThatThrownBy(() -> run(Map.of("tymes", "2")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("tymes");
    assertThatThrownBy(() -> run(Map.of("times", "two"))).hasMessageContaining("a whole number");
    assertThatThrownBy(() -> run(Map.of("times", "0"))).hasMessageContaining("1 or more");
  }

  @Test
  void everyRobustnessCheckWorksWithIt() {
    List<Estimate> rows = run(Map.of("leave-one-out", "u")).estimates();
    assertThat(rows)
        .filteredOn(row -> row.group() != null)
        .extracting(row -> row.group().dimension() + " " + row.member() + " " + row.estimate())
        .containsExactly(
            EstimateDimension.LEFT_OUT + " a 35.0", EstimateDimension.LEFT_OUT + " b 15.0");
  }
}
