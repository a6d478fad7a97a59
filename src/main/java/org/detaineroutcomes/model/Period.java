package org.detaineroutcomes.model;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A year or a month, numbered so that neighbours differ by one.
 *
 * @param frequency year or month
 * @param index the year itself, or months since January of year 0
 */
public record Period(Frequency frequency, int index) implements Comparable<Period>, Serializable {
  /** A calendar year. */
  public static Period year(int year) {
    return new Period(Frequency.YEAR, year);
  }

  /** A calendar month, 1 to 12. */
  public static Period month(int year, int month) {
    return new Period(Frequency.MONTH, year * 12 + month - 1);
  }

  /** The period that holds a day. */
  public static Period of(LocalDate day, Frequency frequency) {
    return frequency == Frequency.YEAR
        ? year(day.getYear())
        : month(day.getYear(), day.getMonthValue());
  }

  /** Reads {@code 2014} or {@code 2014-06}. */
  public static Optional<Period> parse(String printed) {
    if (printed.matches("\\d{4}")) {
      return Optional.of(year(Integer.parseInt(printed)));
    }
    if (printed.matches("\\d{4}-(0[1-9]|1[0-2])")) {
      YearMonth month = YearMonth.parse(printed);
      return Optional.of(month(month.getYear(), month.getMonthValue()));
    }
    return Optional.empty();
  }

  /** The calendar year it lies in. */
  public int year() {
    return frequency == Frequency.YEAR ? index : Math.floorDiv(index, 12);
  }

  /** The first day. */
  public LocalDate firstDay() {
    return frequency == Frequency.YEAR
        ? LocalDate.of(index, 1, 1)
        : LocalDate.of(year(), Math.floorMod(index, 12) + 1, 1);
  }

  @Override
  public int compareTo(Period other) {
    return Integer.compare(index, other.index);
  }

  /** {@code 2014} or {@code 2014-06}. */
  @Override
  public String toString() {
    return frequency == Frequency.YEAR
        ? Integer.toString(index)
        : YearMonth.from(firstDay()).toString();
  }
}
