package org.detaineroutcomes.ingest.synthetic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/** One Parquet file of text in the making; a null cell is absent. */
final class TextParquet implements AutoCloseable {
  private final ParquetWriter<List<String>> writer;
  private long rows;

  TextParquet(Path file, List<String> columns) throws IOException {
    this.writer =
        new Builder(file, columns)
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
            .build();
  }

  void row(List<String> cells) {
    try {
      writer.write(cells);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    rows++;
  }

  long rows() {
    return rows;
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  private static final class Builder extends ParquetWriter.Builder<List<String>, Builder> {
    private final List<String> columns;

    Builder(Path file, List<String> columns) {
      super(new LocalOutputFile(file));
      this.columns = columns;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<List<String>> getWriteSupport(Configuration settings) {
      return new Cells(columns);
    }
  }

  private static final class Cells extends WriteSupport<List<String>> {
    private final List<String> columns;
    private RecordConsumer out;

    Cells(List<String> columns) {
      this.columns = columns;
    }

    @Override
    public WriteContext init(Configuration settings) {
      Types.MessageTypeBuilder schema = Types.buildMessage();
      columns.forEach(
          column ->
              schema
                  .optional(PrimitiveTypeName.BINARY)
                  .as(LogicalTypeAnnotation.stringType())
                  .named(column));
      MessageType named = schema.named("synthetic");
      return new WriteContext(named, Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
      out = consumer;
    }

    @Override
    public void write(List<String> cells) {
      out.startMessage();
      for (int i = 0; i < cells.size(); i++) {
        if (cells.get(i) != null) {
          out.startField(columns.get(i), i);
          out.addBinary(Binary.fromString(cells.get(i)));
          out.endField(columns.get(i), i);
        }
      }
      out.endMessage();
    }
  }
}
