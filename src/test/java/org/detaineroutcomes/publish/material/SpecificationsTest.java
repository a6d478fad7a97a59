package org.detaineroutcomes.publish.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.detaineroutcomes.publish.Fixture;
import org.detaineroutcomes.publish.Rows;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.words.Names;
import org.junit.jupiter.api.Test;

class SpecificationsTest {
  private static List<EstimateLine> lines(String... specifications) {
    Names names = Names.of(Fixture.job(Map.of()));
    Rows rows = new Rows(Estimates.TABLE);
    rows.always(PanelFields.OUTCOME, Fixture.VIOLENT).always(EstimateFields.ESTIMATOR, "twfe");
    for (String specification : specifications) {
      rows.row(EstimateFields.TERM, "treated", EstimateFields.SPECIFICATION, specification);
    }
    return rows.list().stream().map(row -> EstimateLine.of(row, names)).toList();
  }

  @Test
  void twoLinesOfOneEstimatorAreToldApartByWhatDiffersAlone() {
    List<EstimateLine> lines =
        lines("weights=none;vcov=cluster:county", "weights=none;vcov=cluster:state");
    Specifications specifications = new Specifications(lines);
    assertThat(lines.stream().map(specifications::title))
        .containsExactly(
            "Two-way fixed effects (clustered by county)",
            "Two-way fixed effects (clustered by state)");
    assertThat(specifications.sharedSentences())
        .containsExactly("Settings, Two-way fixed effects: unweighted.");
  }

  @Test
  void aLoneSpecificationIsSaidUnderTheTable() {
    List<EstimateLine> lines = lines("weights=none;vcov=cluster:county");
    Specifications specifications = new Specifications(lines);
    assertThat(specifications.own(lines.get(0))).isEmpty();
    assertThat(specifications.sharedSentences())
        .containsExactly("Settings, Two-way fixed effects: unweighted; clustered by county.");
  }
}
