package org.detaineroutcomes.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.compression.CommonsCompressionFactory;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.TimeStampVector;
import org.apache.arrow.vector.UInt1Vector;
import org.apache.arrow.vector.UInt2Vector;
import org.apache.arrow.vector.UInt4Vector;
import org.apache.arrow.vector.UInt8Vector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.complex.BaseRepeatedValueVector;
import org.apache.arrow.vector.complex.StructVector;
import org.apache.arrow.vector.dictionary.Dictionary;
import org.apache.arrow.vector.dictionary.DictionaryEncoder;
import org.apache.arrow.vector.ipc.ArrowFileReader;
import org.apache.arrow.vector.ipc.SeekableReadChannel;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.DictionaryEncoding;
import org.apache.arrow.vector.types.pojo.Field;
import org.detaineroutcomes.estimate.PanelBuilder;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.model.Failure;

/** Reads a panel from an Arrow file, which is what Feather is from its second version on. */
final class ArrowPanel {
  private final Path file;
  private final PanelSpec spec;

  private ArrowPanel(Path file, PanelSpec spec) {
    this.file = file;
    this.spec = spec;
  }

  static PanelData read(Path file, String name, PanelSpec spec) {
    try {
      return new ArrowPanel(file, spec).panel(name);
    } catch (Failure failure) {
      throw failure;
    } catch (LinkageError closed) {
      throw PanelFiles.input(
          file,
          "this Java keeps its memory from Arrow",
          "start with ./detainer, or with --add-opens=java.base/java.nio=ALL-UNNAMED");
    } catch (IOException | RuntimeException | OutOfMemoryError damaged) {
      throw PanelFiles.input(
          file, "it cannot be read as Arrow", "get the file anew, or write it as Parquet or CSV");
    }
  }

  private PanelData panel(String name) throws IOException {
    try (BufferAllocator memory = new RootAllocator();
        FileChannel channel = FileChannel.open(file);
        ArrowFileReader reader =
            new ArrowFileReader(
                new SeekableReadChannel(channel), memory, CommonsCompressionFactory.INSTANCE)) {
      VectorSchemaRoot batch = reader.getVectorSchemaRoot();
      List<String> columns = batch.getSchema().getFields().stream().map(Field::getName).toList();
      PanelBuilder builder = new PanelBuilder(name, file.toString(), spec, columns);
      long row = 0;
      while (reader.loadNextBatch()) {
        List<FieldVector> made = new ArrayList<>();
        try {
          List<FieldVector> vectors = new ArrayList<>();
          for (FieldVector vector : batch.getFieldVectors()) {
            vectors.add(asked(vector, reader, made));
          }
          for (int i = 0; i < batch.getRowCount(); i++) {
            Object[] cells = new Object[columns.size()];
            for (int c = 0; c < cells.length; c++) {
              cells[c] = vectors.get(c) == null ? null : cell(vectors.get(c), i);
            }
            builder.row(++row, cells);
          }
        } finally {
          made.forEach(FieldVector::close);
        }
      }
      return builder.build();
    }
  }

  /** The values of a column if it is asked for, out of their dictionary; null if it is not. */
  private FieldVector asked(FieldVector vector, ArrowFileReader reader, List<FieldVector> made)
      throws IOException {
    if (!spec.columns().contains(vector.getName())) {
      return null;
    }
    if (vector instanceof BaseRepeatedValueVector || vector instanceof StructVector) {
      throw PanelFiles.input(
          file,
          "column '" + vector.getName() + "' holds lists or structs, not one value a row",
          "name another column, or write its values as a column of numbers or text");
    }
    DictionaryEncoding encoding = vector.getField().getDictionary();
    if (encoding == null) {
      return vector;
    }
    Dictionary dictionary = reader.getDictionaryVectors().get(encoding.getId());
    FieldVector decoded = (FieldVector) DictionaryEncoder.decode(vector, dictionary);
    made.add(decoded);
    return decoded;
  }

  private static Object cell(FieldVector vector, int row) {
    if (vector.isNull(row)) {
      return null;
    }
    if (vector instanceof DateDayVector days) {
      return LocalDate.ofEpochDay(days.get(row));
    }
    if (vector instanceof TimeStampVector moments) {
      return moment(moments, row);
    }
    if (vector instanceof UInt8Vector whole) {
      return new BigDecimal(Long.toUnsignedString(whole.get(row)));
    }
    if (vector instanceof UInt4Vector whole) {
      return Integer.toUnsignedLong(whole.get(row));
    }
    if (vector instanceof UInt2Vector whole) {
      return (int) whole.get(row);
    }
    if (vector instanceof UInt1Vector whole) {
      return Byte.toUnsignedInt(whole.get(row));
    }
    return plain(vector.getObject(row));
  }

  /** A day if the moment is its midnight in UTC. */
  private static Object moment(TimeStampVector vector, int row) {
    ArrowType.Timestamp type = (ArrowType.Timestamp) vector.getField().getType();
    long value = vector.get(row);
    Instant instant =
        switch (type.getUnit()) {
          case SECOND -> Instant.ofEpochSecond(value);
          case MILLISECOND -> Instant.ofEpochMilli(value);
          case MICROSECOND ->
              Instant.ofEpochSecond(
                  Math.floorDiv(value, 1_000_000L), Math.floorMod(value, 1_000_000L) * 1_000L);
          case NANOSECOND ->
              Instant.ofEpochSecond(
                  Math.floorDiv(value, 1_000_000_000L), Math.floorMod(value, 1_000_000_000L));
        };
    LocalDateTime utc = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    return utc.toLocalTime().equals(LocalTime.MIDNIGHT) ? (Object) utc.toLocalDate() : utc;
  }

  private static Object plain(Object value) {
    if (value instanceof Float number) {
      return (double) number;
    }
    if (value instanceof Byte || value instanceof Short) {
      return ((Number) value).intValue();
    }
    if (value instanceof BigDecimal) {
      return ParquetPanel.number(value);
    }
    if (value instanceof LocalDateTime day && day.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      return day.toLocalDate();
    }
    return value instanceof Number || value instanceof Boolean || value instanceof LocalDateTime
        ? value
        : value.toString();
  }
}
