package org.detaineroutcomes.words;

import org.detaineroutcomes.model.result.OriginRole;

/** What rows do to a figure, in words. */
public final class OriginWords {
  private OriginWords() {}

  /** "taken away". */
  public static String of(OriginRole role) {
    return switch (role) {
      case COUNTED -> "counted";
      case TAKEN_AWAY -> "taken away";
      case BASE -> "base";
      case NOT_APPLIED -> "not applied";
      case READ -> "read";
    };
  }
}
