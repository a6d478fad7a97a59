package org.detaineroutcomes.words;

import java.util.Optional;
import org.detaineroutcomes.model.result.Bound;

/** How a number relates to the true one, in words. */
public final class BoundWords {
  private BoundWords() {}

  /** Why a number is a bound; empty for the number itself. */
  public static Optional<String> note(Bound bound) {
    return switch (bound) {
      case EXACT, INTERVAL -> Optional.empty();
      case ABOUT -> Optional.of("about: it was published rounded");
      case AT_LEAST -> Optional.of("at least: a correction has no number");
      case AT_MOST -> Optional.of("at most: a correction has no number");
    };
  }

  /** In a cell of its own, which the number keeps in every format. */
  public static String of(Bound bound) {
    return switch (bound) {
      case EXACT -> "exact";
      case AT_LEAST -> "at least";
      case AT_MOST -> "at most";
      case ABOUT -> "about";
      case INTERVAL -> "between sources";
    };
  }

  /** Before a count: "at most ", "at least " or "about "; empty for the count itself. */
  public static String before(Bound bound) {
    return switch (bound) {
      case EXACT, INTERVAL -> "";
      case AT_LEAST -> "at least ";
      case AT_MOST -> "at most ";
      case ABOUT -> "about ";
    };
  }
}
