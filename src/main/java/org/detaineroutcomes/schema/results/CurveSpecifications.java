package org.detaineroutcomes.schema.results;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.detaineroutcomes.model.result.MultiverseChoice;
import org.detaineroutcomes.model.result.SpecificationGap;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.marts.CodedUnits;
import org.detaineroutcomes.schema.marts.Samples;

/** Every specification of a job that crosses its choices. */
public final class CurveSpecifications {
  public static final Column NUMBER =
      Column.integer("specification_number", "order", "Number in the order of the job, from 1")
          .atLeast(1)
          .mandatory();
  public static final Column RANK =
      Column.integer(
              "curve_rank", "order", "Place by its effect, the least first; empty: no effect")
          .atLeast(1);
  public static final Column EFFECT =
      Column.number(
          "percent_effect",
          "percent",
          "The effect over the mean of the treated units before adoption, or 100 (exp(b) - 1) of a"
              + " difference of logarithms b; empty: none");
  public static final Column EFFECT_ERROR =
      Column.number("percent_error", "percent", "Standard error of the effect in percent");
  public static final Column EFFECT_LOW =
      Column.number("percent_low", "percent", "Lower end of its 95 % interval");
  public static final Column EFFECT_HIGH =
      Column.number("percent_high", "percent", "Upper end of its 95 % interval");
  public static final Column DEALT_P =
      Column.number(
              "dealt_p_value",
              "0 to 1",
              "Share of the deals of the joint test, the actual one among them, with an effect as far"
                  + " from zero; empty: no test")
          .within(0, 1);
  public static final Column GAP =
      Column.text("specification_gap", "Why there is no effect; empty where there is one")
          .oneOf(SpecificationGap.class);
  public static final Column REASON =
      Column.text("gap_reason", "What the estimator says of it; empty where it says nothing");

  /** The column of each choice, which has the option as the job writes it. */
  public static final Map<MultiverseChoice, Column> CHOICES = choices();

  /** One row: one specification of one outcome and treated group. */
  public static final Table TABLE =
      new Table(
          Layer.RESULTS,
          "specifications",
          "one specification of one outcome and treated group",
          List.of(CodedUnits.MEASURE, Estimates.TREATED_ARM, NUMBER),
          Stream.of(
                  Stream.of(CodedUnits.MEASURE, Estimates.TREATED_ARM, NUMBER, RANK),
                  Stream.of(MultiverseChoice.values()).map(CHOICES::get),
                  Stream.of(
                      EFFECT,
                      EFFECT_ERROR,
                      EFFECT_LOW,
                      EFFECT_HIGH,
                      Estimates.P_VALUE,
                      DEALT_P,
                      EstimateFields.ESTIMATE,
                      EstimateFields.STD_ERROR,
                      EstimateFields.CONF_LOW,
                      EstimateFields.CONF_HIGH,
                      Estimates.UNIT.optional(),
                      EstimateFields.N_UNITS,
                      Estimates.N_TREATED,
                      Estimates.N_ADOPTERS,
                      EstimateFields.N_CLUSTERS,
                      Estimates.N_TREATED_CLUSTERS,
                      GAP,
                      REASON))
              .flatMap(columns -> columns)
              .toList(),
          List.of(
              "Effects are put in percent so that rates, logarithms and counts stand on one scale;"
                  + " the estimate is on the scale of its estimator.",
              "Errors, intervals and their p-values are the estimator's own: too small if few clusters"
                  + " carry the treated side. The p-value of the deals is not.",
              "Specifications are not independent: they share most of their rows."),
          false);

  private CurveSpecifications() {}

  private static Map<MultiverseChoice, Column> choices() {
    Map<MultiverseChoice, Column> columns = new EnumMap<>(MultiverseChoice.class);
    for (MultiverseChoice choice : MultiverseChoice.values()) {
      columns.put(choice, column(choice).mandatory());
    }
    return Collections.unmodifiableMap(columns);
  }

  private static Column column(MultiverseChoice choice) {
    return switch (choice) {
      case DEFINITION -> Column.text("definition", "Treatment definition");
      case REPORTERS -> Ladder.REPORTERS;
      case ADOPTERS -> Ladder.ADOPTERS;
      case ADOPTION -> Ladder.ADOPTION;
      case REVERSALS -> Ladder.REVERSALS;
      case SAMPLE -> Samples.SAMPLE;
      case SCALE ->
          Column.text("outcome_scale", "Rate, its logarithm, or a count over residents")
              .oneOf("rate", "log", "count");
      case ESTIMATOR -> EstimateFields.ESTIMATOR;
      case WEIGHTS -> Column.text("weighted_by", "What rows are weighted by, or none");
      case COVARIATES -> Column.text("held_constant", "Covariates joined by +, or none");
      case WINDOW -> Column.text("compared_periods", "all, or from..to");
      case POOL ->
          Column.text("control_pool", "Where control units are taken from, as the job writes it")
              .oneOf("national", "same-state", "287g");
      case CLUSTER -> Column.text("error_cluster", "Within what errors are not independent");
    };
  }
}
