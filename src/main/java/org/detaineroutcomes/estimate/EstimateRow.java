package org.detaineroutcomes.estimate;

import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.model.result.EstimateUnit;
import org.detaineroutcomes.stats.Distributions;
import org.detaineroutcomes.stats.Interval;

/** Builds one {@link Estimate}; what is not said stays absent, and so does what is not finite. */
public final class EstimateRow {
  /** Below this share of what it is taken from, a number is what rounding left of zero. */
  private static final double ROUNDING = 1e-12;

  private final PanelData panel;
  private final String estimator;
  private final Specification specification;
  private final Term term;
  private String cohort;
  private Group group;
  private EstimateUnit unit = EstimateUnit.OUTCOME;
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
  private Long nTreated;
  private Long nClusters;
  private Long nTreatedClusters;

  private EstimateRow(PanelData panel, String estimator, Specification specification, Term term) {
    this.panel = panel;
    this.estimator = estimator;
    this.specification = specification;
    this.term = term;
  }

  /** Starts a row of one term. */
  public static EstimateRow of(
      PanelData panel, String estimator, Specification specification, Term term) {
    return new EstimateRow(panel, estimator, specification, term);
  }

  /** A cohort by its first treated period. */
  public EstimateRow cohort(int firstTreated) {
    cohort = panel.printCohort(firstTreated);
    return this;
  }

  /** What else tells the row from others of its term. */
  public EstimateRow of(EstimateDimension dimension, String member) {
    group = Group.of(dimension, member);
    return this;
  }

  /** The same, as part of something. */
  public EstimateRow of(EstimateDimension dimension, String member, String partOf) {
    group = new Group(dimension, member, partOf);
    return this;
  }

  /** What the estimate is counted in, where it is not the unit of the outcome. */
  public EstimateRow in(EstimateUnit other) {
    unit = other;
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

  /**
   * What it rests on; null clusters where there are none. The treated among them are counted where
   * it rests on all units of the panel.
   */
  public EstimateRow sample(long rows, long units, Integer clusters) {
    nObs = rows;
    nUnits = units;
    nClusters = clusters == null ? null : clusters.longValue();
    boolean all = units == panel.units().size();
    nTreated = all ? (Long) panel.treatedSample().units() : null;
    nTreatedClusters = all && clusters != null ? (Long) panel.treatedSample().clusters() : null;
    return this;
  }

  /** What another row rests on, absent where it does not say. */
  public EstimateRow sampleOf(Estimate other) {
    nObs = other.nObs();
    nUnits = other.nUnits();
    nTreated = other.nTreated();
    nClusters = other.nClusters();
    nTreatedClusters = other.nTreatedClusters();
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
        panel.spec().outcome(),
        estimator,
        specification,
        term,
        cohort,
        period,
        eventTime,
        group,
        estimate,
        stdError,
        statistic,
        pValue,
        conf == null ? null : finite(conf.low()),
        conf == null ? null : finite(conf.high()),
        band == null ? null : finite(band.low()),
        band == null ? null : finite(band.high()),
        weight,
        unit,
        nObs,
        nUnits,
        nTreated,
        nClusters,
        nTreatedClusters);
  }

  private static Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
