package org.detaineroutcomes.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.store.TableRow;
import org.junit.jupiter.api.Test;

class StanceCheckTest {
  private static final Job YEARS = Hand.counties(2010, 2016, "undated", "statewide");

  private static final Row CONTROL = row("19001", "2014", Arm.NONE_LISTED, "none listed", 0, false);
  private static final Row BEFORE = row("19153", "2014", Arm.LIMITING, "none listed", 0.4, false);
  private static final Row AFTER = row("19153", "2015", Arm.LIMITING, "limits", 1, true);

  private static Row row(
      String unit, String period, Arm arm, String stance, double share, boolean treated) {
    return new TableRowBuilder(Panels.TABLE)
        .set(PanelFields.UNIT_ID, unit)
        .set(Panels.PERIOD, period)
        .set(PolicyFields.STANCE, stance)
        .set(PanelFields.ARM, arm.code())
        .set(Panels.TREATED, treated)
        .set(Panels.IN_FORCE, treated)
        .set(Panels.SHARE_IN_FORCE, share)
        .row();
  }

  private static void check(Row... rows) {
    StanceCheck.require(YEARS, TableRow.all(Panels.TABLE, List.of(rows)));
  }

  @Test
  void rowsWhoseStanceAndTreatmentAgreeAreWritten() {
    assertThatCode(() -> check(CONTROL, BEFORE, AFTER)).doesNotThrowAnyException();
  }

  @Test
  void controlsThatLimitAreNamedWithTheirPeriodsAndStopTheRun() {
    assertThatThrownBy(
            () ->
                check(
                    BEFORE,
                    AFTER,
                    row("12086", "2014", Arm.NONE_LISTED, "limits", 0, false),
                    row("12086", "2015", Arm.NONE_LISTED, "limits", 0, false),
                    row("51013", "2016", Arm.AGREEMENT_287G, "conflict", 0, false)))
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.exit()).isEqualTo(ExitCode.CHECK))
        .hasMessageContaining(
            "Cannot write the panel: stance and treatment contradict, a control whose stance is"
                + " 'limits': 12086 in 2014 to 2015")
        .hasMessageContaining("a control whose stance is 'conflict': 51013 in 2016");
  }

  @Test
  void aTreatedPeriodWithoutItsLimitAndOneLimitedBeforeTheAdoptionAreNamed() {
    assertThatThrownBy(
            () -> check(row("19153", "2015", Arm.LIMITING, "none listed", 1, true), CONTROL))
        .hasMessageContaining("a treated period whose stance is 'none listed': 19153 in 2015");
    assertThatThrownBy(() -> check(row("19153", "2015", Arm.LIMITING, "limits", 0.9, true)))
        .hasMessageContaining("19153 in 2015");
    assertThatThrownBy(() -> check(row("19153", "2013", Arm.LIMITING, "limits", 1, false)))
        .hasMessageContaining("a period before the adoption whose stance is 'limits'");
  }
}
