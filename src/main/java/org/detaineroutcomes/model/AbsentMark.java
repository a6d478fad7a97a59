package org.detaineroutcomes.model;

import java.util.Locale;
import java.util.Set;

/** What publishers print in a cell of a number, a date or a code that has no value. */
public final class AbsentMark {
  private static final Set<String> WORDS =
      Set.of("na", "n/a", "(na)", "n.a.", "#n/a", "<na>", "nan", "null", "(null)", "\\n");

  /** Dashes, dots and the stars of withheld numbers. */
  private static final String SIGNS = "[-\u2013\u2014.*]{1,3}";

  private AbsentMark() {}

  /** True for a mark and for an empty cell; a withheld number is absent, never 0. */
  public static boolean is(String cell) {
    String bare = cell.strip();
    return bare.isEmpty() || WORDS.contains(bare.toLowerCase(Locale.ROOT)) || bare.matches(SIGNS);
  }
}
