package org.detaineroutcomes.store;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/** Rows as lists of cells, column by column; a value of a dictionary is made once a page. */
final class RowMaterializer extends RecordMaterializer<List<Object>> {
  private final Object[] cells;
  private final GroupConverter row;

  /** Every column is of a primitive type. */
  RowMaterializer(MessageType schema) {
    cells = new Object[schema.getFieldCount()];
    Cell[] columns = new Cell[cells.length];
    for (int i = 0; i < columns.length; i++) {
      Type type = schema.getType(i);
      columns[i] = new Cell(i, type.asPrimitiveType());
    }
    row =
        new GroupConverter() {
          @Override
          public Converter getConverter(int field) {
            return columns[field];
          }

          @Override
          public void start() {
            Arrays.fill(cells, null);
          }

          @Override
          public void end() {}
        };
  }

  @Override
  public List<Object> getCurrentRecord() {
    return Collections.unmodifiableList(Arrays.asList(cells.clone()));
  }

  @Override
  public GroupConverter getRootConverter() {
    return row;
  }

  /** Puts the values of one column in their place. */
  private final class Cell extends PrimitiveConverter {
    private final int at;
    private final PrimitiveType type;
    private Object[] values = {};

    Cell(int at, PrimitiveType type) {
      this.at = at;
      this.type = type;
    }

    @Override
    public boolean hasDictionarySupport() {
      return true;
    }

    @Override
    public void setDictionary(Dictionary dictionary) {
      values = ParquetValues.all(dictionary, type).toArray();
    }

    @Override
    public void addValueFromDictionary(int id) {
      cells[at] = values[id];
    }

    @Override
    public void addInt(int value) {
      cells[at] = ParquetValues.of(value, type);
    }

    @Override
    public void addLong(long value) {
      cells[at] = ParquetValues.of(value, type);
    }

    @Override
    public void addDouble(double value) {
      cells[at] = value;
    }

    @Override
    public void addFloat(float value) {
      cells[at] = (double) value;
    }

    @Override
    public void addBoolean(boolean value) {
      cells[at] = value;
    }

    @Override
    public void addBinary(Binary value) {
      cells[at] = ParquetValues.of(value, type);
    }
  }
}
