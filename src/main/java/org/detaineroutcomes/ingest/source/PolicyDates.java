package org.detaineroutcomes.ingest.source;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.detaineroutcomes.ingest.RowBuilder;
import org.detaineroutcomes.model.AbsentMark;
import org.detaineroutcomes.model.DateInterval;
import org.detaineroutcomes.model.DatePrecision;
import org.detaineroutcomes.model.PrintedDate;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.fields.DateFields;

/** Sets the printed date of a policy, the interval it is read as and how exact it is. */
final class PolicyDates {
  private PolicyDates() {}

  /** Sets all of it from the printed words alone. */
  static RowBuilder set(RowBuilder row, String printed) {
    return complete(
        row.set(DateFields.DATE_PRINTED, printed.isBlank() ? null : printed)
            .set(DateFields.DATE_EARLIEST, null)
            .set(DateFields.DATE_LATEST, null));
  }

  /** Sets the precision from what is set already, and the interval if the row states none. */
  static RowBuilder complete(RowBuilder row) {
    String printed = Objects.requireNonNullElse((String) row.value(DateFields.DATE_PRINTED), "");
    Optional<DateInterval> words = read(row, DateFields.DATE_PRINTED, printed);
    if (words.isEmpty()) {
      return row;
    }
    DateInterval stated = words.get();
    if (row.value(DateFields.DATE_EARLIEST) == null && row.value(DateFields.DATE_LATEST) == null) {
      row.set(DateFields.DATE_EARLIEST, stated.earliest())
          .set(DateFields.DATE_LATEST, stated.latest());
    }
    LocalDate from = (LocalDate) row.value(DateFields.DATE_EARLIEST);
    LocalDate to = (LocalDate) row.value(DateFields.DATE_LATEST);
    if (from != null && to != null && from.isAfter(to)) {
      row.complain("date_latest " + to + " is before date_earliest " + from);
    }
    if (apart(from, stated.latest()) || apart(stated.earliest(), to)) {
      row.complain(
          DateFields.DATE_PRINTED.name(),
          printed,
          "lies outside " + open(from) + " to " + open(to));
    }
    return row.set(
        DateFields.DATE_PRECISION, precision(stated, from, to).name().toLowerCase(Locale.ROOT));
  }

  /** Reads the interval of a printed date; text that is no date is noted against the column. */
  static Optional<DateInterval> read(RowBuilder row, Column column, String printed) {
    Optional<DateInterval> words = PrintedDate.read(AbsentMark.is(printed) ? "" : printed);
    if (words.isEmpty()) {
      row.complain(column.name(), printed, "is no date; known forms: " + PrintedDate.FORMS);
    }
    return words;
  }

  /** A day printed beside a wider interval is the day by which it was known. */
  private static DatePrecision precision(DateInterval stated, LocalDate from, LocalDate to) {
    return switch (stated.precision()) {
      case DAY -> {
        boolean exact = stated.earliest().equals(from) && stated.latest().equals(to);
        yield exact
            ? DatePrecision.DAY
            : stated.latest().equals(to) ? DatePrecision.BY : DatePrecision.ABOUT;
      }
      case UNDATED ->
          to != null
              ? DatePrecision.BY
              : from != null ? DatePrecision.ABOUT : DatePrecision.UNDATED;
      default -> stated.precision();
    };
  }

  private static boolean apart(LocalDate later, LocalDate earlier) {
    return later != null && earlier != null && later.isAfter(earlier);
  }

  private static String open(LocalDate day) {
    return day == null ? "open" : day.toString();
  }
}
