package org.detaineroutcomes.estimate;

import java.util.Arrays;
import java.util.List;
import org.detaineroutcomes.model.result.EstimateUnit;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.stats.Interval;

/**
 * One tidy row: one number with its uncertainty. What is unknown is null, never NaN.
 *
 * @param outcome the outcome column
 * @param estimator registered name
 * @param specification the settings that decided it
 * @param term which figure of the estimator it is
 * @param adoptionCohort first treated period of the units it is about, as printed, or null
 * @param period calendar period as printed, or null
 * @param eventTime periods since treatment, or null
 * @param group what else tells it from other rows of its term, or null
 * @param statistic estimate over its standard error
 * @param confLow pointwise interval
 * @param bandLow band that holds for all rows of its term together
 * @param weight share of this row in a weighted average, or null
 * @param unit what the estimate is counted in
 * @param nObs rows used
 * @param nUnits units used
 * @param nTreated units of them that are treated in some period, or null
 * @param nClusters clusters, the fewer of two ways
 * @param nTreatedClusters clusters with a treated unit, the fewer of two ways, or null
 */
public record Estimate(
    String outcome,
    String estimator,
    Specification specification,
    Term term,
    String adoptionCohort,
    String period,
    Integer eventTime,
    Group group,
    Double estimate,
    Double stdError,
    Double statistic,
    Double pValue,
    Double confLow,
    Double confHigh,
    Double bandLow,
    Double bandHigh,
    Double weight,
    EstimateUnit unit,
    Long nObs,
    Long nUnits,
    Long nTreated,
    Long nClusters,
    Long nTreatedClusters) {

  /** The column names of everything but the settings, in order. */
  public static final List<String> COLUMNS =
      List.of(
          "outcome",
          "estimator",
          "term",
          "term_kind",
          "adoption_cohort",
          "period",
          "event_time",
          "dimension",
          "member",
          "part_of",
          "estimate",
          "std_error",
          "statistic",
          "p_value",
          "conf_low",
          "conf_high",
          "band_low",
          "band_high",
          "weight",
          "unit",
          "n_obs",
          "n_units",
          "n_treated",
          "n_clusters",
          "n_treated_clusters");

  public Estimate {
    for (Double number :
        Arrays.asList(
            estimate, stdError, statistic, pValue, confLow, confHigh, bandLow, bandHigh, weight)) {
      if (number != null && number.isNaN()) {
        throw new IllegalArgumentException(
            "Cannot report " + estimator + " " + term.name() + ": a number is NaN, absent is null");
      }
    }
  }

  /** The values, in the order of {@link #COLUMNS}; null where absent. */
  public List<Object> values() {
    return Arrays.asList(
        outcome,
        estimator,
        term.name(),
        term.kind().code(),
        adoptionCohort,
        period,
        eventTime,
        group == null ? null : group.dimension().code(),
        group == null ? null : group.member(),
        group == null ? null : group.partOf(),
        estimate,
        stdError,
        statistic,
        pValue,
        confLow,
        confHigh,
        bandLow,
        bandHigh,
        weight,
        unit.code(),
        nObs,
        nUnits,
        nTreated,
        nClusters,
        nTreatedClusters);
  }

  /** The member of its group that it is about; null for none. */
  public String member() {
    return group == null ? null : group.member();
  }

  /** Whether it is about neither one cohort nor one group. */
  public boolean isOfAll() {
    return adoptionCohort == null && group == null;
  }

  /** Whether it is over all cohorts, groups, periods and event times. */
  public boolean isWhole() {
    return isOfAll() && period == null && eventTime == null;
  }

  /**
   * The same number with another p-value and interval, and without a band.
   *
   * @param p null for none
   * @param interval null for none
   * @param key the setting that says where they are from
   */
  public Estimate inferred(Double p, Interval interval, SettingKey key, String value) {
    return new Estimate(
        outcome,
        estimator,
        specification.with(key, value),
        term,
        adoptionCohort,
        period,
        eventTime,
        group,
        estimate,
        stdError,
        statistic,
        p,
        interval == null ? null : interval.low(),
        interval == null ? null : interval.high(),
        null,
        null,
        weight,
        unit,
        nObs,
        nUnits,
        nTreated,
        nClusters,
        nTreatedClusters);
  }

  /** The same number with the treated units and clusters that it rests on. */
  public Estimate withTreated(long units, long clusters) {
    return new Estimate(
        outcome,
        estimator,
        specification,
        term,
        adoptionCohort,
        period,
        eventTime,
        group,
        estimate,
        stdError,
        statistic,
        pValue,
        confLow,
        confHigh,
        bandLow,
        bandHigh,
        weight,
        unit,
        nObs,
        nUnits,
        units,
        nClusters,
        clusters);
  }

  /** The same number under another outcome, group and unit. */
  public Estimate relabel(String otherOutcome, Group otherGroup, EstimateUnit otherUnit) {
    return new Estimate(
        otherOutcome,
        estimator,
        specification,
        term,
        adoptionCohort,
        period,
        eventTime,
        otherGroup,
        estimate,
        stdError,
        statistic,
        pValue,
        confLow,
        confHigh,
        bandLow,
        bandHigh,
        weight,
        otherUnit,
        nObs,
        nUnits,
        nTreated,
        nClusters,
        nTreatedClusters);
  }
}
