package org.detaineroutcomes.words.claims;

import org.detaineroutcomes.model.result.FigureForm;

/** The words of {@link FigureForm}. */
public final class FigureFormWords {
  private FigureFormWords() {}

  /** "per year". */
  public static String of(FigureForm form) {
    return switch (form) {
      case COUNT -> "count";
      case SHARE -> "share";
      case PER_YEAR -> "per year";
      case DOLLARS -> "dollars";
      case NUMBER -> "number";
      case P_VALUE -> "p-value";
    };
  }
}
