package org.detaineroutcomes.model;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What publishers print in a cell of a number, a date or a code that has no value. */
public final class AbsentMark {
  private static final Set<String> WORDS =
      Set.of("na", "n/a", "(na)", "n.a.", "#n/a", "<na>", "nan", "null", "(null)", "\\n");

  /** Dashes, dots and the stars of withheld numbers. */
  private static final Pattern SIGNS = Pattern.compile("[-\u2013\u2014.*]{1,3}");

  private static final int LONGEST = 6;

  private AbsentMark() {}

  /** True for a mark and for an empty cell; a withheld number is absent, never 0. */
  public static boolean is(String cell) {
    String bare = cell.strip();
    return bare.isEmpty()
        || (bare.length() <= LONGEST
            && (SIGNS.matcher(bare).matches() || WORDS.contains(bare.toLowerCase(Locale.ROOT))));
  }
}
