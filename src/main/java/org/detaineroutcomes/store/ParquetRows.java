package org.detaineroutcomes.store;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.detaineroutcomes.schema.Table;

/**
 * Rows of a Parquet file without a Spark session. Text is String, whole numbers are Integer or
 * Long, decimals BigDecimal, other numbers Double, days LocalDate, times LocalDateTime in UTC,
 * flags Boolean, absent is null. A page that has a checksum is held to it; a file that cannot be
 * read to its end is a {@link DamagedParquet}.
 */
public final class ParquetRows {
  /** Of files on a disk of this machine; read once: it costs more than a small file. */
  static final Configuration CONFIGURATION = Storage.settings();

  private ParquetRows() {}

  /** Names of the columns of a file, in order. */
  public static List<String> columns(Path file) {
    try (ParquetFileReader reader = open(file)) {
      return names(reader.getFileMetaData().getSchema());
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      throw new DamagedParquet(file, e);
    }
  }

  /** Hands every row of a file to {@code sink}, in the file's order. */
  public static void forEach(Path file, Consumer<List<Object>> sink) {
    first(file, Long.MAX_VALUE, sink);
  }

  /** Hands the first rows of a file to {@code sink}, at most {@code limit}. */
  public static void first(Path file, long limit, Consumer<List<Object>> sink) {
    read(file, column -> true, limit, columns -> sink);
  }

  /** Hands the columns wanted of every row to {@code sink}; reads no other. */
  public static void forEachRow(Path file, Predicate<String> wanted, Consumer<TableRow> sink) {
    read(
        file,
        wanted,
        Long.MAX_VALUE,
        columns -> {
          Map<String, Integer> positions = TableRow.positions(columns);
          return values -> sink.accept(new TableRow(positions, values));
        });
  }

  /**
   * Reads rows.
   *
   * @throws DamagedParquet where the file cannot be read to its end
   * @param sink what takes the rows, by the names of the columns read
   */
  private static void read(
      Path file,
      Predicate<String> wanted,
      long limit,
      Function<List<String>, Consumer<List<Object>>> sink) {
    try (ParquetFileReader reader = open(file)) {
      MessageType whole = reader.getFileMetaData().getSchema();
      MessageType schema =
          new MessageType(
              whole.getName(),
              whole.getFields().stream().filter(f -> wanted.test(f.getName())).toList());
      reader.setRequestedSchema(schema);
      Consumer<List<Object>> rows = sink.apply(names(schema));
      MessageColumnIO io = new ColumnIOFactory().getColumnIO(schema);
      PageReadStore pages;
      long left = limit;
      while (left > 0 && (pages = reader.readNextRowGroup()) != null) {
        RecordReader<List<Object>> records = io.getRecordReader(pages, new RowMaterializer(schema));
        for (long i = 0; i < pages.getRowCount() && left > 0; i++, left--) {
          handOver(records.read(), rows);
        }
      }
    } catch (Refused refused) {
      if (refused.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) refused.getCause();
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      throw new DamagedParquet(file, e);
    }
  }

  /** What the taker of a row throws is its own and no damage of the file. */
  private static void handOver(List<Object> row, Consumer<List<Object>> rows) {
    try {
      rows.accept(row);
    } catch (RuntimeException | Error e) {
      throw new Refused(e);
    }
  }

  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refused(Throwable cause) {
      super(null, cause, false, false);
    }
  }

  /** How many row groups a file has. */
  static int groups(Path file) {
    try (ParquetFileReader reader = open(file)) {
      return reader.getRowGroups().size();
    } catch (IOException e) {
      throw new DamagedParquet(file, e);
    }
  }

  /** The rows of one row group of a file of a table, digested and checked. */
  static AuditedRows audited(Path file, int group, Table table, List<Integer> key) {
    try (ParquetFileReader reader = open(file)) {
      MessageType schema = reader.getFileMetaData().getSchema();
      AuditedRows rows = new AuditedRows(table, schema, key);
      PageReadStore pages = reader.readRowGroup(group);
      RecordReader<Boolean> records =
          new ColumnIOFactory().getColumnIO(schema).getRecordReader(pages, rows);
      for (long i = 0; i < pages.getRowCount(); i++) {
        records.read();
      }
      return rows;
    } catch (IOException e) {
      throw new DamagedParquet(file, e);
    }
  }

  /**
   * Opens a file with options of its own: they hold the decompressors, which readers must not
   * share.
   */
  static ParquetFileReader open(Path file) throws IOException {
    Configuration settings = settings(file);
    ParquetReadOptions options =
        HadoopReadOptions.builder(settings).usePageChecksumVerification().build();
    return ParquetFileReader.open(HadoopInputFile.fromPath(file, settings), options);
  }

  /** What the file system of a file is opened with. */
  static Configuration settings(Path file) {
    return Storage.isLocal(file.toUri()) ? CONFIGURATION : Storage.ofThisProcess();
  }

  static List<String> names(MessageType schema) {
    return schema.getFields().stream().map(Type::getName).toList();
  }
}
