package org.detaineroutcomes.publish.bundle;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.store.TableDigest;
import org.detaineroutcomes.store.TableFile;
import org.detaineroutcomes.store.TableRow;

/**
 * The rows of a table that may leave, without the cells that are withheld: those are empty, and a
 * last column names them.
 *
 * @param table with the last column
 * @param rows a value a column
 * @param withheld cells that are withheld
 */
record SharedTable(Table table, List<List<Object>> rows, long withheld) {
  static final Column WITHHELD =
      Column.text(
          "withheld",
          "Columns of the row whose cells are withheld because they count few people, or would give"
              + " such a count away; empty: none");

  /** Collects rows. */
  static final class Builder {
    private final Table table;
    private final List<List<Object>> rows = new ArrayList<>();
    private long withheld;

    Builder(Table table) {
      List<Column> columns = new ArrayList<>(table.columns());
      columns.add(WITHHELD);
      this.table =
          new Table(
              table.layer(),
              table.name(),
              table.grain(),
              table.key(),
              columns,
              table.caveats(),
              table.people());
    }

    /** Adds a row without the cells of some columns, which are known by their names. */
    void add(TableRow row, Set<Column> withoutCells) {
      Set<String> hidden = withoutCells.stream().map(Column::name).collect(Collectors.toSet());
      List<Object> cells = new ArrayList<>();
      List<String> names = new ArrayList<>();
      for (Column column : table.columns().subList(0, table.columns().size() - 1)) {
        Object value = row.positions().containsKey(column.name()) ? row.value(column.name()) : null;
        boolean hide = value != null && hidden.contains(column.name());
        if (hide) {
          names.add(column.name());
        }
        cells.add(hide ? null : value);
      }
      withheld += names.size();
      cells.add(names.isEmpty() ? null : String.join("; ", names));
      rows.add(cells);
    }

    SharedTable build() {
      return new SharedTable(table, rows, withheld);
    }
  }

  /** Layer and name, as manifests print it. */
  String name() {
    return table.path();
  }

  TableDigest digest() {
    return new TableFile(table).digest(rows);
  }

  byte[] parquet() {
    return new TableFile(table).bytes(rows);
  }

  /** Headings and rows; days as ISO 8601, numbers in full, flags as true and false. */
  String csv() {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(table.columns().stream().map(Column::name).toList());
      for (List<Object> row : rows) {
        csv.writeRecord(row.stream().map(cell -> cell == null ? "" : cell.toString()).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
