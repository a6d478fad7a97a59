package org.detaineroutcomes.estimate;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.result.Estimand;

/**
 * What an estimator is, declared once: nothing else in the code asks for it by name.
 *
 * @param name the name it is asked for by, such as {@code callaway-santanna}
 * @param reversals whether a treatment may end again
 * @param doses whether a treatment may be more or less than none and all
 * @param eventTimes from which reference its effects by event time are measured
 * @param wild whether it has the wild cluster bootstrap
 * @param options its own options
 */
public record Traits(
    String name,
    Estimand estimand,
    Reversals reversals,
    Doses doses,
    EventTimes eventTimes,
    Wild wild,
    List<OptionSpec> options) {

  /** Whether a treatment may end again. */
  public enum Reversals {
    /** Treatment is for good. */
    REFUSED,
    /** The regressor is the treatment as it stands. */
    TAKEN
  }

  /** Whether a treatment may be more or less than none and all. */
  public enum Doses {
    /** Treatment is 0 or 1. */
    REFUSED,
    /** Treatment is any number. */
    TAKEN
  }

  /** From which reference effects by event time are measured. */
  public enum EventTimes {
    /** There are no effects by event time with their errors. */
    NONE,
    /** One reference period for all. */
    ONE_REFERENCE,
    /** One for all where the base period is universal, else one for each before adoption. */
    BY_BASE_PERIOD,
    /** Another one before adoption than after. */
    TWO_REFERENCES
  }

  /** Whether there is a wild cluster bootstrap. */
  public enum Wild {
    NONE,
    BOOTSTRAP
  }

  public Traits {
    options = List.copyOf(options);
  }

  /** Without reversals, effects by event time, bootstrap and options. */
  public static Traits of(String name, Estimand estimand) {
    return new Traits(
        name, estimand, Reversals.REFUSED, Doses.REFUSED, EventTimes.NONE, Wild.NONE, List.of());
  }

  /** The same with a treatment that may end again. */
  public Traits withReversals() {
    return new Traits(name, estimand, Reversals.TAKEN, doses, eventTimes, wild, options);
  }

  /** The same with a treatment of any number. */
  public Traits withDoses() {
    return new Traits(name, estimand, reversals, Doses.TAKEN, eventTimes, wild, options);
  }

  /** The same with effects by event time. */
  public Traits with(EventTimes measured) {
    return new Traits(name, estimand, reversals, doses, measured, wild, options);
  }

  /** The same with the wild cluster bootstrap. */
  public Traits withWildBootstrap() {
    return new Traits(name, estimand, reversals, doses, eventTimes, Wild.BOOTSTRAP, options);
  }

  /** The same with options of its own. */
  public Traits with(OptionSpec... own) {
    return new Traits(name, estimand, reversals, doses, eventTimes, wild, List.of(own));
  }

  /** Names of its own options. */
  public Set<String> optionNames() {
    return options.stream().map(OptionSpec::name).collect(Collectors.toCollection(TreeSet::new));
  }
}
