package org.detaineroutcomes.compare.reports;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detaineroutcomes.model.DateInterval;
import org.detaineroutcomes.model.PrintedDate;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.CitizenFields;
import org.detaineroutcomes.schema.fields.SourceFields;
import org.detaineroutcomes.schema.staged.reports.PublishedTotals;
import org.detaineroutcomes.store.TableRow;

/**
 * A total that somebody published.
 *
 * @param measure what is counted, in the publisher's words
 * @param months how many the period covers; null where it cannot be read
 */
public record PublishedTotal(
    String measure, String period, Integer months, double value, String sourceUrl) {
  private static final Pattern MONTHS =
      Pattern.compile("(\\p{Alpha}+ \\d{4}) ?(?:-|to) ?(\\p{Alpha}+ \\d{4})");
  private static final Pattern FISCAL_YEAR = Pattern.compile("FY ?(\\d{4})");

  /** Every total of a release, in the order of the files. */
  public static List<PublishedTotal> all(Function<Table, List<TableRow>> rows) {
    return rows.apply(PublishedTotals.TABLE).stream()
        .map(
            row ->
                new PublishedTotal(
                    row.text(PublishedTotals.MEASURE),
                    row.text(PublishedTotals.PERIOD),
                    row.whole(CitizenFields.MONTHS_COVERED),
                    row.number(PublishedTotals.VALUE),
                    row.text(SourceFields.SOURCE_URL)))
        .distinct()
        .toList();
  }

  /**
   * The months that a total covers.
   *
   * @param last the last month, inclusive
   */
  public record Window(YearMonth first, YearMonth last) {
    private static final int BEFORE_OCTOBER = 3;

    private static int fiscalYear(YearMonth month) {
      return month.plusMonths(BEFORE_OCTOBER).getYear();
    }

    /** The fiscal year, ending in September, of the first month. */
    public int firstFiscalYear() {
      return fiscalYear(first);
    }

    /** The fiscal year of the last month. */
    public int lastFiscalYear() {
      return fiscalYear(last);
    }

    /** Whether all months of a fiscal year are among them. */
    public boolean holdsFiscalYear(int year) {
      return !first.isAfter(YearMonth.of(year - 1, 10)) && !last.isBefore(YearMonth.of(year, 9));
    }
  }

  /** The months of a period from month to month; empty where it is printed otherwise. */
  public Optional<Window> window() {
    Matcher months = MONTHS.matcher(period);
    return months.matches()
        ? month(months.group(1)).flatMap(a -> month(months.group(2)).map(b -> new Window(a, b)))
        : Optional.empty();
  }

  private static Optional<YearMonth> month(String printed) {
    return PrintedDate.read(printed).map(DateInterval::earliest).map(YearMonth::from);
  }

  /** The value as a whole number. */
  public long count() {
    return Math.round(value);
  }

  /** The fiscal year that the period is, if it is one. */
  public Optional<Integer> fiscalYear() {
    Matcher year = FISCAL_YEAR.matcher(period);
    return year.matches() ? Optional.of(Integer.valueOf(year.group(1))) : Optional.empty();
  }
}
