package org.detaineroutcomes.ingest;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.detaineroutcomes.ingest.reader.CsvRow;
import org.detaineroutcomes.model.AbsentMark;
import org.detaineroutcomes.model.PrintedDate;
import org.detaineroutcomes.model.UsState;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.ColumnType;
import org.detaineroutcomes.schema.Table;

/**
 * Builds one staged row from printed text. Every cell that cannot be read is noted; the row is kept
 * only when there is none, else quarantined with all reasons.
 */
public final class RowBuilder {
  private static final String DISALLOWED = " has a value that it must not have";

  private static final Pattern GROUPED_WHOLE = Pattern.compile("-?\\d{1,3}(,\\d{3})+");
  private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
  private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[eE]\\+?\\d{1,2}");
  private static final Pattern WHOLE = Pattern.compile("-?\\d+(\\.(0{1,2}|0{4,}))?");
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");

  private final Table table;
  private final Map<String, Integer> positions;
  private final String sheet;
  private final long row;
  private final String text;
  private final Object[] values;
  private final BitSet given = new BitSet();
  private final List<String> complaints = new ArrayList<>();

  /** Starts the row numbered {@code row}; {@code text} is the row as printed. */
  public RowBuilder(Table table, String sheet, long row, String text) {
    this.table = table;
    this.positions = table.positions();
    this.sheet = sheet;
    this.row = row;
    this.text = text;
    this.values = new Object[table.dataColumns().size()];
  }

  /** Starts a row of a delimited file. */
  public static RowBuilder of(Table table, CsvRow row) {
    return new RowBuilder(table, null, row.number(), row.text());
  }

  /** Sets a value of the column's own Java type; null is empty. */
  public RowBuilder set(Column column, Object value) {
    Integer position = positions.get(column.name());
    if (position == null || position >= values.length) {
      throw new IllegalArgumentException(
          "Cannot set " + column.name() + ": not a data column of " + table.name());
    }
    values[position] = value;
    given.set(position);
    return this;
  }

  /**
   * Reads a printed cell as the column's type; blank is empty, and so is each of {@code absent}
   * and, of a column that is no text, every {@link AbsentMark}.
   */
  public RowBuilder read(Column column, String printed, String... absent) {
    String cell = printed == null ? "" : printed.strip();
    boolean mark = column.type() != ColumnType.TEXT && AbsentMark.is(cell);
    if (cell.isEmpty() || mark || among(absent, cell)) {
      return set(column, null);
    }
    return read(column, cell, t -> parse(column.type(), t));
  }

  private static boolean among(String[] marks, String cell) {
    for (String mark : marks) {
      if (mark.equals(cell)) {
        return true;
      }
    }
    return false;
  }

  /** Reads a printed cell with the source's own reader, which answers empty for what it can't. */
  public RowBuilder read(Column column, String printed, Function<String, Optional<?>> reader) {
    Optional<?> value = reader.apply(printed);
    if (value.isEmpty()) {
      return complain(column.name(), printed, "is no " + kind(column));
    }
    return set(column, value.get());
  }

  /** What was set so far; null where nothing was, or nothing could be read. */
  public Object value(Column column) {
    return values[positions.get(column.name())];
  }

  /** Whether a cell was read or set, be it an empty one: the file has the column. */
  public boolean isGiven(Column column) {
    return given.get(positions.get(column.name()));
  }

  /** Reads a state's name or postal code; blank is empty. */
  public RowBuilder readState(Column column, String printed) {
    if (AbsentMark.is(printed)) {
      return set(column, null);
    }
    return UsState.of(printed)
        .map(state -> set(column, state.name()))
        .orElseGet(() -> complain(column.name(), printed, "is no state"));
  }

  /**
   * Notes what is wrong with a cell. What it holds is told too, but not of a row about a person.
   *
   * @param what the column; empty where none has the cell alone
   * @param why such as "is no date"
   */
  public RowBuilder complain(String what, String printed, String why) {
    if (table.people()) {
      return complain((what.isEmpty() ? "a cell" : what) + " " + why);
    }
    return complain((what.isEmpty() ? "" : what + " ") + "'" + printed + "' " + why);
  }

  /** Notes a reason for which this row cannot be kept; it must not repeat what a cell holds. */
  public RowBuilder complain(String reason) {
    complaints.add(reason);
    return this;
  }

  /** The finished row, after the table's own rules were applied to each value. */
  public Staged build() {
    List<Column> columns = table.dataColumns();
    if (complaints.isEmpty()) {
      for (int i = 0; i < values.length; i++) {
        Column column = columns.get(i);
        boolean filled = values[i] != null;
        column
            .complaint(values[i])
            .map(why -> table.people() && filled ? column.name() + DISALLOWED : why)
            .ifPresent(complaints::add);
      }
    }
    return complaints.isEmpty()
        ? new Staged(
            Staged.Fate.KEPT,
            sheet,
            row,
            Collections.unmodifiableList(Arrays.asList(values)),
            null,
            null)
        : Staged.quarantined(sheet, row, String.join("; ", complaints), text).told(table);
  }

  private static String kind(Column column) {
    if (column.type() != ColumnType.TEXT) {
      return column.type().name().toLowerCase(Locale.ROOT);
    }
    String meaning = column.meaning();
    return meaning.substring(0, 1).toLowerCase(Locale.ROOT) + meaning.substring(1);
  }

  private static Optional<?> parse(ColumnType type, String cell) {
    try {
      return switch (type) {
        case TEXT -> Optional.of(cell);
        case INTEGER -> whole(cell).map(Math::toIntExact);
        case COUNT -> whole(cell);
        case NUMBER -> decimal(cell);
        case DATE -> day(cell);
        case FLAG -> flag(cell);
      };
    } catch (ArithmeticException | DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** A day as a spreadsheet or an agency prints it; a remark behind it makes it none. */
  private static Optional<LocalDate> day(String cell) {
    return cell.indexOf('(') < 0 ? PrintedDate.dayOfMoment(cell) : Optional.empty();
  }

  private static Optional<Long> whole(String cell) {
    String digits = GROUPED_WHOLE.matcher(cell).matches() ? cell.replace(",", "") : cell;
    if (SCIENTIFIC.matcher(digits).matches()) {
      return Optional.of(new BigDecimal(digits).longValueExact());
    }
    return WHOLE.matcher(digits).matches()
        ? Optional.of(
            Long.parseLong(
                digits.contains(".") ? digits.substring(0, digits.indexOf('.')) : digits))
        : Optional.empty();
  }

  private static Optional<Double> decimal(String cell) {
    String digits = GROUPED.matcher(cell).matches() ? cell.replace(",", "") : cell;
    return DECIMAL.matcher(digits).matches()
        ? Optional.of(Double.parseDouble(digits))
        : Optional.empty();
  }

  private static Optional<Boolean> flag(String cell) {
    return switch (cell.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "y", "1" -> Optional.of(true);
      case "false", "no", "n", "0" -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
