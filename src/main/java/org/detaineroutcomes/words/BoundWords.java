package org.detaineroutcomes.words;

import org.detaineroutcomes.model.result.Bound;

/** How a number relates to the true one, in words. */
public final class BoundWords {
  private BoundWords() {}

  /** Before a count: "at most " or "at least "; empty for the count itself. */
  public static String before(Bound bound) {
    return switch (bound) {
      case EXACT, INTERVAL -> "";
      case AT_LEAST -> "at least ";
      case AT_MOST -> "at most ";
    };
  }
}
