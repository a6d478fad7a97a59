package org.detaineroutcomes.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.schema.MessageType;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;

/**
 * Writes one file of a table whose columns take few values, or few combinations of values: each is
 * looked at once, and a row is a few numbers. Digest and rules are told by the same pass. A column
 * of whole numbers that seldom repeat is given as such.
 */
public final class PartWriter implements AutoCloseable {
  /** Rows of a row group at most, where the caller lets groups end. */
  private static final int GROUP = 1 << 20;

  /** Combinations after which a row group ends, so that memory stays bounded. */
  private static final int COMBINATIONS = 1 << 17;

  private static final int TRUNCATED = 64;

  private final Table table;
  private final MessageType schema;
  private final Path path;
  private final List<CombinedColumns> groups = new ArrayList<>();
  private final Column numbered;
  private final int[] segmentGroups;
  private final int[] segments;
  private final ContentDigest digest = new ContentDigest();
  private final List<String> broken = new ArrayList<>();
  private ParquetFileWriter file;
  private long[] numbers = new long[1 << 10];
  private byte[] text = new byte[1 << 10];

  /** The number written last, and its text. */
  private long written;

  private byte[] digits = {'0'};
  private int rows;

  /**
   * A file that is not made before it has rows.
   *
   * @param together columns that take their values together, in their order in the table
   * @param numbered the column that is given as numbers, in none of them
   */
  public PartWriter(Table table, String path, List<List<Column>> together, Column numbered) {
    this.table = table;
    this.schema = TableFile.schema(table);
    this.path = new Path(path);
    this.numbered = numbered;
    for (List<Column> columns : together) {
      if (!table.columns().containsAll(columns)) {
        throw new IllegalArgumentException(
            "Cannot write " + table + ": it lacks one of " + columns);
      }
      groups.add(new CombinedColumns(table, columns));
    }
    List<Integer> owners = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    int run = 0;
    for (int i = 0; i < table.columns().size(); i++) {
      int owner = owner(table.columns().get(i));
      run++;
      boolean last = i + 1 == table.columns().size() || owner(table.columns().get(i + 1)) != owner;
      if (last) {
        owners.add(owner);
        places.add(owner < 0 ? 0 : groups.get(owner).segment(run));
        run = 0;
      }
    }
    this.segmentGroups = owners.stream().mapToInt(Integer::intValue).toArray();
    this.segments = places.stream().mapToInt(Integer::intValue).toArray();
  }

  private int owner(Column column) {
    if (column.equals(numbered)) {
      return -1;
    }
    for (int i = 0; i < groups.size(); i++) {
      if (groups.get(i).columns().contains(column)) {
        return i;
      }
    }
    throw new IllegalArgumentException("Cannot write " + column.name() + ": it is given nowhere");
  }

  /** The number by which rows name a combination of values of a group of columns. */
  public int combination(int group, List<Object> values) {
    return groups.get(group).of(values);
  }

  /** Adds a row: a combination of every group, and its number. */
  public void add(int[] combinations, long number) {
    int at = 0;
    for (int i = 0; i < segments.length; i++) {
      int group = segmentGroups[i];
      if (group < 0) {
        room(at + Long.SIZE);
        at = decimal(number, at);
        text[at++] = ContentDigest.SEPARATOR;
        continue;
      }
      byte[] cells = groups.get(group).text(combinations[group], segments[i]);
      room(at + cells.length);
      System.arraycopy(cells, 0, text, at, cells.length);
      at += cells.length;
    }
    digest.add(text, at);
    for (int i = 0; i < combinations.length; i++) {
      CombinedColumns group = groups.get(i);
      group.set(rows, combinations[i]);
      if (broken.size() < Audit.EXAMPLES) {
        group.complaint(combinations[i]).ifPresent(broken::add);
      }
    }
    if (rows == numbers.length) {
      numbers = Arrays.copyOf(numbers, rows * 2);
    }
    numbers[rows++] = number;
  }

  private void room(int length) {
    if (length > text.length) {
      text = Arrays.copyOf(text, length * 2);
    }
  }

  /** Numbers mostly count up: then the last digits alone change. */
  private int decimal(long number, int from) {
    int last = digits.length - 1;
    if (number == written + 1 && number > 0 && digits[last] != '9') {
      digits[last]++;
    } else {
      digits = Long.toString(number).getBytes(StandardCharsets.US_ASCII);
    }
    written = number;
    System.arraycopy(digits, 0, text, from, digits.length);
    return from + digits.length;
  }

  /**
   * Ends the row group where it has become large; combinations are then numbered anew. True where
   * it did.
   */
  public boolean endGroupIfLarge() throws IOException {
    boolean large =
        rows >= GROUP || groups.stream().anyMatch(group -> group.size() >= COMBINATIONS);
    if (large) {
      endGroup();
    }
    return large;
  }

  private void endGroup() throws IOException {
    if (rows == 0) {
      return;
    }
    if (file == null) {
      file = open();
    }
    CodecFactory codecs = new CodecFactory(ParquetRows.CONFIGURATION, 1 << 20);
    BytesInputCompressor zstd = codecs.getCompressor(CompressionCodecName.ZSTD);
    file.startBlock(rows);
    for (Column column : table.columns()) {
      ColumnChunk chunk =
          new ColumnChunk(schema.getColumnDescription(new String[] {column.name()}), file, zstd);
      int owner = owner(column);
      if (owner < 0) {
        chunk.write(numbers, rows);
      } else {
        CombinedColumns group = groups.get(owner);
        chunk.write(group.values(group.columns().indexOf(column)), group.rows(), rows);
      }
    }
    file.endBlock();
    codecs.release();
    groups.forEach(CombinedColumns::clear);
    rows = 0;
  }

  private ParquetFileWriter open() throws IOException {
    Configuration settings = ParquetRows.settings(path);
    path.getFileSystem(settings).setWriteChecksum(false);
    ParquetFileWriter opened =
        new ParquetFileWriter(
            HadoopOutputFile.fromPath(path, settings),
            schema,
            ParquetFileWriter.Mode.OVERWRITE,
            1 << 27,
            0,
            TRUNCATED,
            TRUNCATED,
            true);
    opened.start();
    return opened;
  }

  /** Writes what is left; what the file then holds. Without a row there is no file. */
  public PartTally finish() throws IOException {
    endGroup();
    if (file != null) {
      Map<String, String> entries = new LinkedHashMap<>(FooterComments.of(table));
      entries.put(ParquetFooter.SPARK_SCHEMA, table.structType().json());
      entries.put("org.apache.spark.version", org.apache.spark.package$.MODULE$.SPARK_VERSION());
      file.end(entries);
      file = null;
    }
    return new PartTally(path.getName(), digest.rows(), digest.sum(), List.copyOf(broken));
  }

  /** Closes a file that was not finished. */
  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
