package org.detaineroutcomes.schema.results;

import java.util.List;
import org.detaineroutcomes.model.result.EstimateUnit;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.marts.LadderSamples;

/** The first effect of a job under one coding after another. */
public final class Ladder {
  public static final Column RANK =
      Column.integer("rung_rank", "order", "Order of the codings").mandatory();
  public static final Column REPORTERS =
      Column.text("reporter_rule", "The job's rule for reporters in this coding").mandatory();
  public static final Column ADOPTERS =
      Column.text("adopter_rule", "The job's rule for counties of one adopter").mandatory();
  public static final Column ADOPTION =
      Column.text("adoption_rule", "How much of a period a policy must be in force in").mandatory();
  public static final Column REVERSALS =
      Column.text("reversal_rule", "What becomes of a unit whose policy ends").mandatory();
  public static final Column LEFT_OUT =
      Column.text("without_adopter", "Id of the adopter that is left out; empty: none");
  public static final Column LEFT_OUT_NAME =
      Column.text("without_adopter_name", "Its name, with the state of a county or city");
  public static final Column UNIT =
      Column.text("unit", "What the estimate is counted in").oneOf(EstimateUnit.class).mandatory();
  public static final Column REFUSED =
      Column.text("refused", "Why there is no estimate; empty where there is one");

  private static final Column TREATED = Estimates.TREATED_ARM.mandatory();
  private static final Column CONTROL = Estimates.CONTROL_ARM.mandatory();

  /** One row: one estimator, outcome, pair of groups and coding. */
  public static final Table TABLE =
      new Table(
          Layer.RESULTS,
          "ladder",
          "one coding of the sample of one outcome and two groups, by one estimator",
          List.of(EstimateFields.ESTIMATOR, PanelFields.OUTCOME, TREATED, RANK),
          List.of(
              EstimateFields.ESTIMATOR,
              PanelFields.OUTCOME,
              TREATED,
              CONTROL,
              RANK,
              LadderSamples.RUNG,
              REPORTERS,
              ADOPTERS,
              ADOPTION,
              REVERSALS,
              LEFT_OUT,
              LEFT_OUT_NAME,
              EstimateFields.ESTIMATE,
              EstimateFields.STD_ERROR,
              EstimateFields.CONF_LOW,
              EstimateFields.CONF_HIGH,
              UNIT,
              Estimates.UNIT_PERIOD,
              EstimateFields.N_UNITS,
              Estimates.N_TREATED,
              Estimates.N_ADOPTERS,
              EstimateFields.N_CLUSTERS,
              Estimates.N_TREATED_CLUSTERS,
              REFUSED),
          List.of(
              "Each coding keeps what those before it changed; standard errors are analytic.",
              "Differences between codings show how far a finding rests on them, not which is true."),
          false);

  private Ladder() {}
}
