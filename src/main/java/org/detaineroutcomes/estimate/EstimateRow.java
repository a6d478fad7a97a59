package org.detaineroutcomes.estimate;

import org.detaineroutcomes.stats.Distributions;
import org.detaineroutcomes.stats.Interval;

/** Builds one {@link Estimate}; what is not said stays absent, and so does what is not finite. */
public final class EstimateRow {
  /** Below this share of what it is taken from, a number is what rounding left of zero. */
  private static final double ROUNDING = 1e-12;

  private final PanelData panel;
  private final String estimator;
  private final String specification;
  private final String term;
  private String cohort;
  private String period;
  private Integer eventTime;
  private Double estimate;
  private Double stdError;
  private Double statistic;
  private Double pValue;
  private Interval conf;
  private Interval band;
  private Double weight;
  private Long nObs;
  private Long nUnits;
  private Long nClusters;

  private EstimateRow(PanelData panel, String estimator, String specification, String term) {
    this.panel = panel;
    this.estimator = estimator;
    this.specification = specification;
    this.term = term;
  }

  /** Starts a row of one term. */
  public static EstimateRow of(
      PanelData panel, String estimator, String specification, String term) {
    return new EstimateRow(panel, estimator, specification, term);
  }

  /** A cohort by its first treated period. */
  public EstimateRow cohort(int firstTreated) {
    return named(panel.printCohort(firstTreated));
  }

  /** A group, a two-by-two or a donor by name. */
  public EstimateRow named(String name) {
    cohort = name;
    return this;
  }

  /** A calendar period. */
  public EstimateRow period(int number) {
    period = panel.calendar().print(number);
    return this;
  }

  /** Periods since treatment. */
  public EstimateRow eventTime(int e) {
    eventTime = e;
    return this;
  }

  /** The number itself. */
  public EstimateRow estimate(double value) {
    estimate = finite(value);
    return this;
  }

  /**
   * Its standard error, and with it the statistic, the two-sided p-value and the interval.
   *
   * @param df degrees of freedom of t; infinite for the normal
   */
  public EstimateRow stdError(double value, double df, double level) {
    if (!Double.isFinite(value) || value < 0 || estimate == null) {
      return this;
    }
    stdError = value;
    double half = Distributions.tQuantile(1 - (1 - level) / 2, df) * value;
    conf = new Interval(estimate - half, estimate + half);
    if (value > 0) {
      statistic = estimate / value;
      pValue = Distributions.tTwoSided(statistic, df);
    }
    return this;
  }

  /** A p-value found another way. */
  public EstimateRow pValue(double value) {
    pValue = finite(value);
    return this;
  }

  /** A statistic found another way. */
  public EstimateRow statistic(double value) {
    statistic = finite(value);
    return this;
  }

  /** An interval found another way; null for none. */
  public EstimateRow interval(Interval interval) {
    conf = interval;
    return this;
  }

  /** The uniform band; null for none. */
  public EstimateRow band(Interval interval) {
    band = interval;
    return this;
  }

  /** The share in a weighted average. */
  public EstimateRow weight(double value) {
    weight = finite(value);
    return this;
  }

  /** What it rests on; null clusters where there are none. */
  public EstimateRow sample(long rows, long units, Integer clusters) {
    nObs = rows;
    nUnits = units;
    nClusters = clusters == null ? null : clusters.longValue();
    return this;
  }

  /** What another row rests on, absent where it does not say. */
  public EstimateRow sampleOf(Estimate other) {
    nObs = other.nObs();
    nUnits = other.nUnits();
    nClusters = other.nClusters();
    return this;
  }

  /** Of one cluster, or of residuals that are rounding errors, there is no standard error. */
  private boolean withoutError() {
    if (stdError == null || stdError == 0) {
      return nClusters != null && nClusters < 2;
    }
    double size = Math.max(Math.abs(estimate), stdError);
    return (nClusters != null && nClusters < 2)
        || stdError < ROUNDING * size
        || (size < ROUNDING && size < ROUNDING * panel.largestOutcome());
  }

  /** The finished row. */
  public Estimate build() {
    if (withoutError()) {
      stdError = null;
      statistic = null;
      pValue = null;
      conf = null;
      band = null;
    }
    return new Estimate(
        panel.name(),
        panel.spec().outcome(),
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
        conf == null ? null : finite(conf.low()),
        conf == null ? null : finite(conf.high()),
        band == null ? null : finite(band.low()),
        band == null ? null : finite(band.high()),
        weight,
        nObs,
        nUnits,
        nClusters);
  }

  private static Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
