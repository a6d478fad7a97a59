package org.detaineroutcomes.ingest.source;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detaineroutcomes.model.DateInterval;
import org.detaineroutcomes.model.DatePrecision;
import org.detaineroutcomes.model.PrintedDate;

/**
 * The period of a published total as its publisher prints it: a fiscal year, from month to month,
 * or in other words that state the number of months in brackets.
 *
 * @param months that it covers; null if they cannot be read
 * @param first first day of the first month of a range of months; null if it is none
 * @param last first day of the last month of a range of months; null if it is none
 * @param fiscalYear null if it is none
 */
public record PublishedPeriod(Integer months, LocalDate first, LocalDate last, Integer fiscalYear) {
  private static final int MONTHS_A_YEAR = 12;
  private static final Pattern STATED = Pattern.compile(".*\\((\\d+) months\\).*");
  private static final Pattern FISCAL_YEAR = Pattern.compile("FY ?(\\d{4})");
  private static final Pattern RANGE =
      Pattern.compile("(\\p{Alpha}+ \\d{4}) ?(?:-|to) ?(\\p{Alpha}+ \\d{4})");

  /** Reads the words. */
  public static PublishedPeriod of(String printed) {
    Matcher stated = STATED.matcher(printed);
    if (stated.matches()) {
      return new PublishedPeriod(Integer.valueOf(stated.group(1)), null, null, null);
    }
    Matcher year = FISCAL_YEAR.matcher(printed);
    if (year.matches()) {
      return new PublishedPeriod(MONTHS_A_YEAR, null, null, Integer.valueOf(year.group(1)));
    }
    Matcher range = RANGE.matcher(printed);
    if (range.matches()) {
      Optional<LocalDate> first = month(range.group(1));
      Optional<LocalDate> last = month(range.group(2));
      if (first.isPresent() && last.isPresent()) {
        int months = 1 + (int) ChronoUnit.MONTHS.between(first.get(), last.get());
        return new PublishedPeriod(months, first.get(), last.get(), null);
      }
    }
    return new PublishedPeriod(null, null, null, null);
  }

  private static Optional<LocalDate> month(String printed) {
    return PrintedDate.read(printed)
        .filter(interval -> interval.precision() == DatePrecision.MONTH)
        .map(DateInterval::earliest);
  }
}
