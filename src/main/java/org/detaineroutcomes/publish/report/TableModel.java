package org.detaineroutcomes.publish.report;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table as every format writes it.
 *
 * @param id file name and anchor: lower case, digits, hyphens
 * @param title one line
 * @param columns at least one
 * @param rows each as long as {@code columns}
 * @param notes what stands under it
 */
public record TableModel(
    String id, String title, List<Column> columns, List<List<Cell>> rows, TableNotes notes)
    implements Block {
  private static final int MOST_WORDS = 8;
  private static final int MANY_COLUMNS = 10;

  public TableModel {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    int width = columns.size();
    if (rows.stream().anyMatch(row -> row.size() != width)) {
      throw new IllegalArgumentException("Cannot lay out " + id + ": a row has not its columns");
    }
  }

  /**
   * A column.
   *
   * @param name the field's name, in CSV
   * @param title the heading for readers
   * @param decimals digits after the point, where the form has them
   */
  public record Column(String name, String title, Form form, int decimals) {
    /** Words. */
    public static Column text(String name, String title) {
      return new Column(name, title, Form.TEXT, 0);
    }

    /** Whole numbers. */
    public static Column count(String name, String title) {
      return new Column(name, title, Form.COUNT, 0);
    }

    /** Any other form. */
    public static Column of(String name, String title, Form form, int decimals) {
      return new Column(name, title, form, decimals);
    }
  }

  @Override
  public TableModel table() {
    return this;
  }

  /** True where too many columns hold words to stand side by side: rows are read one by one. */
  public boolean isOfRecords() {
    return columns.stream().filter(column -> column.form() == Form.TEXT).count() > MOST_WORDS;
  }

  /** The same without the ids of figures and without columns that say nothing in any row. */
  public TableModel forReaders() {
    return only(i -> columns.get(i).form() != Form.ID).withoutBlankColumns();
  }

  /** The same without columns that are blank in every row. */
  public TableModel withoutBlankColumns() {
    return only(i -> rows.stream().anyMatch(row -> !row.get(i).equals(Cell.blank())));
  }

  /** True where the columns need more room than lines of text. */
  public boolean isWide() {
    return columns.size() >= MANY_COLUMNS;
  }

  private TableModel only(IntPredicate columnsAt) {
    List<Integer> kept = IntStream.range(0, columns.size()).filter(columnsAt).boxed().toList();
    return kept.size() == columns.size() || kept.isEmpty()
        ? this
        : new TableModel(
            id,
            title,
            kept.stream().map(columns::get).toList(),
            rows.stream().map(row -> kept.stream().map(row::get).toList()).toList(),
            notes);
  }

  /**
   * The same with stars beside numbers that have a p-value: in its own column, or in the row of
   * p-values where each column is a model.
   */
  public TableModel starred() {
    return new TableModel(id, title, columns, Stars.in(this), notes);
  }

  /** The same with the words of links alone. */
  public TableModel unlinked() {
    return new TableModel(
        id,
        title,
        columns,
        rows.stream()
            .map(
                row ->
                    row.stream()
                        .map(c -> c instanceof Cell.Links links ? Cell.text(links.text()) : c)
                        .toList())
            .toList(),
        notes);
  }

  /** True where some cell of a column has two ends. */
  public boolean hasInterval(int column) {
    return rows.stream().anyMatch(row -> row.get(column) instanceof Cell.Interval);
  }

  /** Why cells are absent, each reason once, with what stands in their place. */
  public List<Cell.Absent> absences() {
    return rows.stream()
        .flatMap(List::stream)
        .filter(Cell.Absent.class::isInstance)
        .map(Cell.Absent.class::cast)
        .filter(absent -> !absent.reason().isEmpty())
        .distinct()
        .toList();
  }

  /** The key of its symbols, a line each: why values are absent, and what stands beside numbers. */
  public List<String> key() {
    Stream<String> marks =
        rows.stream()
            .flatMap(List::stream)
            .flatMap(cell -> cell.symbols().stream())
            .filter(symbol -> !symbol.isAbsence())
            .distinct()
            .sorted()
            .map(symbol -> symbol.mark() + " " + symbol.meaning());
    Stream<String> blanks =
        rows.stream().anyMatch(this::hasBlankNumber)
            ? Stream.of(Symbol.NOT_APPLICABLE.mark() + " " + Symbol.NOT_APPLICABLE.meaning())
            : Stream.empty();
    return Stream.of(
            absences().stream().map(absent -> absent.shown() + " " + absent.reason()),
            blanks,
            marks)
        .flatMap(lines -> lines)
        .distinct()
        .toList();
  }

  private boolean hasBlankNumber(List<Cell> row) {
    return IntStream.range(0, columns.size())
        .anyMatch(i -> columns.get(i).form().isNumeric() && row.get(i).equals(Cell.blank()));
  }
}
