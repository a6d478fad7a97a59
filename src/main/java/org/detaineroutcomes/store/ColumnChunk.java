package org.detaineroutcomes.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.BytesUtils;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesWriterForLong;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** One column of one row group, written as one page from the distinct values of its rows. */
final class ColumnChunk {
  /** Distinct values beyond which a dictionary that repeats little is left out. */
  private static final int MANY = 1 << 15;

  private final ColumnDescriptor column;
  private final ParquetFileWriter file;
  private final BytesInputCompressor zstd;

  ColumnChunk(ColumnDescriptor column, ParquetFileWriter file, BytesInputCompressor zstd) {
    this.column = column;
    this.file = file;
    this.zstd = zstd;
  }

  /**
   * Writes a column.
   *
   * @param of what each choice stands for; null is absent
   * @param choices one a row
   */
  void write(List<Object> of, int[] choices, int rows) throws IOException {
    List<Object> values = new ArrayList<>();
    int[] ids = ids(of, values);
    int[] present = new int[rows];
    int[] levels = new int[rows];
    int count = 0;
    for (int i = 0; i < rows; i++) {
      int id = ids[choices[i]];
      if (id >= 0) {
        present[count++] = id;
        levels[i] = 1;
      }
    }
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    levels(levels, rows, page);
    boolean dictionary =
        count > 0
            && column.getPrimitiveType().getPrimitiveTypeName() != PrimitiveTypeName.BOOLEAN
            && (values.size() < MANY || values.size() * 2L < count);
    file.startColumn(column, rows, CompressionCodecName.ZSTD);
    if (dictionary) {
      byte[] plain = plain(values);
      BytesInput packed = zstd.compress(BytesInput.from(plain));
      file.writeDictionaryPage(
          new DictionaryPage(packed, plain.length, values.size(), Encoding.PLAIN_DICTIONARY));
      int width = HybridRuns.width(values.size() - 1);
      page.write(width);
      HybridRuns.write(present, count, width, page);
    } else {
      List<Object> each = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        each.add(values.get(present[i]));
      }
      page.writeBytes(plain(each));
    }
    Statistics<?> statistics = Statistics.createStats(column.getPrimitiveType());
    values.forEach(value -> update(statistics, value));
    statistics.incrementNumNulls(rows - count);
    page(
        page.toByteArray(),
        rows,
        statistics,
        dictionary ? Encoding.PLAIN_DICTIONARY : Encoding.PLAIN);
  }

  /** Writes whole numbers that seldom repeat and none of which is absent. */
  void write(long[] numbers, int rows) throws IOException {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    int[] levels = new int[rows];
    Arrays.fill(levels, 1);
    levels(levels, rows, page);
    Statistics<?> statistics = Statistics.createStats(column.getPrimitiveType());
    try (DeltaBinaryPackingValuesWriterForLong deltas =
        new DeltaBinaryPackingValuesWriterForLong(
            1 << 12, 1 << 20, new HeapByteBufferAllocator())) {
      for (int i = 0; i < rows; i++) {
        deltas.writeLong(numbers[i]);
        statistics.updateStats(numbers[i]);
      }
      deltas.getBytes().writeAllTo(page);
    }
    file.startColumn(column, rows, CompressionCodecName.ZSTD);
    page(page.toByteArray(), rows, statistics, Encoding.DELTA_BINARY_PACKED);
  }

  private void page(byte[] bytes, int rows, Statistics<?> statistics, Encoding encoding)
      throws IOException {
    BytesInput packed = zstd.compress(BytesInput.from(bytes));
    file.writeDataPage(
        rows, bytes.length, packed, statistics, rows, Encoding.RLE, Encoding.RLE, encoding);
    file.endColumn();
  }

  /** The place of each choice among the distinct values; -1 where it is absent. */
  private static int[] ids(List<Object> of, List<Object> values) {
    Map<Object, Integer> known = new HashMap<>();
    int[] ids = new int[of.size()];
    for (int i = 0; i < ids.length; i++) {
      Object value = of.get(i);
      if (value == null) {
        ids[i] = -1;
        continue;
      }
      Integer id = known.putIfAbsent(value, values.size());
      if (id == null) {
        ids[i] = values.size();
        values.add(value);
      } else {
        ids[i] = id;
      }
    }
    return ids;
  }

  private static void levels(int[] levels, int rows, ByteArrayOutputStream page)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    HybridRuns.write(levels, rows, 1, bytes);
    BytesUtils.writeIntLittleEndian(page, bytes.size());
    bytes.writeTo(page);
  }

  private byte[] plain(List<Object> values) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int bits = 0;
    int held = 0;
    for (Object value : values) {
      switch (column.getPrimitiveType().getPrimitiveTypeName()) {
        case INT32 -> BytesUtils.writeIntLittleEndian(out, int32(value));
        case INT64 -> writeLong(out, (Long) value);
        case DOUBLE -> writeLong(out, Double.doubleToLongBits((Double) value));
        case BOOLEAN -> {
          held |= ((Boolean) value ? 1 : 0) << bits;
          if (++bits == Byte.SIZE) {
            out.write(held);
            held = 0;
            bits = 0;
          }
        }
        default -> {
          byte[] text = ((String) value).getBytes(StandardCharsets.UTF_8);
          BytesUtils.writeIntLittleEndian(out, text.length);
          out.writeBytes(text);
        }
      }
    }
    if (bits > 0) {
      out.write(held);
    }
    return out.toByteArray();
  }

  private static int int32(Object value) {
    return value instanceof LocalDate day ? (int) day.toEpochDay() : (Integer) value;
  }

  private static void writeLong(ByteArrayOutputStream out, long value) {
    for (int bits = 0; bits < Long.SIZE; bits += Byte.SIZE) {
      out.write((int) (value >>> bits));
    }
  }

  private static void update(Statistics<?> statistics, Object value) {
    if (value instanceof String text) {
      statistics.updateStats(Binary.fromString(text));
    } else if (value instanceof Long number) {
      statistics.updateStats(number.longValue());
    } else if (value instanceof Double number) {
      statistics.updateStats(number.doubleValue());
    } else if (value instanceof Boolean flag) {
      statistics.updateStats(flag.booleanValue());
    } else {
      statistics.updateStats(int32(value));
    }
  }
}
