package org.detaineroutcomes.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.hadoop.fs.Path;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.store.ParquetFooter;
import org.detaineroutcomes.store.ParquetRows;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;

/**
 * Rows of a table of a release, which another version of the project may have written: columns are
 * found by their names, and one that was not there yet is empty.
 */
public final class TableRows {
  private final List<Path> files;
  private final Set<String> wanted;

  private TableRows(List<Path> files, Set<String> wanted) {
    this.files = files;
    this.wanted = wanted;
  }

  /** A table by its layer and name, such as {@code marts/panel}; no rows where there is none. */
  public static TableRows of(Release release, String layerAndName) {
    return new TableRows(
        release.manifest().tables.containsKey(layerAndName)
            ? release.filesOf(layerAndName)
            : List.of(),
        Set.of());
  }

  /** The same rows with some of their columns alone, which is faster. */
  public TableRows only(Collection<String> columns) {
    return new TableRows(files, Set.copyOf(columns));
  }

  /** A declared table. */
  public static TableRows of(Release release, Table table) {
    return of(release, table.path());
  }

  /** Names of the columns that identify a row, as the file states them; none where it does not. */
  public List<String> key() {
    return files.isEmpty() ? List.of() : ParquetFooter.of(files.get(0)).key();
  }

  /** What one row is, and what a reader must know, as the file states them. */
  public List<String> meaning() {
    List<String> meaning = new ArrayList<>();
    if (!files.isEmpty()) {
      ParquetFooter footer = ParquetFooter.of(files.get(0));
      meaning.add(footer.grain());
      meaning.addAll(footer.caveats());
    }
    return meaning;
  }

  /** Hands every row to {@code sink}, in the order of the files. */
  public void forEach(Consumer<TableRow> sink) {
    for (Path file : files) {
      ParquetRows.forEachRow(file, column -> wanted.isEmpty() || wanted.contains(column), sink);
    }
  }

  /** Every row. */
  public List<TableRow> all() {
    List<TableRow> all = new ArrayList<>();
    forEach(all::add);
    return all;
  }
}
