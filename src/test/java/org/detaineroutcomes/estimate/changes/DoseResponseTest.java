package org.detaineroutcomes.estimate.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelBuilder;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.estimate.Panels;
import org.detaineroutcomes.words.Said;
import org.junit.jupiter.api.Test;

/** No peer's values: hand arithmetic, the two-by-two, and a simulation with a truth. */
class DoseResponseTest {
  private static final PanelSpec SPEC =
      PanelSpec.of("unit", "time", "cohort", "y").withTreated("d");

  private static Estimation run(PanelData panel, String bins) {
    return Estimators.run(
        "dose-response", panel, EstimatorOptions.defaults().withSettings(Map.of("bins", bins)));
  }

  private static List<Estimate> rows(Estimation found, String term) {
    return found.estimates().stream().filter(e -> e.term().name().equals(term)).toList();
  }

  /** Controls rise by 1; a dose of 0.2 by 2 and of 0.8 by 5: effects 1 and 4, 5 a unit of dose. */
  @Test
  void twoDosesByHand() {
    PanelData panel =
        Panels.of(
            SPEC,
            "unit,time,cohort,d,y",
            "a,1,2,0,0",
            "a,2,2,0.2,2",
            "b,1,2,0,0",
            "b,2,2,0.8,5",
            "c,1,0,0,0",
            "c,2,0,0,1");
    Estimation found = run(panel, "2");
    assertThat(found.estimates().get(0).estimate()).isCloseTo(2.5, Offset.offset(1e-12));
    assertThat(rows(found, "dose_group"))
        .extracting(Estimate::member)
        .containsExactly("0.2000 to 0.2000", "0.8000 to 0.8000");
    assertThat(rows(found, "dose_group").get(0).estimate()).isCloseTo(1, Offset.offset(1e-12));
    assertThat(rows(found, "dose_group").get(1).estimate()).isCloseTo(4, Offset.offset(1e-12));
    assertThat(rows(found, "dose_slope").get(0).estimate()).isCloseTo(5, Offset.offset(1e-12));
    assertThat(Said.of(found.notes())).anyMatch(n -> n.contains("units that chose the dose"));
  }

  @Test
  void unitsOfOneDoseStandInOneGroup() {
    PanelData panel =
        Panels.of(
            SPEC,
            "unit,time,cohort,d,y",
            "a,1,2,0,0",
            "a,2,2,0.5,2",
            "b,1,2,0,0",
            "b,2,2,0.5,3",
            "c,1,2,0,0",
            "c,2,2,0.5,4",
            "d,1,0,0,0",
            "d,2,0,0,1");
    Estimation found = run(panel, "3");
    assertThat(rows(found, "dose_group")).hasSize(1);
    assertThat(rows(found, "dose_slope")).isEmpty();
    assertThat(found.estimates().get(0).estimate()).isCloseTo(2, Offset.offset(1e-12));
  }

  /** An effect of 2 a unit of dose over cohorts 4 and 6, doses from 0.1 to 0.9. */
  @Test
  void findsALineThatIsThere() {
    Random random = new Random(20_261_203);
    PanelBuilder builder =
        new PanelBuilder("p", "p", SPEC, List.of("unit", "time", "cohort", "y", "d"));
    for (int u = 0; u < 900; u++) {
      int cohort = u % 3 == 0 ? 4 : u % 3 == 1 ? 6 : 0;
      double dose = 0.1 + 0.8 * random.nextDouble();
      double level = random.nextGaussian();
      for (int t = 1; t <= 8; t++) {
        double d = cohort > 0 && t >= cohort ? dose : 0;
        double y = level + 0.2 * t + 2 * d + 0.5 * random.nextGaussian();
        builder.row(1, new Object[] {"u" + u, t, cohort, y, d});
      }
    }
    Estimation found = run(builder.build(), "4");
    Estimate slope = rows(found, "dose_slope").get(0);
    assertThat(slope.estimate()).isCloseTo(2, Offset.offset(3 * slope.stdError()));
    assertThat(slope.stdError()).isBetween(0.05, 0.2);
    // Quarters of doses from 0.1 to 0.9 have means of 0.2, 0.4, 0.6 and 0.8.
    double[] truth = {0.4, 0.8, 1.2, 1.6};
    for (int b = 0; b < 4; b++) {
      Estimate group = rows(found, "dose_group").get(b);
      assertThat(group.estimate()).isCloseTo(truth[b], Offset.offset(3 * group.stdError() + 0.04));
    }
  }

  @Test
  void whereAllHaveTheSameDoseItIsTheTwoByTwo() {
    PanelData panel =
        Panels.of(
            "a,1,2,0", "a,2,2,5", "b,1,2,1", "b,2,2,9", "c,1,0,3", "c,2,0,4", "d,1,0,1", "d,2,0,5");
    double expected =
        Estimators.run("did", panel, EstimatorOptions.defaults()).estimates().get(0).estimate();
    assertThat(run(panel, "4").estimates().get(0).estimate())
        .isCloseTo(expected, Offset.offset(1e-12));
  }
}
