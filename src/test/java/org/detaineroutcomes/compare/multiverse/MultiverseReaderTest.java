package org.detaineroutcomes.compare.multiverse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Problems;
import org.detaineroutcomes.model.result.MultiverseChoice;
import org.junit.jupiter.api.Test;

class MultiverseReaderTest {
  private static List<String> problems(MultiverseChoice choice, String... options) {
    Problems problems = new Problems();
    MultiverseReader.check(PlantedCurve.job(Map.of(choice, List.of(options))), problems);
    return problems.list().stream().map(Problem::toString).toList();
  }

  @Test
  void theSpecificationsOfAJobAreCountedBeforeItRuns() {
    List<String> told =
        MultiverseReader.sentences(
            PlantedCurve.job(
                Map.of(
                    MultiverseChoice.ADOPTION, List.of("first-full", "any-day", "majority"),
                    MultiverseChoice.SCALE, List.of("rate", "count"),
                    MultiverseChoice.ESTIMATOR, List.of("twfe", "poisson"))));

    // Three timing rules by twfe of the rate and poisson of the count; two pairs of four are none.
    assertThat(told)
        .containsExactly(
            "multiverse: 6 specifications of each of 1 outcome (violent) and of each treated group,"
                + " over 3 codings of units and treatment; 6 combinations are none, since an"
                + " estimator does not take the scale; joint randomization test: none");
  }

  @Test
  void anUnknownOptionIsNamedWithTheNearest() {
    assertThat(problems(MultiverseChoice.ESTIMATOR, "twfee").get(0))
        .contains("line 7, multiverse: estimator")
        .contains("Cannot use 'twfee' as estimator of the multiverse: it is not known")
        .contains("did you mean 'twfe'?");
    assertThat(problems(MultiverseChoice.ESTIMATOR, "means")).hasSize(1);
    assertThat(problems(MultiverseChoice.DEFINITION, "federal-list")).hasSize(1);
    assertThat(problems(MultiverseChoice.REPORTERS, "constant", "0.9")).isEmpty();
    assertThat(problems(MultiverseChoice.REPORTERS, "1.5")).hasSize(1);
    assertThat(problems(MultiverseChoice.COVARIATES, "log_population+povertypercent").get(0))
        .contains("poverty_percent");
  }

  @Test
  void aWindowOutsideThePanelIsRefused() {
    assertThat(problems(MultiverseChoice.WINDOW, "all", "2011..", "..2012", "2011..2012"))
        .isEmpty();
    assertThat(problems(MultiverseChoice.WINDOW, "..2020").get(0))
        .contains(
            "Cannot use window '..2020': it is not 'all' or a part of the panel, 2010 to 2013");
    assertThat(problems(MultiverseChoice.WINDOW, "2011")).hasSize(1);
    assertThat(problems(MultiverseChoice.WINDOW, "..2012-01")).hasSize(1);
  }

  @Test
  void estimatorsOfRatesWithoutARateAreRefused() {
    assertThat(problems(MultiverseChoice.SCALE, "count").get(0))
        .contains("no combination is a specification");
  }
}
