package org.detaineroutcomes.model;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which changes of who reports a unit of a sample may have.
 *
 * @param rule what is asked of the reporters of a unit
 * @param share for {@link Rule#SHARE}: the least share, above 0 and at most 1, of the offenses of
 *     each period that reporters of all periods must have; else 1
 */
public record Reporters(Rule rule, double share) {
  /** The same reporters in every period. */
  public static final Reporters CONSTANT = new Reporters(Rule.CONSTANT, 1);

  /** Reporters may come and go. */
  public static final Reporters ANY = new Reporters(Rule.ANY, 1);

  /** What is asked of the reporters of a unit. */
  public enum Rule {
    CONSTANT,
    ANY,
    SHARE
  }

  /** Those that report throughout have at least this share of the offenses of each period. */
  public static Reporters share(double share) {
    return new Reporters(Rule.SHARE, share);
  }

  /** The rule of a word: {@code constant}, {@code any} or the least share; empty for another. */
  public static Optional<Reporters> of(String word) {
    if (word.matches("0?\\.\\d+|1(\\.0*)?") && Double.parseDouble(word) > 0) {
      return Optional.of(share(Double.parseDouble(word)));
    }
    return Stream.of(CONSTANT, ANY).filter(rule -> rule.word().equals(word)).findFirst();
  }

  /** As a job writes it. */
  public String word() {
    return switch (rule) {
      case CONSTANT -> "constant";
      case ANY -> "any";
      case SHARE -> "share: " + share;
    };
  }
}
