package org.detaineroutcomes.publish;

import java.util.Optional;
import java.util.stream.DoubleStream;
import org.detaineroutcomes.publish.material.EstimateLine;
import org.detaineroutcomes.publish.material.EstimatorWords;
import org.detaineroutcomes.publish.material.MeasureLine;
import org.detaineroutcomes.publish.material.OutcomeWords;
import org.detaineroutcomes.publish.material.Words;
import org.detaineroutcomes.publish.report.Numbers;

/**
 * The sentences about two groups. Each is the mirror image of the one with the groups exchanged: no
 * word but the signs of the numbers depends on which group comes first.
 */
final class Sentences {
  private final Words words;

  Sentences(Words words) {
    this.words = words;
  }

  /** A number with its interval, both in the units of an outcome. */
  record Figure(double value, Double low, Double high) {
    static Optional<Figure> of(EstimateLine line) {
      return line.estimate() == null
          ? Optional.empty()
          : Optional.of(new Figure(line.estimate(), line.low(), line.high()));
    }

    /** Digits that its interval calls for. */
    int decimals() {
      boolean interval = low != null && high != null;
      return Numbers.decimalsFor(DoubleStream.of(interval ? (high - low) / 4 : value / 10));
    }

    String signed(int decimals) {
      return Numbers.signed(value, decimals);
    }

    /** "95% interval −4.1 to 2.0"; empty where there is none. */
    String interval(int decimals) {
      return low == null || high == null
          ? ""
          : "95% interval "
              + Numbers.decimal(low, decimals)
              + " to "
              + Numbers.decimal(high, decimals);
    }

    /** Whether zero is in the interval; empty where there is none. */
    Optional<Boolean> includesZero() {
      return low == null || high == null ? Optional.empty() : Optional.of(low <= 0 && high >= 0);
    }
  }

  /** Who is compared. */
  String sample(long first, String firstGroup, long second, String secondGroup, String window) {
    return "This report sets "
        + Numbers.count(first)
        + " "
        + words.units()
        + " "
        + words.with(firstGroup)
        + " beside "
        + Numbers.count(second)
        + " "
        + words.units()
        + " "
        + words.with(secondGroup)
        + window
        + ".";
  }

  /** Two levels and their difference. */
  String levels(
      OutcomeWords outcome,
      EstimateLine.Pair pair,
      double first,
      double second,
      Figure difference) {
    int decimals = difference.decimals();
    String interval = difference.interval(decimals);
    return Words.capital(outcome.inSentence())
        + " averaged "
        + Numbers.decimal(first, decimals)
        + " in "
        + words.units()
        + " "
        + words.with(pair.first())
        + " and "
        + Numbers.decimal(second, decimals)
        + " in those "
        + words.with(pair.second())
        + ": a level difference of "
        + difference.signed(decimals)
        + (interval.isEmpty() ? "" : " (" + interval + ")")
        + ", which describes the two groups and is no effect.";
  }

  /** An estimated effect. */
  String effect(
      OutcomeWords outcome, EstimateLine.Pair pair, EstimatorWords estimator, Figure effect) {
    int decimals = effect.decimals();
    String interval = effect.interval(decimals);
    String zero =
        effect
            .includesZero()
            .map(in -> in ? "; the interval includes zero" : "; the interval excludes zero")
            .orElse("");
    return estimator.title()
        + " puts the change at adoption in "
        + outcome.inSentence()
        + ", "
        + words.units()
        + " "
        + words.with(pair.first())
        + " compared with those "
        + words.with(pair.second())
        + ", at "
        + effect.signed(decimals)
        + (interval.isEmpty() ? "" : " (" + interval + ")")
        + zero
        + ".";
  }

  /** What the simulation built in, beside what was estimated. */
  String truth(double known, Figure effect) {
    int decimals = effect.decimals();
    boolean covered = effect.low() != null && effect.low() <= known && known <= effect.high();
    String beside = effect.low() == null ? "" : covered ? ", inside" : ", outside";
    return "The effect that the simulation built into these data is "
        + Numbers.signed(known, decimals)
        + (beside.isEmpty() ? "" : beside + " that interval")
        + ".";
  }

  /** A count; with its base a share, or both counts where their ratio is refused. */
  String measure(MeasureLine line) {
    String count = line.bound() + Numbers.count(line.count());
    String of =
        line.base() == null ? "" : Numbers.count(line.base()) + " (" + line.baseName() + ")";
    String figure =
        of.isEmpty()
            ? count
            : line.share() == null
                ? count + " beside " + of + "; " + line.caveat()
                : count + " of " + of + ", " + share(line);
    return Words.capital(line.measure())
        + (line.basis().isEmpty() ? "" : ", " + line.basis())
        + (line.group().isEmpty() ? "" : ", " + line.group())
        + ": "
        + figure
        + ".";
  }

  private static String share(MeasureLine line) {
    return Numbers.percent(line.share(), 2)
        + (line.low() == null || line.high() == null
            ? ""
            : " (95% interval "
                + Numbers.decimal(100 * line.low(), 2)
                + " to "
                + Numbers.percent(line.high(), 2)
                + ")");
  }
}
