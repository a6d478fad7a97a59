package org.detaineroutcomes.publish.crime;

import java.util.Optional;
import java.util.stream.DoubleStream;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.publish.material.EstimateLine;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.words.EstimatorWords;
import org.detaineroutcomes.words.Names;
import org.detaineroutcomes.words.OutcomeWords;
import org.detaineroutcomes.words.Words;

/**
 * The sentences about two groups. Each is the mirror image of the one with the groups exchanged: no
 * word but the signs of the numbers depends on which group comes first.
 */
public final class Sentences {
  private final Names names;

  public Sentences(Names names) {
    this.names = names;
  }

  /**
   * A number with its interval, both in the units of an outcome, or both in per cent.
   *
   * @param unit "%" for per cent, else empty: the outcome says it
   */
  public record Figure(double value, Double low, Double high, String unit) {
    /** In the units of an outcome. */
    public Figure(double value, Double low, Double high) {
      this(value, low, high, "");
    }

    /** The number of an estimate; a relative effect in per cent. */
    public static Optional<Figure> of(EstimateLine line) {
      return Optional.ofNullable(line.estimate())
          .map(value -> of(line, value, line.low(), line.high()));
    }

    /** A number in the unit of an estimate; a relative effect in per cent. */
    static Figure of(EstimateLine line, double value, Double low, Double high) {
      return new Figure(
          Relative.shown(line, value),
          Relative.shown(line, low),
          Relative.shown(line, high),
          line.isRelative() ? "%" : "");
    }

    /** Digits that its interval calls for. */
    public int decimals() {
      boolean interval = low != null && high != null;
      return Numbers.decimalsFor(DoubleStream.of(interval ? (high - low) / 4 : value / 10));
    }

    public String signed(int decimals) {
      return Numbers.signed(value, decimals) + unit;
    }

    /** "95% interval −4.1 to 2.0"; empty where there is none. */
    public String interval(int decimals) {
      return low == null || high == null
          ? ""
          : "95% interval "
              + Numbers.decimal(low, decimals)
              + " to "
              + Numbers.decimal(high, decimals)
              + unit;
    }

    /** Whether zero is in the interval; empty where there is none. */
    public Optional<Boolean> includesZero() {
      return low == null || high == null ? Optional.empty() : Optional.of(low <= 0 && high >= 0);
    }
  }

  /** Who is compared. */
  public String sample(long first, Arm firstGroup, long second, Arm secondGroup, String window) {
    return "This report sets "
        + Numbers.count(first)
        + " "
        + names.units()
        + " "
        + names.with(firstGroup)
        + " beside "
        + Numbers.count(second)
        + " "
        + names.units()
        + " "
        + names.with(secondGroup)
        + window
        + ".";
  }

  /** Two levels and their difference. */
  public String levels(
      OutcomeWords outcome,
      EstimateLine.Pair pair,
      double first,
      double second,
      Figure difference) {
    int decimals = difference.decimals();
    String interval = difference.interval(decimals);
    return Words.capital(outcome.withBase())
        + " averaged "
        + Numbers.decimal(first, decimals)
        + " in "
        + names.units()
        + " "
        + names.with(pair.treated())
        + " and "
        + Numbers.decimal(second, decimals)
        + " in those "
        + names.with(pair.control())
        + ": a level difference of "
        + difference.signed(decimals)
        + (interval.isEmpty() ? "" : " (" + interval + ")")
        + ", which describes the two groups and is no effect.";
  }

  /**
   * An estimated effect.
   *
   * @param change what the figure is of, such as "average change over the 4 years after adoption"
   */
  public String effect(
      String change,
      OutcomeWords outcome,
      EstimateLine.Pair pair,
      EstimatorWords estimator,
      Figure effect) {
    return estimator.title()
        + " puts the "
        + change
        + " in "
        + outcome.withBase()
        + ", "
        + names.units()
        + " "
        + names.with(pair.treated())
        + " compared with those "
        + names.with(pair.control())
        + ", at "
        + said(effect)
        + ".";
  }

  /** The effect in the first period, beside the average that was said before it. */
  public String first(String change, Figure effect) {
    return "The " + change + " is " + said(effect) + ".";
  }

  private static String said(Figure effect) {
    int decimals = effect.decimals();
    String interval = effect.interval(decimals);
    return effect.signed(decimals)
        + (interval.isEmpty() ? "" : " (" + interval + ")")
        + effect
            .includesZero()
            .map(in -> in ? "; the interval includes zero" : "; the interval excludes zero")
            .orElse("");
  }

  /** What the simulation built in, beside what was estimated. */
  public String truth(double known, Figure effect) {
    int decimals = effect.decimals();
    boolean covered = effect.low() != null && effect.low() <= known && known <= effect.high();
    String beside = effect.low() == null ? "" : covered ? ", inside" : ", outside";
    return "The effect that the simulation built into these data is "
        + Numbers.signed(known, decimals)
        + (beside.isEmpty() ? "" : beside + " that interval")
        + ".";
  }
}
