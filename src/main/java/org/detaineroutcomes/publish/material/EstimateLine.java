package org.detaineroutcomes.publish.material;

import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.ControlPool;
import org.detaineroutcomes.model.result.CountScope;
import org.detaineroutcomes.model.result.Estimand;
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.model.result.EstimateUnit;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.RateResidents;
import org.detaineroutcomes.model.result.Setting;
import org.detaineroutcomes.model.result.TermKind;
import org.detaineroutcomes.model.result.TermName;

/**
 * One row of the estimates.
 *
 * @param compared the groups, or what else it is about
 * @param estimand what the figure of its estimator is of
 * @param unit what its number is counted in
 * @param sample what it rests on
 */
public record EstimateLine(
    String id,
    Compared compared,
    String outcome,
    String estimator,
    Estimand estimand,
    Term term,
    Scope scope,
    Figure figure,
    EstimateUnit unit,
    Sample sample,
    Settings settings,
    Remarks remarks,
    Optional<Base> base) {

  /**
   * Two groups; a difference is the first less the second.
   *
   * @param pool where the units of the second are taken from
   */
  public record Pair(Arm treated, Arm control, ControlPool pool) {}

  /**
   * What is compared.
   *
   * @param pair empty for what compares no groups
   * @param words its name in print
   */
  public record Compared(Optional<Pair> pair, String words) {}

  /** Which offenses a rate counts, over which residents. */
  public record Base(CountScope scope, RateResidents residents) {}

  /** Which figure of its estimator it is. */
  public record Term(TermKind kind, String name) {
    /** Whether it is called so. */
    public boolean is(TermName other) {
      return name.equals(other.code());
    }
  }

  /**
   * What part of the data it is about; over all of them where nothing is said.
   *
   * @param cohort first treated period; empty for all
   * @param period empty for all
   * @param eventTime periods since adoption, or null
   * @param group what else tells it from others of its term
   * @param words the cohort or the group in print
   */
  public record Scope(
      String cohort, String period, Integer eventTime, Optional<Group> group, String words) {}

  /** A member of a dimension, and what it is part of; an empty text for nothing. */
  public record Group(EstimateDimension dimension, String member, String partOf) {}

  /** The number and its uncertainty; null where absent. */
  public record Figure(
      Double estimate,
      Double stdError,
      Double pValue,
      Double low,
      Double high,
      Double bandLow,
      Double bandHigh) {
    private static final Figure NONE = new Figure(null, null, null, null, null, null, null);
  }

  /**
   * Units and clusters used; null where unknown.
   *
   * @param rows unit-periods used
   * @param treated units that are treated in some period
   * @param adopters adopters of the policies that date them
   * @param treatedClusters clusters that hold one
   */
  public record Sample(
      Long rows, Long units, Long clusters, Long treated, Long adopters, Long treatedClusters) {}

  /** What was chosen. */
  public record Settings(List<Setting> estimator, List<Setting> treatment) {
    /** No settings. */
    public static final Settings NONE = new Settings(List.of(), List.of());
  }

  /**
   * What must be read with it.
   *
   * @param notes as codes
   * @param said the same in words
   * @param dropped what was left out, in words
   */
  public record Remarks(List<Note> notes, List<String> said, List<String> dropped) {
    /** Nothing. */
    public static final Remarks NONE = new Remarks(List.of(), List.of(), List.of());
  }

  /** True for a level of a group or a difference of levels. */
  public boolean isLevel() {
    return estimand == Estimand.LEVEL;
  }

  /** True for a difference of logarithms, which is printed in per cent. */
  public boolean isRelative() {
    return unit == EstimateUnit.LOG_POINTS;
  }

  /** True for a ratio of two rates, which has no unit. */
  public boolean isRatio() {
    return term.is(TermName.RATE_RATIO);
  }

  /** True where a p-value tests something: that a level is not zero says nothing. */
  public boolean isTested() {
    return figure.pValue() != null && (!isLevel() || term.kind() != TermKind.LEVEL);
  }

  /** A quarter of the interval's width, about its standard error; null where there is none. */
  public Double intervalScale() {
    return low() == null || high() == null ? null : (Double) ((high() - low()) / 4);
  }

  /** True for what is known because the data were made. */
  public boolean isTruth() {
    return estimand == Estimand.KNOWN_EFFECT;
  }

  /** True for an estimated effect of one figure, over all cohorts, periods and event times. */
  public boolean isOverall() {
    return isEffect() && isWhole() && term.kind() == TermKind.HEADLINE;
  }

  /** True for a check of another figure: chance, other dates, bounds, several tests. */
  public boolean isRobustness() {
    return isEffect() && (term.kind() == TermKind.CHECK || term.kind() == TermKind.ADJUSTED);
  }

  /** True for balance, overlap and sample sizes of a design: no outcome is in them. */
  public boolean isDiagnostic() {
    return isEffect() && term.kind() == TermKind.DIAGNOSTIC;
  }

  /** True for an estimate of part of an effect; a weight alone is none. */
  public boolean isPart() {
    return isEffect() && estimate() != null && !isOverall() && !isDiagnostic() && !isRobustness();
  }

  /** True for what an estimator says of an effect, its parts and its by-products. */
  public boolean isEffect() {
    return estimand.isEffect();
  }

  /** True for a coefficient of a regression on single detainers. */
  public boolean isAssociation() {
    return estimand.isAssociation();
  }

  /** True for a figure around a change of definition. */
  public boolean isDefinitionChange() {
    return estimand == Estimand.CHANGE_OF_DEFINITION;
  }

  /** True where it is about no single cohort, group, period or event time. */
  public boolean isWhole() {
    return isOfAll() && period().isEmpty() && eventTime() == null;
  }

  private boolean isOfAll() {
    return scope.cohort().isEmpty() && scope.group().isEmpty();
  }

  /** True for the one known figure that overall estimates are set beside. */
  public boolean isKnownOverall() {
    return isTruth() && isWhole() && term.is(TermName.OVERALL) && estimate() != null;
  }

  /** True where it belongs on an event-time chart. */
  public boolean isByEventTime() {
    return !isLevel() && eventTime() != null && period().isEmpty() && isOfAll();
  }

  /** True for the level of a group. */
  public boolean isOf(Arm arm) {
    return scope
        .group()
        .filter(group -> group.dimension() == EstimateDimension.ARM)
        .filter(group -> group.member().equals(arm.code()))
        .isPresent();
  }

  /** The same without its numbers, to say where they stand. */
  public EstimateLine withoutFigure() {
    return new EstimateLine(
        id,
        compared,
        outcome,
        estimator,
        estimand,
        term,
        scope,
        Figure.NONE,
        unit,
        sample,
        settings,
        remarks,
        base);
  }

  /** The two groups, or what else it is about, in print. */
  public String comparison() {
    return compared.words();
  }

  /** What a chart is about that shows it by time: its outcome and the two groups. */
  public String contrast() {
    return compared
        .pair()
        .map(
            of ->
                String.join(
                    " ", outcome, of.treated().code(), of.control().code(), of.pool().code()))
        .orElse(outcome);
  }

  /** The two groups, where it compares two. */
  public Optional<Pair> pair() {
    return compared.pair();
  }

  /** The cohort or group in print; empty for all. */
  public String cohort() {
    return scope.words();
  }

  /** The period; empty for all. */
  public String period() {
    return scope.period();
  }

  /** Periods since adoption, or null. */
  public Integer eventTime() {
    return scope.eventTime();
  }

  /** The number, or null. */
  public Double estimate() {
    return figure.estimate();
  }

  /** The lower end of its interval, or null. */
  public Double low() {
    return figure.low();
  }

  /** The upper end of its interval, or null. */
  public Double high() {
    return figure.high();
  }
}
