package org.detaineroutcomes.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.ColumnType;
import org.detaineroutcomes.schema.Table;

/**
 * Digests and checks the rows of some pages of a table as the bytes of their text: a value of a
 * dictionary is made text, and held to the rules of its column, once.
 */
final class AuditedRows extends RecordMaterializer<Boolean> {
  private static final byte[] ABSENT = bytes(ContentDigest.text(Arrays.asList((Object) null)));

  private final ContentDigest digest = new ContentDigest();
  private final List<String> broken = new ArrayList<>();
  private final Cell[] cells;
  private final int[] key;
  private final GroupConverter row;
  private byte[] text = new byte[1 << 10];
  private long[] keys = new long[1 << 4];

  /**
   * An empty account.
   *
   * @param schema of the pages, the columns of the table in their order
   * @param key places of the columns that identify a row; none: no keys are kept
   */
  AuditedRows(Table table, MessageType schema, List<Integer> key) {
    this.cells = new Cell[schema.getFieldCount()];
    this.key = key.stream().mapToInt(Integer::intValue).toArray();
    for (int i = 0; i < cells.length; i++) {
      cells[i] = new Cell(table, table.columns().get(i), schema.getType(i).asPrimitiveType());
    }
    this.row =
        new GroupConverter() {
          @Override
          public Converter getConverter(int field) {
            return cells[field];
          }

          @Override
          public void start() {
            for (Cell cell : cells) {
              cell.absent();
            }
          }

          @Override
          public void end() {
            add();
          }
        };
  }

  ContentDigest digest() {
    return digest;
  }

  /** The first values that break a rule, as phrases. */
  List<String> broken() {
    return broken;
  }

  /** Sixty-four bits of each row's key. */
  long[] keys() {
    return key.length == 0 ? new long[0] : Arrays.copyOf(keys, (int) digest.rows());
  }

  private void add() {
    int at = 0;
    for (Cell cell : cells) {
      at = append(cell.bytes, at);
      if (cell.complaint != null && broken.size() < Audit.EXAMPLES) {
        broken.add(cell.complaint);
      }
    }
    int rows = (int) digest.rows();
    digest.add(text, at);
    if (key.length > 0) {
      keys = rows == keys.length ? Arrays.copyOf(keys, rows * 2) : keys;
      at = 0;
      for (int place : key) {
        at = append(cells[place].bytes, at);
      }
      keys[rows] = digest.keyHash(text, at);
    }
  }

  private int append(byte[] bytes, int at) {
    if (at + bytes.length > text.length) {
      text = Arrays.copyOf(text, (at + bytes.length) * 2);
    }
    System.arraycopy(bytes, 0, text, at, bytes.length);
    return at + bytes.length;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Boolean getCurrentRecord() {
    return true;
  }

  @Override
  public GroupConverter getRootConverter() {
    return row;
  }

  /** The value of one column of the row at hand, as text, and what is wrong with it. */
  private static final class Cell extends PrimitiveConverter {
    private final Table table;
    private final Column column;
    private final PrimitiveType type;
    private final String missing;

    /** Whether a value may break a rule: without one its text is all that is wanted. */
    private final boolean ruled;

    private byte[] bytes = ABSENT;
    private String complaint;
    private byte[][] texts = {};
    private String[] complaints = {};

    Cell(Table table, Column column, PrimitiveType type) {
      this.table = table;
      this.column = column;
      this.type = type;
      this.missing = Audit.complaint(table, column, null).orElse(null);
      this.ruled =
          column.min() != null
              || column.max() != null
              || column.form() != null
              || !column.allowed().isEmpty();
    }

    void absent() {
      bytes = ABSENT;
      complaint = missing;
    }

    private void set(Object value) {
      bytes = text(value);
      complaint = complaint(value);
    }

    private String complaint(Object value) {
      Optional<String> found =
          ruled ? Audit.complaint(table, column, value) : Optional.<String>empty();
      return found.orElse(null);
    }

    private static byte[] text(Object value) {
      return AuditedRows.bytes(ContentDigest.text(List.of(value)));
    }

    @Override
    public boolean hasDictionarySupport() {
      return true;
    }

    @Override
    public void setDictionary(Dictionary dictionary) {
      List<?> values = ParquetValues.all(dictionary, type);
      texts = new byte[values.size()][];
      complaints = new String[texts.length];
      for (int id = 0; id < texts.length; id++) {
        texts[id] = text(values.get(id));
        complaints[id] = complaint(values.get(id));
      }
    }

    @Override
    public void addValueFromDictionary(int id) {
      bytes = texts[id];
      complaint = complaints[id];
    }

    @Override
    public void addInt(int value) {
      set(ParquetValues.of(value, type));
    }

    @Override
    public void addLong(long value) {
      set(ParquetValues.of(value, type));
    }

    @Override
    public void addDouble(double value) {
      set(value);
    }

    @Override
    public void addFloat(float value) {
      set((double) value);
    }

    @Override
    public void addBoolean(boolean value) {
      set(value);
    }

    @Override
    public void addBinary(Binary value) {
      if (ruled || column.type() != ColumnType.TEXT) {
        set(ParquetValues.of(value, type));
        return;
      }
      bytes = Arrays.copyOf(value.getBytesUnsafe(), value.length() + 1);
      bytes[value.length()] = ContentDigest.SEPARATOR;
      complaint = null;
    }
  }
}
