package org.detaineroutcomes.words;

/** How far a difference in trends is let go, and how far dates are moved, in words. */
final class TrendWords {
  private static final String ONE = "1";

  private TrendWords() {}

  /** Bounds on how much the difference in trends may bend from a period to the next. */
  static String bend(String most) {
    return isZero(most)
        ? "the difference in trends goes on in a straight line"
        : "the difference in trends bends by at most " + whole(most) + " a period";
  }

  /** Bounds by the largest change before adoption. */
  static String deviation(String times) {
    return "trends part by at most " + whole(times) + " times the largest step before adoption";
  }

  /** "1 period". */
  static String periods(String number) {
    return number + (number.equals(ONE) ? " period" : " periods");
  }

  private static boolean isZero(String number) {
    return whole(number).equals("0");
  }

  /** Without a decimal part that says nothing. */
  private static String whole(String number) {
    return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
  }
}
