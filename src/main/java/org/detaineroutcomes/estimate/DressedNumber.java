package org.detaineroutcomes.estimate;

import java.util.regex.Pattern;

/** Numbers that are written for readers: 26,999, 27.0 %, $1,200, (5), 1 234, 3,5. */
final class DressedNumber {
  private static final String BLANK = "[ \u00a0\u2009\u202f\u2007]";
  private static final Pattern BLANKS = Pattern.compile(BLANK);
  private static final Pattern FORM =
      Pattern.compile(
          "(?i)[(<>~+\u2212\u2013-]*[$\u20ac\u00a3\u00a5]?[+\u2212\u2013-]?"
              + "(\\d{1,3}([,.'\u2019]\\d{3})+([.,]\\d+)?|\\d+([.,]\\d+)?|[.,]\\d+)"
              + "(%|\u2030|percent|pct\\.?|[$\u20ac\u00a3]|usd|eur|k|thousand|m|mn|million|bn|billion)?"
              + "[)*\u2020+-]*");

  private DressedNumber() {}

  /** Whether a word that is no plain number is one in another dress. */
  static boolean is(String word) {
    return FORM.matcher(BLANKS.matcher(word).replaceAll("")).matches();
  }
}
