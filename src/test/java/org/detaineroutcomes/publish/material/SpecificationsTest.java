package org.detaineroutcomes.publish.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.publish.Fixture;
import org.detaineroutcomes.publish.Rows;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.results.EstimateSettings;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.words.Names;
import org.junit.jupiter.api.Test;

class SpecificationsTest {
  private static List<EstimateLine> lines(String... clusters) {
    Rows estimates = new Rows(Estimates.TABLE);
    estimates.always(PanelFields.OUTCOME, Fixture.VIOLENT);
    estimates.always(EstimateFields.ESTIMATOR, "twfe").always(Estimates.TERM_KIND, "headline");
    Rows settings = new Rows(EstimateSettings.TABLE);
    settings.always(EstimateSettings.SETTING_OF, EstimateSettings.ESTIMATOR);
    for (String cluster : clusters) {
      estimates.row(EstimateFields.ID, cluster, EstimateFields.TERM, "treated");
      settings.always(EstimateFields.ID, cluster);
      setting(settings, 1, "weights", "none");
      setting(settings, 2, "vcov", "cluster");
      setting(settings, 3, "cluster", cluster);
    }
    EstimateReading reading =
        new EstimateReading(Names.plain(Job.Unit.COUNTY), settings.list(), List.of());
    return estimates.list().stream().map(reading::line).toList();
  }

  private static void setting(Rows settings, int rank, String key, String value) {
    settings.row(
        EstimateSettings.RANK, rank, EstimateSettings.SETTING, key, EstimateSettings.VALUE, value);
  }

  @Test
  void twoLinesOfOneEstimatorAreToldApartByWhatDiffersAlone() {
    List<EstimateLine> lines = lines("county", "state");
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
    List<EstimateLine> lines = lines("county");
    Specifications specifications = new Specifications(lines);
    assertThat(specifications.own(lines.get(0))).isEmpty();
    assertThat(specifications.sharedSentences())
        .containsExactly("Settings, Two-way fixed effects: unweighted; clustered by county.");
  }
}
