package org.detaineroutcomes.estimate;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the whole numbers that stand for periods are read and printed. */
public enum Calendar {
  /** Years, or any whole numbers. */
  NUMBER,
  /** Quarters, numbered since the first of year 0. */
  QUARTER,
  /** Months, numbered since January of year 0. */
  MONTH;

  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}(\\.0+)?");
  private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])(-01)?");

  private static final Pattern YEAR_QUARTER = Pattern.compile("(\\d{4})-?[Qq]([1-4])");

  /** The calendar a printed period is written in, if it is any. */
  static Calendar of(String printed) {
    if (YEAR_QUARTER.matcher(printed).matches()) {
      return QUARTER;
    }
    return YEAR_MONTH.matcher(printed).matches() ? MONTH : NUMBER;
  }

  /** How many months from one first day to the next, where all are written as days; else 1. */
  static int monthsApart(String printed) {
    if (!printed.endsWith("-01") || printed.length() != 10) {
      return 1;
    }
    return switch (printed.substring(5, 7)) {
      case "01" -> 12;
      case "04", "07", "10" -> 3;
      default -> 1;
    };
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
    Matcher m = (this == MONTH ? YEAR_MONTH : YEAR_QUARTER).matcher(printed);
    return m.matches()
        ? OptionalInt.of(Integer.parseInt(m.group(1)) * aYear() + Integer.parseInt(m.group(2)) - 1)
        : OptionalInt.empty();
  }

  private int aYear() {
    return this == MONTH ? 12 : 4;
  }

  /** The period as it is printed: {@code 2014}, {@code 2014Q2} or {@code 2014-06}. */
  public String print(int period) {
    return this == NUMBER
        ? Integer.toString(period)
        : (this == MONTH ? "%04d-%02d" : "%04dQ%d")
            .formatted(Math.floorDiv(period, aYear()), Math.floorMod(period, aYear()) + 1);
  }
}
