package org.detaineroutcomes.compare.citizens;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.detaineroutcomes.model.CitizenTier;
import org.detaineroutcomes.model.PublishedSubject;
import org.detaineroutcomes.model.TierCount;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.CitizenFields;
import org.detaineroutcomes.schema.fields.SourceFields;
import org.detaineroutcomes.schema.staged.reports.PublishedTotals;
import org.detaineroutcomes.store.TableRow;

/**
 * A total that somebody published.
 *
 * @param measure what is counted, in the publisher's words
 */
public record PublishedTotal(
    String measure, Covered covered, double value, String sourceUrl, Coded coded) {

  /**
   * What the publisher's words say that is counted.
   *
   * @param tier who says that they are citizens; empty if it is not about citizens
   * @param counted records of detainers or people; empty if it is neither
   * @param percent whether the value is a share in percent
   * @param part whether it is a part of another total of its place and period
   * @param place in brackets behind the measure; null if there is none
   */
  record Coded(
      PublishedSubject subject,
      Optional<CitizenTier> tier,
      Optional<TierCount.Counted> counted,
      boolean percent,
      boolean part,
      String place) {}

  /**
   * What it covers.
   *
   * @param printed the period in the publisher's words
   * @param months how many it covers; null if they cannot be read
   * @param window the months of a period from month to month
   * @param fiscalYear the fiscal year that the period is
   */
  record Covered(
      String printed, Integer months, Optional<Window> window, Optional<Integer> fiscalYear) {}

  /** Every total of a release, in the order of the files. */
  public static List<PublishedTotal> all(Function<Table, List<TableRow>> rows) {
    return rows.apply(PublishedTotals.TABLE).stream().map(PublishedTotal::of).distinct().toList();
  }

  private static PublishedTotal of(TableRow row) {
    return new PublishedTotal(
        row.text(PublishedTotals.MEASURE),
        new Covered(
            row.text(PublishedTotals.PERIOD),
            row.whole(CitizenFields.MONTHS_COVERED),
            Window.of(row.day(PublishedTotals.FIRST_MONTH), row.day(PublishedTotals.LAST_MONTH)),
            Optional.ofNullable(row.whole(PublishedTotals.FISCAL_YEAR))),
        row.number(PublishedTotals.VALUE),
        row.text(SourceFields.SOURCE_URL),
        new Coded(
            constant(row, PublishedTotals.SUBJECT, PublishedSubject.class).orElseThrow(),
            constant(row, CitizenFields.STATED_TIER, CitizenTier.class),
            constant(row, CitizenFields.STATED_COUNTED, TierCount.Counted.class),
            row.flag(PublishedTotals.IS_PERCENT),
            row.flag(PublishedTotals.IS_PART),
            row.text(PublishedTotals.PLACE)));
  }

  private static <E extends Enum<E> & Code> Optional<E> constant(
      TableRow row, Column column, Class<E> list) {
    return Code.of(list, row.text(column));
  }

  /**
   * The months that a total covers.
   *
   * @param last the last month, inclusive
   */
  public record Window(YearMonth first, YearMonth last) {
    private static final int BEFORE_OCTOBER = 3;

    private static Optional<Window> of(LocalDate first, LocalDate last) {
      return first == null || last == null
          ? Optional.empty()
          : Optional.of(new Window(YearMonth.from(first), YearMonth.from(last)));
    }

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

  /** What is counted. */
  public PublishedSubject subject() {
    return coded.subject();
  }

  /** The period in the publisher's words. */
  public String period() {
    return covered.printed();
  }

  /** How many months the period covers; null if they cannot be read. */
  public Integer months() {
    return covered.months();
  }

  /** The months of a period from month to month; empty if it is printed otherwise. */
  public Optional<Window> window() {
    return covered.window();
  }

  /** The fiscal year that the period is, if it is one. */
  public Optional<Integer> fiscalYear() {
    return covered.fiscalYear();
  }

  /** The value as a whole number. */
  public long count() {
    return Math.round(value);
  }

  /** Whether the value is a share in percent. */
  public boolean isPercent() {
    return coded.percent();
  }

  /** The count with its tier; empty if the total is no count of citizens. */
  public Optional<TierCount> ofCitizens() {
    return isPercent()
        ? Optional.empty()
        : coded
            .tier()
            .flatMap(tier -> coded.counted().map(counted -> new TierCount(tier, counted, count())));
  }

  /** Whether it is a part of a count of detainers of the same place and period. */
  public boolean isPartOf(PublishedTotal whole) {
    return coded.part()
        && coded.place() != null
        && coded.place().equals(whole.coded.place())
        && period().equals(whole.period())
        && whole.coded.counted().equals(Optional.of(TierCount.Counted.RECORDS));
  }
}
