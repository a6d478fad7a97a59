package org.detaineroutcomes.model.result;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a number of a report or of a correction came to be known. */
public enum ValueBasis implements Code {
  /** It stands in the source. */
  PRINTED("printed"),
  /** It follows from other numbers of the source. */
  DERIVED("derived"),
  /** The press reports it. */
  REPORTED_BY_PRESS("reported by the press"),
  /** It is not known, but for a least number perhaps. */
  NOT_KNOWN("unknown");

  private final String opening;

  ValueBasis(String opening) {
    this.opening = opening;
  }

  /** The basis that the words of a file begin with, such as "derived: 157 less the others". */
  public static Optional<ValueBasis> opening(String words) {
    String plain = words.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(basis -> plain.startsWith(basis.opening)).findFirst();
  }

  /** How the words of a file can begin. */
  public static String openings() {
    return String.join(", ", Arrays.stream(values()).map(basis -> basis.opening).toList());
  }
}
