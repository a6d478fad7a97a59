package org.detaineroutcomes.publish.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.detaineroutcomes.model.Zeros;
import org.detaineroutcomes.publish.Rows;
import org.detaineroutcomes.publish.disclosure.Suppression;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.results.Estimates;
import org.junit.jupiter.api.Test;

class SmallLevelsTest {

  private static void level(Rows rows, String outcome, String period, String term, double mean) {
    rows.row(
        PanelFields.OUTCOME, outcome,
        EstimateFields.ESTIMATOR, "means",
        EstimateFields.TERM, term,
        DateFields.PERIOD, period,
        Estimates.UNIT, "count",
        EstimateFields.ESTIMATE, mean,
        Estimates.N_OBS, 3L);
  }

  private static List<String> left(Rows rows) {
    return SmallLevels.without(rows.list(), new Suppression(10, Zeros.PRINTED)).stream()
        .map(row -> row.text(DateFields.PERIOD) + " " + row.text(EstimateFields.TERM))
        .toList();
  }

  @Test
  void aPeriodInWhichAGroupHasFewerPeopleThanMayBePrintedGoesWithItsDifference() {
    Rows rows = new Rows(Estimates.TABLE);
    level(rows, "detainers_declined", "2014", "mean", 3);
    level(rows, "detainers_declined", "2014", "difference", 20);
    level(rows, "detainers_declined", "2015", "mean", 4);

    assertThat(left(rows)).containsExactly("2015 mean");
  }

  @Test
  void aReportThatWasPublishedIsPrintedWhateverItsCounts() {
    Rows rows = new Rows(Estimates.TABLE);
    level(rows, "ddor_declined", "2017", "mean", 1);

    assertThat(left(rows)).containsExactly("2017 mean");
  }
}
