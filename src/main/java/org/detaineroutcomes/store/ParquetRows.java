package org.detaineroutcomes.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
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
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/**
 * Rows of a flat Parquet file without a Spark session. Text is String, whole numbers are Integer or
 * Long, numbers Double, days LocalDate, times LocalDateTime in UTC, flags Boolean, absent is null.
 */
public final class ParquetRows {
  /** Read once: it costs more than a small file. */
  static final Configuration CONFIGURATION = new Configuration();

  /** The same of the settings, which parquet-java would read anew for every file. */
  private static final ParquetReadOptions OPTIONS =
      HadoopReadOptions.builder(CONFIGURATION).build();

  private ParquetRows() {}

  /** Names of the columns of a file, in order. */
  public static List<String> columns(Path file) {
    try (ParquetFileReader reader = open(file)) {
      return names(reader.getFileMetaData().getSchema());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
        RecordReader<Group> records = io.getRecordReader(pages, new GroupRecordConverter(schema));
        for (long i = 0; i < pages.getRowCount() && left > 0; i++, left--) {
          rows.accept(values(records.read(), schema));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ParquetFileReader open(Path file) throws IOException {
    return ParquetFileReader.open(HadoopInputFile.fromPath(file, CONFIGURATION), OPTIONS);
  }

  private static List<String> names(MessageType schema) {
    return schema.getFields().stream().map(Type::getName).toList();
  }

  private static List<Object> values(Group group, MessageType schema) {
    List<Object> row = new ArrayList<>(schema.getFieldCount());
    for (int i = 0; i < schema.getFieldCount(); i++) {
      boolean absent = group.getFieldRepetitionCount(i) == 0;
      row.add(absent ? null : value(group, i, schema.getType(i).asPrimitiveType()));
    }
    return Collections.unmodifiableList(row);
  }

  private static Object value(Group group, int field, PrimitiveType type) {
    return switch (type.getPrimitiveTypeName()) {
      case INT32 ->
          type.getLogicalTypeAnnotation() instanceof LogicalTypeAnnotation.DateLogicalTypeAnnotation
              ? LocalDate.ofEpochDay(group.getInteger(field, 0))
              : (Object) group.getInteger(field, 0);
      case INT64 ->
          type.getLogicalTypeAnnotation()
                  instanceof LogicalTypeAnnotation.TimestampLogicalTypeAnnotation stamp
              ? time(group.getLong(field, 0), stamp)
              : (Object) group.getLong(field, 0);
      case DOUBLE -> group.getDouble(field, 0);
      case FLOAT -> (double) group.getFloat(field, 0);
      case BOOLEAN -> group.getBoolean(field, 0);
      case BINARY, FIXED_LEN_BYTE_ARRAY, INT96 -> group.getBinary(field, 0).toStringUsingUTF8();
    };
  }

  private static LocalDateTime time(
      long count, LogicalTypeAnnotation.TimestampLogicalTypeAnnotation stamp) {
    ChronoUnit unit =
        switch (stamp.getUnit()) {
          case MILLIS -> ChronoUnit.MILLIS;
          case MICROS -> ChronoUnit.MICROS;
          case NANOS -> ChronoUnit.NANOS;
        };
    return LocalDateTime.of(1970, 1, 1, 0, 0).plus(count, unit);
  }
}
