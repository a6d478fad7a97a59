package org.detaineroutcomes.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * The rows of some row groups of a Parquet file, one after another and without a Spark session,
 * their values as {@link ParquetRows} reads them.
 */
public final class ParquetGroups implements Iterator<List<Object>>, AutoCloseable {
  private final ParquetFileReader reader;
  private final MessageType schema;
  private final int to;
  private int group;
  private RecordReader<List<Object>> records;
  private long left;

  /**
   * A row group.
   *
   * @param rows how many it has
   * @param bytes of its columns, not compressed
   */
  public record Size(long rows, long bytes) {}

  /** The row groups from one to another, which is not read any more; the last may be too high. */
  public ParquetGroups(Path file, int from, int to) throws IOException {
    this.reader = ParquetRows.open(file);
    this.schema = reader.getFileMetaData().getSchema();
    this.group = from;
    this.to = Math.min(to, reader.getRowGroups().size());
  }

  /** The row groups of a file. */
  public List<Size> sizes() {
    return reader.getRowGroups().stream().map(ParquetGroups::size).toList();
  }

  private static Size size(BlockMetaData block) {
    return new Size(block.getRowCount(), block.getTotalByteSize());
  }

  /** Names of the columns, in order. */
  public List<String> columns() {
    return ParquetRows.names(schema);
  }

  /** Names of columns that have several values a row, or none that is one of a table. */
  public List<String> nested() {
    return schema.getFields().stream()
        .filter(field -> !ParquetValues.plain(field))
        .map(Type::getName)
        .toList();
  }

  @Override
  public boolean hasNext() {
    while (left == 0 && group < to) {
      try {
        PageReadStore pages = reader.readRowGroup(group++);
        left = pages.getRowCount();
        records =
            new ColumnIOFactory()
                .getColumnIO(schema)
                .getRecordReader(pages, new RowMaterializer(schema));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return left > 0;
  }

  @Override
  public List<Object> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    left--;
    return records.read();
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
