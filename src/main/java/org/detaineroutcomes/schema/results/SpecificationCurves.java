package org.detaineroutcomes.schema.results;

import java.util.List;
import org.detaineroutcomes.model.result.CurveReading;
import org.detaineroutcomes.model.result.MultiverseChoice;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.marts.CodedUnits;

/** What the specifications of one outcome and treated group say together. */
public final class SpecificationCurves {
  public static final Column ASKED =
      count("n_specifications", "Specifications that the job asks for").mandatory();
  public static final Column ESTIMATED =
      count("n_with_effect", "Those of them with an effect").mandatory();
  public static final Column DISTINCT =
      count("n_distinct", "Different fits that they come to: some choices change nothing")
          .mandatory();
  public static final Column BELOW = count("n_below", "Effects below zero").mandatory();
  public static final Column ABOVE = count("n_above", "Effects above zero").mandatory();
  public static final Column APART_BELOW =
      count("n_apart_below", "Effects below zero with a p-value below 0.05").mandatory();
  public static final Column APART_ABOVE =
      count("n_apart_above", "Effects above zero with a p-value below 0.05").mandatory();
  public static final Column BY_DEALS =
      Column.flag(
              "apart_by_deals",
              "Whether the p-values below 0.05 are those of the deals of the joint test; no: those of"
                  + " the estimators")
          .mandatory();
  public static final Column WITHOUT_P =
      count("n_without_p", "Effects without a p-value").mandatory();
  public static final Column MEDIAN = percent("median_effect", "Median of the effects");
  public static final Column LEAST = percent("least_effect", "Least of the effects");
  public static final Column LOWER = percent("lower_quartile", "A quarter of the effects is less");
  public static final Column UPPER = percent("upper_quartile", "A quarter of the effects is more");
  public static final Column MOST = percent("most_effect", "Largest of the effects");
  public static final Column READING =
      Column.text("curve_reading", "What the whole says of the sign of the effect")
          .oneOf(CurveReading.class)
          .mandatory();
  public static final Column DRAWS =
      Column.integer("joint_draws", "draws", "Draws of the joint randomization test; 0: no test")
          .atLeast(0)
          .mandatory();
  public static final Column P_MEDIAN =
      p("p_median", "Of a median effect as far from zero, if the treatment did nothing");
  public static final Column P_SHARE =
      p(
          "p_share",
          "Of as large a share of specifications with the sign of most and 1.96 errors from zero");
  public static final Column P_MEAN_Z =
      p("p_mean_z", "Of a mean of effects over errors as far from zero");
  public static final Column TOGETHER =
      Column.number(
              "explained_together",
              "0 to 1",
              "Share of the variance of the effects that the choices explain additively; the rest is"
                  + " how they act together; empty: the effects do not differ")
          .within(0, 1);

  public static final Column CHOICE =
      Column.text("curve_choice", "What is chosen").oneOf(MultiverseChoice.class).mandatory();
  public static final Column OPTIONS =
      Column.integer("n_options", "options", "Options that it has").atLeast(2).mandatory();
  public static final Column ALONE =
      Column.number(
              "explained_alone",
              "0 to 1",
              "Share of the variance of the effects that lies between its options")
          .within(0, 1);
  public static final Column BEYOND =
      Column.number(
              "explained_beyond",
              "0 to 1",
              "What it adds to the share that the other choices explain additively")
          .within(0, 1);

  /** One row: one curve. */
  public static final Table TABLE =
      new Table(
          Layer.RESULTS,
          "specification_curves",
          "one curve: the specifications of one outcome and treated group",
          List.of(CodedUnits.MEASURE, Estimates.TREATED_ARM),
          List.of(
              CodedUnits.MEASURE,
              Estimates.TREATED_ARM,
              ASKED,
              ESTIMATED,
              DISTINCT,
              BELOW,
              ABOVE,
              APART_BELOW,
              APART_ABOVE,
              BY_DEALS,
              WITHOUT_P,
              MEDIAN,
              LEAST,
              LOWER,
              UPPER,
              MOST,
              READING,
              DRAWS,
              P_MEDIAN,
              P_SHARE,
              P_MEAN_Z,
              TOGETHER),
          List.of(
              "Shares count specifications as the job crosses them: a choice with more options"
                  + " weighs more.",
              "p-values of the joint test take the errors of the estimators alone, in the actual"
                  + " curve as in the dealt ones."),
          false);

  /** One row: one choice of one curve. */
  public static final Table CHOICES =
      new Table(
          Layer.RESULTS,
          "curve_choices",
          "one choice of one curve",
          List.of(CodedUnits.MEASURE, Estimates.TREATED_ARM, CHOICE),
          List.of(CodedUnits.MEASURE, Estimates.TREATED_ARM, CHOICE, OPTIONS, ALONE, BEYOND),
          List.of(
              "Where some combinations are missing, what choices explain alone overlaps; what each"
                  + " adds beyond the others does not."),
          false);

  private SpecificationCurves() {}

  private static Column count(String name, String meaning) {
    return Column.count(name, "specifications", meaning).atLeast(0);
  }

  private static Column percent(String name, String meaning) {
    return Column.number(name, "percent", meaning + "; empty: no effect");
  }

  private static Column p(String name, String meaning) {
    return Column.number(name, "0 to 1", meaning + "; empty: no test").within(0, 1);
  }
}
