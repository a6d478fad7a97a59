package org.detaineroutcomes.schema;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A table declared once: the Spark schema, the checks, the Parquet comments and the codebook all
 * come from here.
 */
public final class Table implements Serializable {
  private final Layer layer;
  private final String name;
  private final String grain;
  private final List<Column> key;
  private final List<Column> columns;
  private final List<String> caveats;
  private final boolean people;
  private final Column partition;
  private final Map<String, Integer> positions;
  private final List<Column> dataColumns;

  /**
   * A table.
   *
   * @param layer the folder of a release
   * @param name the table's own folder; unique over all layers
   * @param grain what one row is
   * @param key columns that identify a row; empty where file and row are the key
   * @param columns in the order in which they are stored
   * @param caveats what a reader must know before using a number of this table
   * @param people true where a row is about one person: such a table never reaches results or
   *     report
   * @param partition column by whose values its files lie in folders; null: they do not
   */
  public Table(
      Layer layer,
      String name,
      String grain,
      List<Column> key,
      List<Column> columns,
      List<String> caveats,
      boolean people,
      Column partition) {
    if (!columns.containsAll(key)) {
      throw new IllegalArgumentException("Cannot declare " + name + ": key outside its columns");
    }
    this.layer = layer;
    this.name = name;
    this.grain = grain;
    this.key = List.copyOf(key);
    this.columns = List.copyOf(columns);
    this.caveats = List.copyOf(caveats);
    this.people = people;
    this.partition = partition;
    this.positions =
        IntStream.range(0, columns.size())
            .boxed()
            .collect(Collectors.toUnmodifiableMap(i -> columns.get(i).name(), i -> i));
    this.dataColumns = columns.stream().filter(c -> !Provenance.COLUMNS.contains(c)).toList();
  }

  /** A table whose files lie in one folder. */
  public Table(
      Layer layer,
      String name,
      String grain,
      List<Column> key,
      List<Column> columns,
      List<String> caveats,
      boolean people) {
    this(layer, name, grain, key, columns, caveats, people, null);
  }

  /** Metadata entry of the first field that carries the table's own description. */
  public static final String TABLE_METADATA = "table";

  /** A staged table: the columns given and where each row came from. */
  public static Table staged(String name, String grain, List<Column> columns, String... caveats) {
    List<Column> all = new ArrayList<>(columns);
    all.addAll(Provenance.COLUMNS);
    return new Table(Layer.STAGED, name, grain, List.of(), all, List.of(caveats), false);
  }

  /** The same table, marked as holding rows about persons. */
  public Table aboutPeople() {
    return new Table(layer, name, grain, key, columns, caveats, true, partition);
  }

  /** The same table, its files in a folder for each value of a column. */
  public Table partitionedBy(Column column) {
    return new Table(layer, name, grain, key, columns, caveats, people, column);
  }

  /** The table of the same columns for rows of editions that a later edition has replaced. */
  public Table earlier() {
    return new Table(
        layer,
        "earlier_" + name,
        grain + ", in an edition that a later one replaces",
        key,
        columns,
        caveats,
        people,
        partition);
  }

  /** The folder of a release. */
  public Layer layer() {
    return layer;
  }

  /** The table's own folder. */
  public String name() {
    return name;
  }

  /** Its place in a release, as manifests print it: layer and name. */
  public String path() {
    return layer.folder() + "/" + name;
  }

  /** What one row is. */
  public String grain() {
    return grain;
  }

  /** Columns that identify a row; empty where file and row are the key. */
  public List<Column> key() {
    return key;
  }

  /** In the order in which they are stored. */
  public List<Column> columns() {
    return columns;
  }

  /** What a reader must know before using a number of this table. */
  public List<String> caveats() {
    return caveats;
  }

  /** Whether a row is about one person. */
  public boolean people() {
    return people;
  }

  /** Column by whose values its files lie in folders; null: they do not. */
  public Column partition() {
    return partition;
  }

  /** Where a column stands, by name. */
  public Map<String, Integer> positions() {
    return positions;
  }

  /** The column of a name. */
  public Optional<Column> column(String wanted) {
    return columns.stream().filter(c -> c.name().equals(wanted)).findFirst();
  }

  /** Columns a source fills: all but the provenance. */
  public List<Column> dataColumns() {
    return dataColumns;
  }

  /** The Spark schema; comments, grain and caveats travel in it to the Parquet footer. */
  public StructType structType() {
    Metadata table =
        new MetadataBuilder()
            .putString(TABLE_METADATA, name)
            .putString("grain", grain)
            .putStringArray("caveats", caveats.toArray(String[]::new))
            .putStringArray("key", key.stream().map(Column::name).toArray(String[]::new))
            .build();
    StructField[] fields = new StructField[columns.size()];
    for (int i = 0; i < fields.length; i++) {
      fields[i] = columns.get(i).field(i == 0 ? table : Metadata.empty());
    }
    return new StructType(fields);
  }

  /** The columns as Spark expressions, in order, for {@code select}. */
  public org.apache.spark.sql.Column[] cols() {
    return columns.stream().map(Column::col).toArray(org.apache.spark.sql.Column[]::new);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Table table
            && layer == table.layer
            && name.equals(table.name)
            && grain.equals(table.grain)
            && key.equals(table.key)
            && columns.equals(table.columns)
            && caveats.equals(table.caveats)
            && people == table.people
            && Objects.equals(partition, table.partition));
  }

  @Override
  public int hashCode() {
    return Objects.hash(layer, name);
  }

  @Override
  public String toString() {
    return layer + "/" + name;
  }
}
