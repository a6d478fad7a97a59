package org.detaineroutcomes.store;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.JulianFields;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.Float16LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntervalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/**
 * One cell of a Parquet file as the type of its column means it: scaled, unsigned, as a day or a
 * time, not as the bytes that hold it.
 */
final class ParquetValues {
  private static final LocalDateTime EPOCH = LocalDateTime.of(1970, 1, 1, 0, 0);

  private ParquetValues() {}

  /** Whether a column has one value a row, of a type that is read here. */
  static boolean plain(Type type) {
    LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
    return type.isPrimitive()
        && !type.isRepetition(Type.Repetition.REPEATED)
        && !(meaning instanceof IntervalLogicalTypeAnnotation);
  }

  /** A value that is held as 32 bits. */
  static Object of(int value, PrimitiveType type) {
    return int32(value, type.getLogicalTypeAnnotation());
  }

  /** A value that is held as 64 bits. */
  static Object of(long value, PrimitiveType type) {
    return int64(value, type.getLogicalTypeAnnotation());
  }

  /** A value that is held as bytes. */
  static Object of(Binary value, PrimitiveType type) {
    return type.getPrimitiveTypeName() == PrimitiveTypeName.INT96
        ? int96(value)
        : bytes(value, type.getLogicalTypeAnnotation());
  }

  /** All that a dictionary holds, by number. */
  static List<Object> all(Dictionary dictionary, PrimitiveType type) {
    List<Object> values = new ArrayList<>();
    for (int id = 0; id <= dictionary.getMaxId(); id++) {
      values.add(
          switch (type.getPrimitiveTypeName()) {
            case INT32 -> of(dictionary.decodeToInt(id), type);
            case INT64 -> of(dictionary.decodeToLong(id), type);
            case DOUBLE -> dictionary.decodeToDouble(id);
            case FLOAT -> (double) dictionary.decodeToFloat(id);
            case BOOLEAN -> dictionary.decodeToBoolean(id);
            case INT96, BINARY, FIXED_LEN_BYTE_ARRAY -> of(dictionary.decodeToBinary(id), type);
          });
    }
    return values;
  }

  private static Object int32(int value, LogicalTypeAnnotation meaning) {
    if (meaning instanceof DateLogicalTypeAnnotation) {
      return LocalDate.ofEpochDay(value);
    }
    if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
      return BigDecimal.valueOf(value, decimal.getScale());
    }
    if (meaning instanceof TimeLogicalTypeAnnotation) {
      return LocalTime.ofNanoOfDay(value * 1_000_000L);
    }
    return unsigned(meaning) ? (Object) Integer.toUnsignedLong(value) : (Object) value;
  }

  private static Object int64(long value, LogicalTypeAnnotation meaning) {
    if (meaning instanceof TimestampLogicalTypeAnnotation stamp) {
      return EPOCH.plus(value, unit(stamp.getUnit()));
    }
    if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
      return BigDecimal.valueOf(value, decimal.getScale());
    }
    if (meaning instanceof TimeLogicalTypeAnnotation time) {
      return LocalTime.MIDNIGHT.plus(value, unit(time.getUnit()));
    }
    return unsigned(meaning) && value < 0
        ? new BigDecimal(Long.toUnsignedString(value))
        : (Object) value;
  }

  private static boolean unsigned(LogicalTypeAnnotation meaning) {
    return meaning instanceof IntLogicalTypeAnnotation whole && !whole.isSigned();
  }

  private static ChronoUnit unit(LogicalTypeAnnotation.TimeUnit unit) {
    return switch (unit) {
      case MILLIS -> ChronoUnit.MILLIS;
      case MICROS -> ChronoUnit.MICROS;
      case NANOS -> ChronoUnit.NANOS;
    };
  }

  /** Nanoseconds of the day, then the Julian day, low bytes first. */
  private static LocalDateTime int96(Binary value) {
    ByteBuffer bytes = value.toByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    long nanos = bytes.getLong();
    long day = bytes.getInt() & 0xFFFFFFFFL;
    return LocalDate.EPOCH.with(JulianFields.JULIAN_DAY, day).atStartOfDay().plusNanos(nanos);
  }

  private static Object bytes(Binary value, LogicalTypeAnnotation meaning) {
    if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
      return new BigDecimal(new BigInteger(value.getBytes()), decimal.getScale());
    }
    if (meaning instanceof Float16LogicalTypeAnnotation) {
      return half(value.toByteBuffer().order(ByteOrder.LITTLE_ENDIAN).getShort());
    }
    if (meaning instanceof UUIDLogicalTypeAnnotation) {
      ByteBuffer bytes = value.toByteBuffer();
      return new UUID(bytes.getLong(), bytes.getLong()).toString();
    }
    return value.toStringUsingUTF8();
  }

  /** A number of two bytes: a sign, five bits of exponent, ten of fraction (IEEE 754). */
  private static double half(short bits) {
    int exponent = bits >> 10 & 0x1F;
    int fraction = bits & 0x3FF;
    double size =
        switch (exponent) {
          case 0 -> Math.scalb((double) fraction, -24);
          case 31 -> fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
          default -> Math.scalb(1024.0 + fraction, exponent - 25);
        };
    return bits < 0 ? -size : size;
  }

  /** Whether a column holds times of a day, such as midnight of another zone. */
  static boolean moment(Type type) {
    return type.isPrimitive()
        && (type.getLogicalTypeAnnotation() instanceof TimestampLogicalTypeAnnotation
            || type.asPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.INT96);
  }
}
