package org.detaineroutcomes.words;

/**
 * Thousands of a number as readers expect them: a comma between thousands, whatever the machine.
 */
public final class Thousands {
  private static final char MINUS = '\u2212';
  private static final int GROUP = 3;

  private Thousands() {}

  /** {@code 1,234}. */
  public static String count(long value) {
    String digits = Long.toString(value);
    return value < 0 ? MINUS + grouped(digits.substring(1)) : grouped(digits);
  }

  /** Thousands without a sign, with or without decimals, grouped. */
  public static String grouped(String digits) {
    int point = digits.indexOf('.');
    int whole = point < 0 ? digits.length() : point;
    if (whole <= GROUP) {
      return digits;
    }
    StringBuilder groups = new StringBuilder(digits);
    for (int at = whole - GROUP; at > 0; at -= GROUP) {
      groups.insert(at, ',');
    }
    return groups.toString();
  }
}
