package org.detaineroutcomes.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.ColumnDoc;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.core.CrimeCounts;
import org.detaineroutcomes.schema.core.DetainerRecords;
import org.detaineroutcomes.schema.marts.CitizenDetainers;
import org.detaineroutcomes.schema.marts.CountBreaks;
import org.detaineroutcomes.schema.marts.DetainerDurations;
import org.detaineroutcomes.schema.marts.DetainerGrounds;
import org.detaineroutcomes.schema.marts.DetainerOutcomes;
import org.detaineroutcomes.schema.marts.DetainerTaxonomy;
import org.detaineroutcomes.schema.marts.Joined;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.marts.UnitCrimes;
import org.detaineroutcomes.schema.staged.Quarantine;

/**
 * Every column of every table of a release: what it is and where it comes from, read from Parquet
 * footers and the manifest, without a Spark session. Rows of tables are not read.
 */
public final class Codebook {
  private static final String BETWEEN_CODES = "; ";

  /** What stands in each row, in order. */
  public static final List<String> HEADINGS =
      List.of(
          "table",
          "layer",
          "column",
          "type",
          "unit",
          "key",
          "meaning",
          "source",
          "if_empty",
          "coverage",
          "range",
          "codes");

  private static final String EARLIER = "earlier_";

  /** Tables with computed columns. */
  private static final Map<String, Table> DECLARED =
      Stream.of(
              Quarantine.TABLE,
              CrimeCounts.TABLE,
              DetainerRecords.TABLE,
              CitizenDetainers.TABLE,
              CitizenDetainers.BY_DAY,
              CitizenDetainers.KNOWN,
              CountBreaks.TABLE,
              DetainerDurations.TABLE,
              DetainerGrounds.TABLE,
              DetainerOutcomes.TABLE,
              DetainerTaxonomy.TABLE,
              Joined.TABLE,
              Panels.TABLE,
              UnitCrimes.TABLE)
          .collect(Collectors.toUnmodifiableMap(Table::path, table -> table));

  private final Release release;
  private final Map<String, ParquetFooter> footers = new LinkedHashMap<>();

  private Codebook(Release release) {
    this.release = release;
  }

  /** The columns of all tables, in the order in which the verbs fill them. */
  public static List<List<Object>> of(Release release) {
    Codebook book = new Codebook(release);
    List<String> layers = Arrays.stream(Layer.values()).map(Layer::folder).toList();
    return release.manifest().tables.keySet().stream()
        .sorted(
            Comparator.comparing((String name) -> layers.indexOf(layer(name)))
                .thenComparing(name -> name))
        .flatMap(name -> book.rows(name).stream())
        .toList();
  }

  /**
   * The columns of one table.
   *
   * @param table as layer/name
   */
  public static List<List<Object>> of(Release release, String table) {
    return new Codebook(release).rows(table);
  }

  /** The codes of a row, each by itself. */
  public static List<String> codes(List<Object> row) {
    String joined = (String) row.get(HEADINGS.indexOf(ColumnDoc.CODES));
    return joined.isEmpty() ? List.of() : List.of(joined.split(BETWEEN_CODES, -1));
  }

  /** The columns of a table as it is declared, whatever release holds it; they have no source. */
  public static List<List<Object>> of(Table table) {
    Set<String> key =
        table.key().stream().map(Column::name).collect(Collectors.toUnmodifiableSet());
    return table.columns().stream()
        .map(ColumnDoc::of)
        .map(column -> row(table.path(), column, key.contains(column.name()), ""))
        .toList();
  }

  private static List<Object> row(String table, ColumnDoc column, boolean key, String source) {
    return List.of(
        name(table),
        layer(table),
        column.name(),
        column.type(),
        column.unit(),
        key ? "key" : "",
        column.meaning(),
        source,
        column.ifEmpty(),
        column.coverage(),
        column.range(),
        String.join(BETWEEN_CODES, column.codes()));
  }

  private List<List<Object>> rows(String table) {
    ParquetFooter footer = footer(table);
    List<List<Object>> rows = new ArrayList<>();
    for (ColumnDoc written : footer.columns()) {
      ColumnDoc column = written.meaning().isEmpty() ? declared(table, written) : written;
      rows.add(
          row(table, column, footer.key().contains(column.name()), source(table, column.name())));
    }
    return rows;
  }

  /** What a computed column is declared as: Spark may write it without its comment. */
  private static ColumnDoc declared(String table, ColumnDoc written) {
    return Optional.ofNullable(DECLARED.get(table))
        .flatMap(of -> of.column(written.name()))
        .map(ColumnDoc::of)
        .orElse(written);
  }

  /**
   * The nearest tables that the table was made from and that hold the column; else all that it was
   * made from. For a staged table the formats that filled it.
   */
  private String source(String table, String column) {
    if (layer(table).equals(Layer.STAGED.folder())) {
      return Provenance.COLUMNS.stream().anyMatch(own -> own.name().equals(column))
          ? "set by ingest"
          : formats(name(table));
    }
    Set<String> holding = holding(table, column, new TreeSet<>());
    if (!holding.isEmpty()) {
      return String.join("; ", holding);
    }
    Set<String> made = madeFrom(table);
    return made.isEmpty() ? "made in this stage" : "made from " + String.join("; ", made);
  }

  private SortedSet<String> holding(String table, String column, Set<String> seen) {
    SortedSet<String> found = new TreeSet<>();
    for (String from : madeFrom(table)) {
      if (has(from, column)) {
        found.add(from);
      }
    }
    if (found.isEmpty()) {
      for (String from : madeFrom(table)) {
        if (seen.add(from)) {
          found.addAll(holding(from, column, seen));
        }
      }
    }
    return found;
  }

  private SortedSet<String> madeFrom(String table) {
    return release.manifest().lineage.getOrDefault(table, new TreeSet<>()).stream()
        .filter(from -> !from.equals(table) && release.manifest().tables.containsKey(from))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean has(String table, String column) {
    return footer(table).columns().stream().anyMatch(each -> each.name().equals(column));
  }

  private String formats(String table) {
    String filled = table.startsWith(EARLIER) ? table.substring(EARLIER.length()) : table;
    Set<String> formats =
        release.manifest().inputs.stream()
            .filter(input -> input.table().equals(filled))
            .map(InputRecord::format)
            .collect(Collectors.toCollection(TreeSet::new));
    return formats.isEmpty() ? "set by ingest" : "inputs as " + String.join(", ", formats);
  }

  private ParquetFooter footer(String table) {
    return footers.computeIfAbsent(
        table,
        name -> {
          List<Path> files = release.filesOf(name);
          return files.isEmpty()
              ? new ParquetFooter(0, "", List.of(), List.of(), List.of())
              : ParquetFooter.of(files.get(0));
        });
  }

  private static String layer(String table) {
    return table.substring(0, table.indexOf('/'));
  }

  private static String name(String table) {
    return table.substring(table.indexOf('/') + 1);
  }
}
