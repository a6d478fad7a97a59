package org.detaineroutcomes.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.arrow.vector.ipc.WriteChannel;
import org.apache.arrow.vector.ipc.message.MessageSerializer;
import org.apache.arrow.vector.types.DateUnit;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.apache.arrow.vector.types.pojo.Schema;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.KeyValue;
import org.apache.parquet.format.Util;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.ColumnType;
import org.detaineroutcomes.schema.Table;

/**
 * What the columns of a table mean, for readers that are not Spark: the schema of Arrow with a
 * {@code comment} a field, as pandas, R and Polars show it, and an entry {@code comment of COLUMN}
 * a column for readers that list the entries of a footer, as DuckDB does.
 */
public final class FooterComments {
  /** How the entry of a column begins. */
  public static final String ENTRY = "comment of ";

  /** The field metadata of Arrow that holds the meaning. */
  public static final String COMMENT = "comment";

  private static final String ARROW_SCHEMA = "ARROW:schema";
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final int TAIL = Integer.BYTES + MAGIC.length;

  private FooterComments() {}

  /** The entries of a footer for the columns of a table. */
  static Map<String, String> of(Table table) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put(ARROW_SCHEMA, arrow(table));
    table.columns().forEach(column -> entries.put(ENTRY + column.name(), column.comment()));
    return entries;
  }

  /** Adds the entries to the footer of a file; rows and pages stay where they are. */
  static void add(Table table, Path file) {
    try {
      FileSystem files = file.getFileSystem(ParquetRows.settings(file));
      byte[] bytes;
      try (var in = files.open(file)) {
        bytes = in.readAllBytes();
      }
      files.setWriteChecksum(false);
      byte[] written = with(of(table), bytes);
      try (OutputStream out = files.create(file, true)) {
        out.write(written);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] with(Map<String, String> entries, byte[] file) throws IOException {
    int length =
        ByteBuffer.wrap(file, file.length - TAIL, Integer.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .getInt();
    int start = file.length - TAIL - length;
    FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(file, start, length));
    entries.forEach((key, value) -> footer.addToKey_value_metadata(entry(key, value)));
    ByteArrayOutputStream out = new ByteArrayOutputStream(file.length + (1 << 14));
    out.write(file, 0, start);
    Util.writeFileMetaData(footer, out);
    byte[] tail =
        ByteBuffer.allocate(TAIL)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(out.size() - start)
            .put(MAGIC)
            .array();
    out.write(tail);
    return out.toByteArray();
  }

  private static KeyValue entry(String key, String value) {
    return new KeyValue(key).setValue(value);
  }

  private static String arrow(Table table) {
    Schema schema = new Schema(table.columns().stream().map(FooterComments::field).toList());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      MessageSerializer.serialize(new WriteChannel(Channels.newChannel(out)), schema);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(out.toByteArray());
  }

  private static Field field(Column column) {
    Map<String, String> metadata = new TreeMap<>(Map.of(COMMENT, column.comment()));
    return new Field(
        column.name(), new FieldType(true, type(column.type()), null, metadata), List.of());
  }

  private static ArrowType type(ColumnType type) {
    return switch (type) {
      case TEXT -> ArrowType.Utf8.INSTANCE;
      case INTEGER -> new ArrowType.Int(32, true);
      case COUNT -> new ArrowType.Int(64, true);
      case NUMBER -> new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE);
      case DATE -> new ArrowType.Date(DateUnit.DAY);
      case FLAG -> ArrowType.Bool.INSTANCE;
    };
  }
}
