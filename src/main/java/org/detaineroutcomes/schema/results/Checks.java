package org.detaineroutcomes.schema.results;

import java.util.List;
import org.detaineroutcomes.model.result.CheckVerdict;
import org.detaineroutcomes.model.result.EffectCheck;
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.TextForm;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.PanelFields;

/** What speaks for and against the first effect of each outcome and pair of groups. */
public final class Checks {
  public static final Column CHECK =
      Column.text("effect_check", "What the effect is held against")
          .oneOf(EffectCheck.class)
          .mandatory();
  public static final Column VERDICT =
      Column.text("check_verdict", "What the check says").oneOf(CheckVerdict.class).mandatory();
  public static final Column FIGURE =
      Column.text(
              "check_figure_id",
              "The estimate that the verdict rests on; empty: a note of the effect, a row of"
                  + " results/ladder or results/specification_curves, or none")
          .matching(TextForm.FIGURE);
  public static final Column VARIED =
      Column.text(
          "varied",
          "What is varied in that figure: the placebo outcome, the date, the group left out, the"
              + " strength of the bounds, the coding, or the reading of the curve");
  public static final Column VARIED_DIMENSION =
      Column.text("varied_dimension", "What the strength of the bounds is of; empty: no bounds")
          .oneOf(EstimateDimension.class);

  public static final Column AGAINST_ESTIMATE =
      Column.number(
          "against_estimate",
          "unit of the outcome",
          "The estimate that it is held against: the effect, or the coding before");
  public static final Column AGAINST_LOW =
      Column.number("against_conf_low", "unit of the outcome", "Lower end of that one's interval");
  public static final Column AGAINST_HIGH =
      Column.number("against_conf_high", "unit of the outcome", "Upper end of that one's interval");

  private static final String ABOUT_ZERO =
      "An answer is the sign of a figure and whether its 95 % interval excludes zero.";

  /** One row: one check of one effect. */
  public static final Table TABLE =
      new Table(
          Layer.RESULTS,
          "checks",
          "one check of the first effect on one outcome between two groups",
          List.of(EstimateFields.ID, CHECK),
          List.of(
              EstimateFields.ID,
              Estimates.TREATED_ARM,
              Estimates.CONTROL_ARM,
              Estimates.POOL,
              PanelFields.OUTCOME,
              EstimateFields.ESTIMATOR,
              CHECK,
              VERDICT,
              FIGURE,
              VARIED,
              VARIED_DIMENSION,
              EstimateFields.ESTIMATE,
              EstimateFields.CONF_LOW,
              EstimateFields.CONF_HIGH,
              Estimates.P_VALUE,
              AGAINST_ESTIMATE,
              AGAINST_LOW,
              AGAINST_HIGH),
          List.of(
              "One effect an outcome of the job and pair of groups: that of the first comparison"
                  + " which could be estimated. Figures in the row are those the verdict rests on.",
              ABOUT_ZERO,
              "earlier_trends fails if the joint test of the effects before adoption has p below"
                  + " 0.05.",
              "placebo_outcome fails if the 95 % interval of the effect on an outcome that the"
                  + " policy should not change, by the same estimator and groups, excludes zero.",
              "placebo_date fails if the 95 % interval of the effect of an adoption set too early"
                  + " excludes zero.",
              "trend_bounds fails, for an effect whose interval excludes zero, if under some"
                  + " strength asked for the interval includes zero; for one whose interval"
                  + " includes zero, if under some strength it excludes zero or is more than twice"
                  + " as wide.",
              "leave_one_out fails if without one group the sign turns, or an interval that"
                  + " excluded zero includes it.",
              "randomization fails if its p is 0.05 or more and the interval excludes zero, or"
                  + " below 0.05 and the interval includes zero.",
              "reporters, adopters, timing_rule and largest_adopter fail if the answers of"
                  + " results/ladder differ: with any and with the same reporters; with the places"
                  + " of an adopter as units and as one; treated if in force on any day, on most"
                  + " days or throughout a period, and as the job asks; with and without the"
                  + " adopter with the most residents.",
              "specification_curve fails if the reading of results/specification_curves is not the"
                  + " effect's: below or above zero for an effect on that side whose interval"
                  + " excludes zero, not_apart for one whose interval includes it; p is of the"
                  + " joint test of the median.",
              "not_run is no verdict: nothing was found, because nothing was looked for."),
          false);

  private Checks() {}
}
