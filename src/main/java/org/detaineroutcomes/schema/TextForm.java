package org.detaineroutcomes.schema;

import java.util.regex.Pattern;
import org.detaineroutcomes.model.Period;

/** The forms that texts of columns must have, each in words. */
public enum TextForm {
  /** A state's postal code. */
  STATE("[A-Z]{2}", "two capital letters"),
  /** FIPS code of a county. */
  COUNTY("\\d{5}", "five digits"),
  /** FIPS code of a state or a county. */
  AREA("\\d{2}|\\d{5}", "two or five digits"),
  /** FIPS codes of counties. */
  COUNTIES("\\d{5}(;\\d{5})*", "five digits each, with semicolons between"),
  /** Census code of a place. */
  PLACE("\\d{7}", "seven digits"),
  /** Class of a county or its equivalent. */
  COUNTY_CLASS("[CH]\\d", "C or H and a digit"),
  /** Agency identifier of the FBI. */
  ORI("[A-Z0-9]{7,9}", "seven to nine capital letters and digits"),
  /** A month of a year. */
  MONTH("\\d{4}-\\d{2}", "a year and a month, such as 2014-06"),
  /** A period of any length. */
  PERIOD(
      Period.FORM,
      "a year, quarter, fiscal quarter, month or first day of a week, such as 2014, 2014-Q2,"
          + " FY2014-Q3, 2014-06 or 2017-01-28"),
  /** A short name. */
  SHORT_NAME("[a-z0-9-]+", "lower-case letters, digits and hyphens"),
  /** Identifier of a figure. */
  FIGURE("[0-9a-f]{16}", "sixteen digits and letters from a to f");

  private final Pattern pattern;
  private final String words;

  TextForm(String regex, String words) {
    this.pattern = Pattern.compile(regex);
    this.words = words;
  }

  /** Whether the whole of a text has the form. */
  boolean fits(String text) {
    return pattern.matcher(text).matches();
  }

  /** "five digits". */
  public String words() {
    return words;
  }
}
