package org.detaineroutcomes.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.ArmPair;
import org.detaineroutcomes.model.result.LadderRung;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.LadderSamples;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.store.TableRow;
import org.junit.jupiter.api.Test;

class LadderSampleTest {
  private final List<Row> rows = new ArrayList<>();

  private void unit(String id, String adopter, Arm arm, long residents, double... values) {
    for (int i = 0; i < values.length; i++) {
      rows.add(
          new TableRowBuilder(LadderSamples.TABLE)
              .set(LadderSamples.RUNG, LadderRung.AS_ASKED.code())
              .set(PanelFields.OUTCOME, "violent_rate_per_100k")
              .set(PanelFields.UNIT_ID, id)
              .set(Panels.ADOPTER_ID, adopter)
              .set(PanelFields.ARM, arm.code())
              .set(PanelFields.COHORT, arm == Arm.LIMITING ? "2011" : null)
              .set(Panels.PERIOD, String.valueOf(2010 + i))
              .set(Panels.PERIOD_INDEX, 2010 + i)
              .set(PlaceFields.POPULATION, residents)
              .set(LadderSamples.VALUE, values[i])
              .row());
    }
  }

  private LadderSample sample() {
    unit("36047", "NY New York City", Arm.LIMITING, 2_600_000, 500, 480);
    unit("36061", "NY New York City", Arm.LIMITING, 1_600_000, 600, 570);
    unit("36103", "36103", Arm.LIMITING, 1_500_000, 100, 95);
    unit("36001", "36001", Arm.NONE_LISTED, 5_000_000, 200, 200);
    unit("36041", "36041", Arm.NONE_LISTED, 5_000, 0, 20);
    return new LadderSample(
        TableRow.all(LadderSamples.TABLE, rows),
        new ArmPair(Arm.LIMITING, Arm.NONE_LISTED),
        null,
        false);
  }

  private static Set<String> units(LadderSample sample) {
    return sample.rows().stream()
        .map(row -> row.text(PanelFields.UNIT_ID))
        .collect(Collectors.toSet());
  }

  @Test
  void theLargestAdopterIsLeftOutWithAllItsUnitsAndNoControlIs() {
    LadderSample without = sample().withoutLargest();

    assertThat(without.leftOut()).isEqualTo("NY New York City");
    assertThat(units(without)).containsExactlyInAnyOrder("36103", "36001", "36041");
  }

  @Test
  void aUnitWithAPeriodOfNoneHasNoLogarithm() {
    assertThat(units(sample().inLogs()))
        .containsExactlyInAnyOrder("36047", "36061", "36103", "36001");
  }
}
