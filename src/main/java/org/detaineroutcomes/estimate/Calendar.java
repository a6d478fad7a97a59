package org.detaineroutcomes.estimate;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the whole numbers that stand for periods are read and printed. */
public enum Calendar {
  /** Years, or any whole numbers. */
  NUMBER,
  /** Months, numbered since January of year 0. */
  MONTH;

  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}(\\.0+)?");
  private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])(-01)?");

  /** The calendar a printed period is written in, if it is any. */
  static Calendar of(String printed) {
    return YEAR_MONTH.matcher(printed).matches() ? MONTH : NUMBER;
  }

  /** Reads a period; empty when it is none of this calendar. */
  OptionalInt parse(String printed) {
    if (this == NUMBER) {
      if (!WHOLE.matcher(printed).matches()) {
        return OptionalInt.empty();
      }
      int dot = printed.indexOf('.');
      return OptionalInt.of(Integer.parseInt(dot < 0 ? printed : printed.substring(0, dot)));
    }
    Matcher m = YEAR_MONTH.matcher(printed);
    return m.matches()
        ? OptionalInt.of(Integer.parseInt(m.group(1)) * 12 + Integer.parseInt(m.group(2)) - 1)
        : OptionalInt.empty();
  }

  /** The period as it is printed: {@code 2014} or {@code 2014-06}. */
  public String print(int period) {
    return this == NUMBER
        ? Integer.toString(period)
        : "%04d-%02d".formatted(Math.floorDiv(period, 12), Math.floorMod(period, 12) + 1);
  }
}
