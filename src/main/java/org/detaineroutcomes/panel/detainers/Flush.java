package org.detaineroutcomes.panel.detainers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A stock of detainers flushed: declined within a week of one day, most of them issued long before
 * it.
 *
 * <p>The rule. The day is the one with most declines between the first possible day of a policy and
 * the sixth after its last possible day; where no policy date is known to within {@value
 * #EXACT_TO_DAYS} days, the day with most declines of all. There is a flush where at least {@value
 * #AT_LEAST} declines are dated on it or in the six days after, and at least half of those with an
 * issue date were issued more than {@value #LONG_DAYS} days before it: in a flow most are younger.
 *
 * @param start the day
 * @param basis why it is looked at
 * @param declines those in the week from it
 */
record Flush(LocalDate start, String basis, List<Decline> declines) {
  static final int WINDOW_DAYS = 7;
  static final int LONG_DAYS = 30;
  static final int AT_LEAST = 10;
  static final int EXACT_TO_DAYS = 62;
  static final String POLICY_DATE = "policy date";
  static final String COMMONEST_DAY = "commonest day: no policy date is known";

  /**
   * When a policy began.
   *
   * @param earliest first possible day
   * @param latest last possible day
   */
  record PolicyStart(LocalDate earliest, LocalDate latest) {
    private boolean isExact() {
      return !earliest.plusDays(EXACT_TO_DAYS).isBefore(latest);
    }

    private boolean isNear(LocalDate day) {
      return !day.isBefore(earliest) && day.isBefore(latest.plusDays(WINDOW_DAYS));
    }
  }

  /** The largest flush among the declines of one jurisdiction, if there is one. */
  static Optional<Flush> among(List<Decline> declines, List<PolicyStart> policyStarts) {
    List<PolicyStart> exact = policyStarts.stream().filter(PolicyStart::isExact).toList();
    Stream<Optional<Flush>> candidates =
        exact.isEmpty()
            ? Stream.of(around(declines, COMMONEST_DAY, day -> true))
            : exact.stream().map(start -> around(declines, POLICY_DATE, start::isNear));
    return candidates
        .flatMap(Optional::stream)
        .filter(Flush::isStock)
        .max(
            Comparator.comparingLong(Flush::size)
                .thenComparing(Flush::start, Comparator.reverseOrder()));
  }

  private static Optional<Flush> around(
      List<Decline> declines, String basis, Predicate<LocalDate> wanted) {
    Map<LocalDate, Long> days = new TreeMap<>();
    declines.stream()
        .filter(decline -> wanted.test(decline.declined()))
        .forEach(decline -> days.merge(decline.declined(), decline.times(), Long::sum));
    return days.entrySet().stream()
        .max(
            Map.Entry.<LocalDate, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .map(day -> new Flush(day, basis, inWeekFrom(day, declines)));
  }

  private static List<Decline> inWeekFrom(LocalDate day, List<Decline> declines) {
    return declines.stream()
        .filter(decline -> !decline.declined().isBefore(day))
        .filter(decline -> decline.declined().isBefore(day.plusDays(WINDOW_DAYS)))
        .toList();
  }

  private boolean isStock() {
    long dated = size() - withoutIssueDate();
    return size() >= AT_LEAST && dated > 0 && 2 * issuedLongBefore() >= dated;
  }

  /** Declines in the week. */
  long size() {
    return count(decline -> true);
  }

  long onTheDay() {
    return count(decline -> decline.declined().equals(start));
  }

  long withoutIssueDate() {
    return count(decline -> decline.issued() == null);
  }

  long issuedBefore() {
    return issuedBefore(start);
  }

  long issuedLongBefore() {
    return issuedBefore(start.minusDays(LONG_DAYS));
  }

  long issuedBeforeItsYear() {
    return issuedBefore(start.withDayOfYear(1));
  }

  private long issuedBefore(LocalDate day) {
    return count(decline -> decline.issued() != null && decline.issued().isBefore(day));
  }

  private long count(Predicate<Decline> wanted) {
    return declines.stream().filter(wanted).mapToLong(Decline::times).sum();
  }
}
