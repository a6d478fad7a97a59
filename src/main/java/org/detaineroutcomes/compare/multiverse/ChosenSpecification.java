package org.detaineroutcomes.compare.multiverse;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detaineroutcomes.compare.groups.Pools;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.LogExposure;
import org.detaineroutcomes.model.Choice;
import org.detaineroutcomes.model.OutcomeScale;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.result.ControlPool;
import org.detaineroutcomes.model.result.MultiverseChoice;

/**
 * One combination of the choices of a job.
 *
 * @param number in the order of the job, from 1
 * @param coding number of its coding, from 0
 * @param options the option of every choice, as the job writes it
 */
record ChosenSpecification(int number, int coding, Map<MultiverseChoice, String> options)
    implements Serializable {
  static final String NONE = "none";
  static final String ALL = "all";
  private static final String TO = "..";

  /** The periods of a window; an end that is not named is empty. */
  record Window(Optional<Period> from, Optional<Period> to) {
    boolean holds(int index) {
      return from.map(period -> period.index() <= index).orElse(true)
          && to.map(period -> period.index() >= index).orElse(true);
    }

    /** The window of a word; empty if it is none. */
    static Optional<Window> of(String word) {
      if (word.equals(ALL)) {
        return Optional.of(new Window(Optional.empty(), Optional.empty()));
      }
      int dots = word.indexOf(TO);
      if (dots < 0 || word.equals(TO)) {
        return Optional.empty();
      }
      String from = word.substring(0, dots);
      String to = word.substring(dots + TO.length());
      Window window = new Window(Period.parse(from), Period.parse(to));
      boolean read =
          window.from.isPresent() != from.isEmpty() && window.to.isPresent() != to.isEmpty();
      return read ? Optional.of(window) : Optional.empty();
    }
  }

  String of(MultiverseChoice choice) {
    return options.get(choice);
  }

  String estimator() {
    return of(MultiverseChoice.ESTIMATOR);
  }

  OutcomeScale scale() {
    return Choice.of(OutcomeScale.class, of(MultiverseChoice.SCALE)).orElseThrow();
  }

  boolean isWeighted() {
    return !of(MultiverseChoice.WEIGHTS).equals(NONE);
  }

  List<String> covariates() {
    String word = of(MultiverseChoice.COVARIATES);
    return word.equals(NONE) ? List.of() : List.of(word.split("\\+", -1));
  }

  Window window() {
    return Window.of(of(MultiverseChoice.WINDOW)).orElseThrow();
  }

  ControlPool pool() {
    return Pools.of(of(MultiverseChoice.POOL)).orElseThrow();
  }

  /**
   * Whether it is a specification at all: estimators of counts take counts and no others do, and a
   * count over residents has their number in it already.
   */
  boolean isMeant() {
    boolean counts = scale() == OutcomeScale.COUNT;
    return counts
            == Estimators.named(estimator()).traits().optionNames().contains(LogExposure.SETTING)
        && !(counts && isWeighted());
  }
}
