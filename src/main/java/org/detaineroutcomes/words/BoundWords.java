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
      case AT_LEAST -> Optional.of("at least: a correction has no number");
      case AT_MOST -> Optional.of("at most: a correction has no number");
    };
  }

  /** Before a count: "at most " or "at least "; empty for the count itself. */
  public static String before(Bound bound) {
    return switch (bound) {
      case EXACT, INTERVAL -> "";
      case AT_LEAST -> "at least ";
      case AT_MOST -> "at most ";
    };
  }
}
