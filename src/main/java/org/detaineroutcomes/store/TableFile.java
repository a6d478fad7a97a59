package org.detaineroutcomes.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;

/** Rows as one Parquet file with the meaning of their columns, written without a Spark session. */
public final class TableFile {
  private final Table table;
  private final MessageType schema;

  /** Files of the columns of a table. */
  public TableFile(Table table) {
    this.table = table;
    this.schema = schema(table);
  }

  /** The Parquet schema of the columns of a table, as Spark writes it. */
  static MessageType schema(Table table) {
    Types.MessageTypeBuilder builder = Types.buildMessage();
    table.columns().forEach(column -> add(column, builder));
    return builder.named("spark_schema");
  }

  /**
   * The bytes of a file; equal rows give equal bytes.
   *
   * @param rows a value of the column's Java type a column, null where there is none
   */
  public byte[] bytes(List<List<Object>> rows) {
    InMemory file = new InMemory();
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(file)
            .withType(schema)
            .withExtraMetaData(Map.of(ParquetFooter.SPARK_SCHEMA, table.structType().json()))
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
            .build()) {
      for (List<Object> row : rows) {
        writer.write(group(row));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      return FooterComments.with(FooterComments.of(table), file.bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows and digest of what a file of these rows holds. */
  public TableDigest digest(List<List<Object>> rows) {
    ContentDigest digest = new ContentDigest();
    rows.forEach(digest::add);
    return new TableDigest(
        digest.rows(), digest.finish(table.columns().stream().map(Column::name).toList()));
  }

  private static void add(Column column, Types.MessageTypeBuilder builder) {
    switch (column.type()) {
      case TEXT ->
          builder
              .optional(PrimitiveTypeName.BINARY)
              .as(LogicalTypeAnnotation.stringType())
              .named(column.name());
      case INTEGER -> builder.optional(PrimitiveTypeName.INT32).named(column.name());
      case COUNT -> builder.optional(PrimitiveTypeName.INT64).named(column.name());
      case NUMBER -> builder.optional(PrimitiveTypeName.DOUBLE).named(column.name());
      case DATE ->
          builder
              .optional(PrimitiveTypeName.INT32)
              .as(LogicalTypeAnnotation.dateType())
              .named(column.name());
      case FLAG -> builder.optional(PrimitiveTypeName.BOOLEAN).named(column.name());
    }
  }

  private Group group(List<Object> row) {
    SimpleGroup group = new SimpleGroup(schema);
    for (int i = 0; i < row.size(); i++) {
      Object value = row.get(i);
      if (value != null) {
        set(group, i, value);
      }
    }
    return group;
  }

  private void set(SimpleGroup group, int at, Object value) {
    switch (table.columns().get(at).type()) {
      case TEXT -> group.add(at, (String) value);
      case INTEGER -> group.add(at, ((Number) value).intValue());
      case COUNT -> group.add(at, ((Number) value).longValue());
      case NUMBER -> group.add(at, ((Number) value).doubleValue());
      case DATE -> group.add(at, (int) ((LocalDate) value).toEpochDay());
      case FLAG -> group.add(at, (boolean) value);
    }
  }

  /** A file in memory: tables that leave are small. */
  private static final class InMemory implements OutputFile {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public PositionOutputStream create(long blockSizeHint) {
      return new PositionOutputStream() {
        @Override
        public long getPos() {
          return bytes.size();
        }

        @Override
        public void write(int value) {
          bytes.write(value);
        }

        @Override
        public void write(byte[] values, int offset, int length) {
          bytes.write(values, offset, length);
        }
      };
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSizeHint) {
      return create(blockSizeHint);
    }

    @Override
    public boolean supportsBlockSize() {
      return false;
    }

    @Override
    public long defaultBlockSize() {
      return 0;
    }
  }
}
