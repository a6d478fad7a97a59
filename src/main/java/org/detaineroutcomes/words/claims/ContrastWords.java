package org.detaineroutcomes.words.claims;

import org.detaineroutcomes.model.result.ClaimContrast;

/** The words of {@link ClaimContrast}. */
public final class ContrastWords {
  private ContrastWords() {}

  /** "level difference". */
  public static String of(ClaimContrast contrast) {
    return switch (contrast) {
      case LEVEL -> "level difference";
      case EFFECT -> "average change after adoption";
    };
  }
}
