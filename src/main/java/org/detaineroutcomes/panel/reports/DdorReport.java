package org.detaineroutcomes.panel.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.PlaceName;
import org.detaineroutcomes.model.result.CountedFrom;
import org.detaineroutcomes.model.result.ValueBasis;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.staged.reports.DdorDeclined;
import org.detaineroutcomes.schema.staged.reports.DdorDeclinedCounts;
import org.detaineroutcomes.schema.staged.reports.DdorIssued;
import org.detaineroutcomes.schema.staged.reports.DdorTotals;
import org.detaineroutcomes.store.TableRow;

/** One Declined Detainer Outcome Report: what its two counted sections and its totals say. */
record DdorReport(
    LocalDate start,
    Optional<LocalDate> end,
    List<Entry> issued,
    List<Entry> declined,
    Optional<Entry> issuedNationwide) {

  /**
   * One count as published.
   *
   * @param jurisdiction null where it is of the whole section or of the nation
   * @param basis how it came to be known; null: not stated
   * @param beforeYear declines of detainers issued before the year of the report; null: not known
   * @param onOneDay declines with the commonest declined date; null: not known
   */
  record Entry(
      String jurisdiction,
      String state,
      Integer rank,
      long detainers,
      CountedFrom countedFrom,
      ValueBasis basis,
      Long beforeYear,
      Long onOneDay) {

    static Entry plain(String jurisdiction, String state, long detainers, CountedFrom countedFrom) {
      return new Entry(jurisdiction, state, null, detainers, countedFrom, null, null, null);
    }

    /** Whether it is of the whole section or of the nation. */
    boolean isWhole() {
      return jurisdiction == null;
    }

    /** Whether it adds up the section's own rows. */
    boolean fromRows() {
      return countedFrom == CountedFrom.SECTION_ROWS;
    }

    /** The place, whether it is printed with the word county or without. */
    String place() {
      return isWhole() ? "" : place(jurisdiction, state);
    }

    static String place(String jurisdiction, String state) {
      return state + " " + PlaceName.bare(jurisdiction);
    }
  }

  /** Every report that any of the tables knows, by its first day. */
  static List<DdorReport> all(
      List<TableRow> issued,
      List<TableRow> declined,
      List<TableRow> counts,
      List<TableRow> totals) {
    return java.util.stream.Stream.of(issued, declined, counts, totals)
        .flatMap(List::stream)
        .map(row -> row.day(ReportFields.REPORT_START))
        .distinct()
        .sorted()
        .map(
            start ->
                of(
                    start,
                    on(issued, start),
                    on(declined, start),
                    on(counts, start),
                    on(totals, start)))
        .toList();
  }

  private static List<TableRow> on(List<TableRow> rows, LocalDate start) {
    return rows.stream().filter(row -> row.day(ReportFields.REPORT_START).equals(start)).toList();
  }

  private static DdorReport of(
      LocalDate start,
      List<TableRow> issued,
      List<TableRow> declined,
      List<TableRow> counts,
      List<TableRow> totals) {
    Optional<LocalDate> end =
        java.util.stream.Stream.concat(issued.stream(), totals.stream())
            .map(row -> row.day(ReportFields.REPORT_END))
            .filter(Objects::nonNull)
            .findFirst();
    return new DdorReport(
        start,
        end,
        sectionOne(issued),
        sectionTwo(start, declined, counts, totals),
        total(totals, DdorTotals.ISSUED_NATIONWIDE));
  }

  private static List<Entry> sectionOne(List<TableRow> rows) {
    List<Entry> entries = new ArrayList<>();
    for (TableRow row : rows) {
      entries.add(
          new Entry(
              row.text(PlaceFields.JURISDICTION),
              row.text(PlaceFields.STATE),
              row.whole(ReportFields.RANK),
              row.count(DdorIssued.ISSUED_DETAINERS),
              CountedFrom.SECTION_ROWS,
              row.constant(ReportFields.VALUE_BASIS, ValueBasis.class).orElse(null),
              null,
              null));
    }
    if (complete(rows)) {
      long all = entries.stream().mapToLong(Entry::detainers).sum();
      entries.add(Entry.plain(null, null, all, CountedFrom.SECTION_ROWS));
    }
    return sorted(entries);
  }

  private static List<Entry> sectionTwo(
      LocalDate start, List<TableRow> rows, List<TableRow> counts, List<TableRow> totals) {
    List<Entry> entries = new ArrayList<>();
    if (complete(rows)) {
      Map<String, List<TableRow>> byPlace =
          rows.stream()
              .collect(
                  Collectors.groupingBy(
                      row ->
                          Entry.place(
                              row.text(PlaceFields.JURISDICTION), row.text(PlaceFields.STATE))));
      byPlace
          .values()
          .forEach(
              of ->
                  entries.add(
                      declines(
                          of.get(0).text(PlaceFields.JURISDICTION),
                          of.get(0).text(PlaceFields.STATE),
                          start,
                          of)));
      entries.add(declines(null, null, start, rows));
      return sorted(entries);
    }
    for (TableRow row : counts) {
      entries.add(
          Entry.plain(
              row.text(PlaceFields.JURISDICTION),
              row.text(PlaceFields.STATE),
              row.count(DdorDeclinedCounts.DECLINED_DETAINERS),
              CountedFrom.THIRD_PARTY));
    }
    total(totals, DdorTotals.DECLINED).ifPresent(entries::add);
    return sorted(entries);
  }

  private static Entry declines(
      String jurisdiction, String state, LocalDate start, List<TableRow> rows) {
    Predicate<TableRow> early =
        row ->
            row.day(DdorDeclined.ISSUED_DAY) != null
                && row.day(DdorDeclined.ISSUED_DAY).getYear() < start.getYear();
    return new Entry(
        jurisdiction,
        state,
        null,
        rows.size(),
        CountedFrom.SECTION_ROWS,
        null,
        rows.stream().filter(early).count(),
        commonest(rows, row -> row.day(DdorDeclined.DECLINED_DAY)));
  }

  private static long commonest(List<TableRow> rows, Function<TableRow, LocalDate> day) {
    Map<LocalDate, Long> days = new HashMap<>();
    rows.stream().map(day).filter(Objects::nonNull).forEach(d -> days.merge(d, 1L, Long::sum));
    return days.values().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  private static Optional<Entry> total(
      List<TableRow> totals, org.detaineroutcomes.schema.Column column) {
    return totals.stream()
        .map(row -> row.count(column))
        .filter(Objects::nonNull)
        .findFirst()
        .map(count -> Entry.plain(null, null, count, CountedFrom.REPORT_TOTAL));
  }

  private static boolean complete(List<TableRow> rows) {
    return !rows.isEmpty() && rows.stream().allMatch(row -> row.flag(ReportFields.COMPLETE));
  }

  private static List<Entry> sorted(List<Entry> entries) {
    return entries.stream().sorted(Comparator.comparing(Entry::place)).toList();
  }
}
