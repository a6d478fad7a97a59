package org.detaineroutcomes.ingest.synthetic.country;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import org.detaineroutcomes.model.DateInterval;
import org.detaineroutcomes.model.DatePrecision;

/** Prints a date as public lists do, some exactly and some not; the reading stays in its year. */
public final class Wording {
  private static final int MID_FIRST = 10;
  private static final int MID_LAST = 20;

  private Wording() {}

  /** One of the wordings that are true of the day. */
  static DateInterval of(LocalDate day, Draws draws) {
    double kind = draws.uniform();
    YearMonth month = YearMonth.from(day);
    if (kind < 0.35) {
      return exactly(day);
    }
    if (kind < 0.50) {
      return by(day, draws);
    }
    if (kind < 0.65 && day.getDayOfMonth() >= MID_FIRST && day.getDayOfMonth() <= MID_LAST) {
      return new DateInterval(
          "mid-" + print(month),
          month.atDay(MID_FIRST),
          month.atDay(MID_LAST),
          DatePrecision.ABOUT);
    }
    if (kind > 0.97) {
      int year = day.getYear();
      return new DateInterval(
          "about " + year,
          LocalDate.of(year, 1, 1),
          LocalDate.of(year, 12, 31),
          DatePrecision.ABOUT);
    }
    return new DateInterval(
        print(month), month.atDay(1), month.atEndOfMonth(), DatePrecision.MONTH);
  }

  /** The day itself. */
  static DateInterval exactly(LocalDate day) {
    return new DateInterval(day.toString(), day, day, DatePrecision.DAY);
  }

  private static DateInterval by(LocalDate day, Draws draws) {
    LocalDate newYear = day.withDayOfYear(1);
    LocalDate earliest = day.minusDays(draws.between(20, 60));
    LocalDate latest = day.plusDays(draws.between(0, 30));
    return new DateInterval(
        "by " + latest, earliest.isBefore(newYear) ? newYear : earliest, latest, DatePrecision.BY);
  }

  /** "June 2014". */
  public static String print(YearMonth month) {
    return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
  }
}
