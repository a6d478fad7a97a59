package org.detaineroutcomes.publish;

import java.util.List;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.ControlPool;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.store.TableRow;

/** Levels and effects of the made-up release, period by period too. */
final class FixtureEstimates {
  private static final double[] FIRST = {318.2, 311.5, 309.9, 304.0, 297.1, 288.4, 292.6};
  private static final double[] SECOND = {301.4, 297.3, 297.8, 295.1, 293.9, 295.0, 299.7};
  private static final double[] THIRD = {327.0, 321.9, 315.2, 318.8, 310.4, 312.2, 317.5};
  private static final double[] EFFECTS = {1.9, -2.3, 0.8, 0, -8.1, -13.4, -11.6, -14.9};
  private static final double[] KNOWN = {0, 0, 0, 0, -9, -12, -12, -12};

  private FixtureEstimates() {}

  static List<TableRow> estimates() {
    Rows rows = new Rows(Estimates.TABLE);
    rows.always(PanelFields.OUTCOME, Fixture.VIOLENT)
        .always(Estimates.TREATMENT, "any-detainer-limit");
    levels(rows, ControlPool.NATIONAL, SECOND, 528);
    levels(rows, ControlPool.AGREEMENT_287G, THIRD, 21);
    effect(rows, ControlPool.NATIONAL, "callaway-santanna", "simple", -11.8, 3.4);
    effect(rows, ControlPool.NATIONAL, "twfe", "treated", -10.2, 3.1);
    effect(rows, ControlPool.NATIONAL, "did", "overall", -14.6, 4.9);
    effect(rows, ControlPool.AGREEMENT_287G, "callaway-santanna", "simple", -9.4, 7.2);
    effect(rows, ControlPool.AGREEMENT_287G, "twfe", "treated", -8.1, 6.6);
    effect(rows, ControlPool.AGREEMENT_287G, "did", "overall", -12.9, 8.8);
    for (int i = 0; i < EFFECTS.length; i++) {
      byEventTime(rows, i - 4, EFFECTS[i], 3.2 + 0.4 * Math.abs(i - 3));
    }
    rows.always(Estimates.TREATED_ARM, null).always(Estimates.CONTROL_ARM, null);
    rows.always(Estimates.POOL, null).always(EstimateFields.ESTIMATOR, "truth");
    rows.always(Estimates.TERM_KIND, "headline")
        .row(
            EstimateFields.TERM,
            "overall",
            EstimateFields.ESTIMATE,
            -11.4,
            EstimateFields.N_UNITS,
            57L);
    rows.always(Estimates.TERM_KIND, "event_time");
    for (int i = 0; i < KNOWN.length; i++) {
      rows.row(
          EstimateFields.TERM,
          "dynamic",
          EstimateFields.EVENT_TIME,
          i - 4,
          EstimateFields.ESTIMATE,
          KNOWN[i]);
    }
    return rows.list();
  }

  private static void levels(Rows rows, ControlPool pool, double[] values, long units) {
    Arm second = compared(rows, pool);
    rows.always(EstimateFields.ESTIMATOR, "means").always(Estimates.TERM_KIND, "level");
    level(rows, Arm.LIMITING, null, mean(FIRST), 9.1, 57);
    level(rows, second, null, mean(values), 3.3, units);
    rows.row(
        Estimates.TERM_KIND,
        "difference",
        EstimateFields.TERM,
        "difference",
        EstimateFields.ESTIMATE,
        mean(FIRST) - mean(values),
        EstimateFields.STD_ERROR,
        9.7,
        EstimateFields.CONF_LOW,
        mean(FIRST) - mean(values) - 19.0,
        EstimateFields.CONF_HIGH,
        mean(FIRST) - mean(values) + 19.0,
        EstimateFields.N_UNITS,
        57 + units);
    for (int year = 2010; year <= 2016; year++) {
      level(rows, Arm.LIMITING, Integer.toString(year), FIRST[year - 2010], 9.5, 57);
      level(rows, second, Integer.toString(year), values[year - 2010], 3.6, units);
    }
  }

  private static Arm compared(Rows rows, ControlPool pool) {
    Arm control = pool == ControlPool.AGREEMENT_287G ? Arm.AGREEMENT_287G : Arm.NONE_LISTED;
    rows.always(Estimates.TREATED_ARM, Arm.LIMITING.code());
    rows.always(Estimates.CONTROL_ARM, control.code()).always(Estimates.POOL, pool.code());
    return control;
  }

  private static double mean(double[] values) {
    return java.util.Arrays.stream(values).average().orElseThrow();
  }

  private static void level(
      Rows rows, Arm group, String period, double value, double error, long units) {
    rows.row(
        EstimateFields.TERM,
        "mean",
        Estimates.DIMENSION,
        "arm",
        Estimates.MEMBER,
        group.code(),
        DateFields.PERIOD,
        period,
        EstimateFields.ESTIMATE,
        value,
        EstimateFields.STD_ERROR,
        error,
        EstimateFields.CONF_LOW,
        value - 1.96 * error,
        EstimateFields.CONF_HIGH,
        value + 1.96 * error,
        EstimateFields.N_UNITS,
        units,
        EstimateFields.N_CLUSTERS,
        units);
  }

  private static void effect(
      Rows rows, ControlPool pool, String estimator, String term, double value, double error) {
    compared(rows, pool);
    rows.always(EstimateFields.ESTIMATOR, estimator).always(Estimates.TERM_KIND, "headline");
    rows.row(
        EstimateFields.TERM,
        term,
        EstimateFields.ESTIMATE,
        value,
        EstimateFields.STD_ERROR,
        error,
        Estimates.P_VALUE,
        0.012,
        EstimateFields.CONF_LOW,
        value - 1.96 * error,
        EstimateFields.CONF_HIGH,
        value + 1.96 * error,
        EstimateFields.N_UNITS,
        585L,
        EstimateFields.N_CLUSTERS,
        38L);
  }

  private static void byEventTime(Rows rows, int time, double value, double error) {
    compared(rows, ControlPool.NATIONAL);
    rows.always(EstimateFields.ESTIMATOR, "callaway-santanna");
    rows.always(Estimates.TERM_KIND, "event_time");
    rows.row(
        EstimateFields.TERM,
        "dynamic",
        EstimateFields.EVENT_TIME,
        time,
        EstimateFields.ESTIMATE,
        value,
        EstimateFields.STD_ERROR,
        error,
        EstimateFields.CONF_LOW,
        value - 1.96 * error,
        EstimateFields.CONF_HIGH,
        value + 1.96 * error,
        Estimates.BAND_LOW,
        value - 2.7 * error,
        Estimates.BAND_HIGH,
        value + 2.7 * error);
  }
}
