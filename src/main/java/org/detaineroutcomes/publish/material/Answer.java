package org.detaineroutcomes.publish.material;

import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.model.result.CheckVerdict;
import org.detaineroutcomes.model.result.TermName;
import org.detaineroutcomes.publish.material.EstimateLine.Pair;

/**
 * The first effect on one outcome of the job between two groups, and what it is held against.
 *
 * @param effect the average over the periods from adoption on; without a number where none could be
 *     estimated
 * @param after those periods, and the effect in the first of them
 * @param mean mean level of the treated units over all periods; empty where it is not known
 * @param checks in the order of their rules
 */
public record Answer(
    EstimateLine effect, AfterAdoption after, Optional<Double> mean, List<CheckLine> checks) {

  /** All of a release, in the order in which estimates are printed. */
  static List<Answer> all(List<EstimateLine> estimates, List<CheckLine> checks) {
    return estimates.stream()
        .filter(line -> checks.stream().anyMatch(check -> check.effect().equals(line.id())))
        .map(
            line ->
                new Answer(
                    line,
                    AfterAdoption.of(line, estimates),
                    mean(line, estimates),
                    checks.stream().filter(c -> c.effect().equals(line.id())).toList()))
        .toList();
  }

  /** The mean level of the treated units of an effect over all periods, where it is known. */
  public static Optional<Double> mean(EstimateLine effect, List<EstimateLine> all) {
    List<EstimateLine> levels =
        all.stream()
            .filter(line -> line.isLevel() && line.term().is(TermName.MEAN))
            .filter(line -> line.period().isEmpty() && line.estimate() != null)
            .filter(line -> line.outcome().equals(effect.outcome()))
            .filter(line -> effect.pair().map(Pair::treated).filter(line::isOf).isPresent())
            .toList();
    return levels.stream()
        .filter(line -> line.compared().equals(effect.compared()))
        .findFirst()
        .or(() -> levels.stream().findFirst())
        .map(EstimateLine::estimate);
  }

  /** The effect over the mean; empty where one of them is not known, or the effect is relative. */
  public Optional<Double> share() {
    return mean.filter(level -> effect.estimate() != null && level != 0 && !effect.isRelative())
        .map(level -> effect.estimate() / level);
  }

  /** The checks with one verdict. */
  public List<CheckLine> checks(CheckVerdict verdict) {
    return checks.stream().filter(check -> check.verdict() == verdict).toList();
  }

  /** Whether the interval excludes zero; empty where there is none. */
  public Optional<Boolean> excludesZero() {
    return effect.low() == null || effect.high() == null
        ? Optional.empty()
        : Optional.of(effect.low() > 0 || effect.high() < 0);
  }
}
