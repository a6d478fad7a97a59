package org.detaineroutcomes.estimate;

import java.util.Arrays;
import java.util.List;

/**
 * One tidy row: one number with its uncertainty. What is unknown is null, never NaN.
 *
 * @param comparison the question it answers
 * @param outcome the outcome column
 * @param estimator registered name
 * @param specification the options that decided it, {@code key=value} joined by semicolons
 * @param term {@code att_gt}, {@code simple}, {@code dynamic}, {@code group}, {@code calendar},
 *     {@code overall}, or a coefficient's name
 * @param cohort cohort, group, two-by-two or donor; null where it has none
 * @param period calendar period as printed, or null
 * @param eventTime periods since treatment, or null
 * @param statistic estimate over its standard error
 * @param confLow pointwise interval
 * @param bandLow band that holds for all rows of its term together
 * @param weight share of this row in a weighted average, or null
 * @param nObs rows used
 * @param nUnits units used
 * @param nClusters clusters, the fewer of two ways
 */
public record Estimate(
    String comparison,
    String outcome,
    String estimator,
    String specification,
    String term,
    String cohort,
    String period,
    Integer eventTime,
    Double estimate,
    Double stdError,
    Double statistic,
    Double pValue,
    Double confLow,
    Double confHigh,
    Double bandLow,
    Double bandHigh,
    Double weight,
    Long nObs,
    Long nUnits,
    Long nClusters) {

  /** The column names, in order. */
  public static final List<String> COLUMNS =
      List.of(
          "comparison",
          "outcome",
          "estimator",
          "specification",
          "term",
          "cohort",
          "period",
          "event_time",
          "estimate",
          "std_error",
          "statistic",
          "p_value",
          "conf_low",
          "conf_high",
          "band_low",
          "band_high",
          "weight",
          "n_obs",
          "n_units",
          "n_clusters");

  public Estimate {
    for (Double number :
        Arrays.asList(
            estimate, stdError, statistic, pValue, confLow, confHigh, bandLow, bandHigh, weight)) {
      if (number != null && number.isNaN()) {
        throw new IllegalArgumentException(
            "Cannot report " + estimator + " " + term + ": a number is NaN, absent is null");
      }
    }
  }

  /** The values, in the order of {@link #COLUMNS}; null where absent. */
  public List<Object> values() {
    return Arrays.asList(
        comparison,
        outcome,
        estimator,
        specification,
        term,
        cohort,
        period,
        eventTime,
        estimate,
        stdError,
        statistic,
        pValue,
        confLow,
        confHigh,
        bandLow,
        bandHigh,
        weight,
        nObs,
        nUnits,
        nClusters);
  }

  /** The same number under another outcome and cohort or group. */
  public Estimate relabel(String otherOutcome, String otherCohort) {
    return new Estimate(
        comparison,
        otherOutcome,
        estimator,
        specification,
        term,
        otherCohort,
        period,
        eventTime,
        estimate,
        stdError,
        statistic,
        pValue,
        confLow,
        confHigh,
        bandLow,
        bandHigh,
        weight,
        nObs,
        nUnits,
        nClusters);
  }
}
