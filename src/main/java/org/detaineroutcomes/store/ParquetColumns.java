package org.detaineroutcomes.store;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/** Columns of a Parquet file, one at a time and without rows. */
public final class ParquetColumns {
  private ParquetColumns() {}

  /** What takes the cells of one column, in the order of the rows. */
  public interface Sink {
    /** Takes a cell without a value. */
    void missing();

    /** Takes a number with a point. */
    void number(double value);

    /** Takes a whole number. */
    void whole(long value);

    /** Takes any other cell, as {@link ParquetRows} gives it. */
    void cell(Object value);

    /** States the cells that entries to come stand for, by number. */
    void dictionary(List<Object> values);

    /** Takes a cell by its number in the dictionary. */
    void entry(int number);
  }

  /** How many rows each row group has. */
  public static List<Long> groups(Path file) throws IOException {
    try (ParquetFileReader reader = ParquetRows.open(file)) {
      return reader.getRowGroups().stream().map(BlockMetaData::getRowCount).toList();
    }
  }

  /** The columns of text. */
  public static Set<String> texts(Path file) throws IOException {
    try (ParquetFileReader reader = ParquetRows.open(file)) {
      return reader.getFileMetaData().getSchema().getFields().stream()
          .filter(Type::isPrimitive)
          .filter(
              type ->
                  type.getLogicalTypeAnnotation() instanceof StringLogicalTypeAnnotation
                      || (type.getLogicalTypeAnnotation() == null
                          && type.asPrimitiveType().getPrimitiveTypeName()
                              == PrimitiveTypeName.BINARY))
          .map(Type::getName)
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  /** Whether the file itself has a column. */
  public static boolean has(Path file, String column) {
    return ParquetRows.columns(file).contains(column);
  }

  /** Hands the cells of a column of one row group to {@code sink}. */
  public static void read(Path file, int group, String column, Sink sink) throws IOException {
    try (ParquetFileReader reader = ParquetRows.open(file)) {
      MessageType whole = reader.getFileMetaData().getSchema();
      MessageType schema = new MessageType(whole.getName(), whole.getType(column));
      reader.setRequestedSchema(schema);
      PageReadStore pages = reader.readRowGroup(group);
      ColumnDescriptor descriptor = schema.getColumns().get(0);
      ColumnReader cells =
          new ColumnReadStoreImpl(
                  pages,
                  root(new Cells(descriptor.getPrimitiveType(), sink)),
                  schema,
                  reader.getFileMetaData().getCreatedBy())
              .getColumnReader(descriptor);
      int there = descriptor.getMaxDefinitionLevel();
      long rows = pages.getRowCount();
      for (long r = 0; r < rows; r++) {
        if (cells.getCurrentDefinitionLevel() == there) {
          cells.writeCurrentValueToConverter();
        } else {
          sink.missing();
        }
        cells.consume();
      }
    }
  }

  private static GroupConverter root(Converter only) {
    return new GroupConverter() {
      @Override
      public Converter getConverter(int field) {
        return only;
      }

      @Override
      public void start() {}

      @Override
      public void end() {}
    };
  }

  /** Puts values in the form that their column's type means. */
  private static final class Cells extends PrimitiveConverter {
    private final PrimitiveType type;
    private final Sink sink;
    private final boolean plain;

    Cells(PrimitiveType type, Sink sink) {
      this.type = type;
      this.sink = sink;
      LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
      this.plain =
          meaning == null || (meaning instanceof IntLogicalTypeAnnotation of && of.isSigned());
    }

    @Override
    public boolean hasDictionarySupport() {
      return true;
    }

    @Override
    public void setDictionary(Dictionary dictionary) {
      sink.dictionary(ParquetValues.all(dictionary, type));
    }

    @Override
    public void addValueFromDictionary(int id) {
      sink.entry(id);
    }

    @Override
    public void addInt(int value) {
      if (plain) {
        sink.whole(value);
      } else {
        sink.cell(ParquetValues.of(value, type));
      }
    }

    @Override
    public void addLong(long value) {
      if (plain) {
        sink.whole(value);
      } else {
        sink.cell(ParquetValues.of(value, type));
      }
    }

    @Override
    public void addDouble(double value) {
      sink.number(value);
    }

    @Override
    public void addFloat(float value) {
      sink.number(value);
    }

    @Override
    public void addBoolean(boolean value) {
      sink.cell(value);
    }

    @Override
    public void addBinary(Binary value) {
      sink.cell(ParquetValues.of(value, type));
    }
  }
}
