package org.detaineroutcomes.ingest.quality;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.stream.Stream;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.ColumnType;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.store.FilledCells;

/** The first and the last day that a source is about. */
record DayRange(LocalDate first, LocalDate last) {

  /** By the days of its rows, else by their years; of persons whole months are told. */
  static Optional<DayRange> of(Table table, FilledCells cells) {
    Optional<DayRange> days =
        ranges(table, cells, ColumnType.DATE)
            .map(r -> new DayRange(day(r.lowest()), day(r.highest())))
            .reduce(DayRange::and);
    Optional<DayRange> years =
        Optional.ofNullable(cells.columns().get(DateFields.YEAR.name()))
            .filter(r -> table.positions().containsKey(DateFields.YEAR.name()) && r.isBounded())
            .map(
                r ->
                    new DayRange(
                        LocalDate.of((int) r.lowest(), 1, 1),
                        LocalDate.of((int) r.highest(), 12, 31)));
    return days.or(() -> years).map(range -> table.people() ? range.inMonths() : range);
  }

  private static Stream<FilledCells.Range> ranges(Table table, FilledCells cells, ColumnType type) {
    return table.dataColumns().stream()
        .filter(column -> column.type() == type)
        .map(Column::name)
        .flatMap(name -> Stream.ofNullable(cells.columns().get(name)))
        .filter(FilledCells.Range::isBounded);
  }

  private static LocalDate day(double epochDay) {
    return LocalDate.ofEpochDay((long) epochDay);
  }

  private DayRange and(DayRange other) {
    return new DayRange(
        first.isBefore(other.first) ? first : other.first,
        last.isAfter(other.last) ? last : other.last);
  }

  private DayRange inMonths() {
    return new DayRange(
        first.with(TemporalAdjusters.firstDayOfMonth()),
        last.with(TemporalAdjusters.lastDayOfMonth()));
  }

  /** The share of the days of another range that lie in this one. */
  double shareOf(DayRange window) {
    LocalDate from = first.isAfter(window.first) ? first : window.first;
    LocalDate to = last.isBefore(window.last) ? last : window.last;
    return from.isAfter(to) ? 0 : (double) days(from, to) / days(window.first, window.last);
  }

  private static long days(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }
}
