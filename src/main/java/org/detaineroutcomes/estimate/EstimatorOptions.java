package org.detaineroutcomes.estimate;

import java.util.Map;
import java.util.Objects;
import org.detaineroutcomes.stats.Covariance;

/**
 * The options estimators share; what only one of them knows is in {@code settings}.
 *
 * @param vcov null leaves the estimator's default, clusters by unit, which it then notes
 * @param wild weights of the wild cluster bootstrap; null for none
 * @param control who compares with a treated cohort
 * @param method how covariates enter group-time effects
 * @param base which period an effect is measured from
 * @param anticipation periods before treatment in which units may already react
 * @param draws bootstrap or placebo draws; 0 for analytic standard errors
 * @param seed of the draws
 * @param level of intervals, such as 0.95
 */
public record EstimatorOptions(
    Covariance.Kind vcov,
    Wild wild,
    Control control,
    Method method,
    Base base,
    int anticipation,
    int draws,
    long seed,
    double level,
    Settings settings) {

  /** Draws beyond which an estimate is refused: more add time and no digit that is read. */
  public static final int MOST_DRAWS = 99_999;

  /** Weights of the wild cluster bootstrap. */
  public enum Wild {
    RADEMACHER,
    WEBB
  }

  /** Who compares with a treated cohort. */
  public enum Control {
    NEVER("never"),
    NOT_YET("not-yet");

    private final String word;

    Control(String word) {
      this.word = word;
    }

    /** As it is written on the command line. */
    public String word() {
      return word;
    }
  }

  /** How covariates enter group-time effects. */
  public enum Method {
    /** Doubly robust. */
    DR,
    /** Inverse probability weighting. */
    IPW,
    /** Outcome regression. */
    REG
  }

  /** Which period an effect is measured from. */
  public enum Base {
    /** The period before, until treatment; the last untreated one from then on. */
    VARYING,
    /** Always the last untreated one. */
    UNIVERSAL
  }

  public EstimatorOptions {
    Objects.requireNonNull(control);
    Objects.requireNonNull(method);
    Objects.requireNonNull(base);
    Objects.requireNonNull(settings);
    if (anticipation < 0 || draws < 0 || !(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "Cannot estimate: anticipation and draws must not be negative, the level in (0, 1)");
    }
  }

  /** The conservative defaults: never-treated controls, analytic errors, intervals of 95 %. */
  public static EstimatorOptions defaults() {
    return new EstimatorOptions(
        null, null, Control.NEVER, Method.DR, Base.VARYING, 0, 0, 1, 0.95, new Settings(Map.of()));
  }

  /** The same with a kind of variance. */
  public EstimatorOptions withVcov(Covariance.Kind kind) {
    return new EstimatorOptions(
        kind, wild, control, method, base, anticipation, draws, seed, level, settings);
  }

  /** The same with the wild cluster bootstrap. */
  public EstimatorOptions withWild(Wild weights) {
    return new EstimatorOptions(
        vcov, weights, control, method, base, anticipation, draws, seed, level, settings);
  }

  /** The same with other controls. */
  public EstimatorOptions withControl(Control group) {
    return new EstimatorOptions(
        vcov, wild, group, method, base, anticipation, draws, seed, level, settings);
  }

  /** The same with another use of covariates. */
  public EstimatorOptions withMethod(Method way) {
    return new EstimatorOptions(
        vcov, wild, control, way, base, anticipation, draws, seed, level, settings);
  }

  /** The same with another base period. */
  public EstimatorOptions withBase(Base period) {
    return new EstimatorOptions(
        vcov, wild, control, method, period, anticipation, draws, seed, level, settings);
  }

  /** The same with anticipation. */
  public EstimatorOptions withAnticipation(int periods) {
    return new EstimatorOptions(
        vcov, wild, control, method, base, periods, draws, seed, level, settings);
  }

  /** The same with draws. */
  public EstimatorOptions withDraws(int number, long fromSeed) {
    return new EstimatorOptions(
        vcov, wild, control, method, base, anticipation, number, fromSeed, level, settings);
  }

  /** The same with an estimator's own settings. */
  public EstimatorOptions withSettings(Map<String, String> own) {
    return new EstimatorOptions(
        vcov, wild, control, method, base, anticipation, draws, seed, level, new Settings(own));
  }
}
