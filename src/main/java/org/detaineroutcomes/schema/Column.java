package org.detaineroutcomes.schema;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.detaineroutcomes.model.result.Code;

/**
 * A column declared once: the same name means the same thing in every table.
 *
 * @param name lower case with underscores
 * @param type one of the few column types
 * @param required true where a row without a value is no row
 * @param min smallest value allowed, or null
 * @param max largest value allowed, or null
 * @param form what the whole text must look like, or null
 * @param allowed the only texts allowed; empty where any is
 * @param unit unit of measure, such as {@code offenses} or {@code per 100,000}; empty for text
 * @param meaning one sentence for the codebook
 * @param coverage the column that says what an empty value means here; empty: none does
 */
public record Column(
    String name,
    ColumnType type,
    boolean required,
    Double min,
    Double max,
    TextForm form,
    List<String> allowed,
    String unit,
    String meaning,
    String coverage)
    implements Serializable {
  /** Text of any length. */
  public static Column text(String name, String meaning) {
    return of(name, ColumnType.TEXT, "", meaning);
  }

  /** A small whole number, such as a year. */
  public static Column integer(String name, String unit, String meaning) {
    return of(name, ColumnType.INTEGER, unit, meaning);
  }

  /** A whole number of things counted; may be negative where agencies take back reports. */
  public static Column count(String name, String unit, String meaning) {
    return of(name, ColumnType.COUNT, unit, meaning);
  }

  /** A real number. */
  public static Column number(String name, String unit, String meaning) {
    return of(name, ColumnType.NUMBER, unit, meaning);
  }

  /** A calendar day. */
  public static Column date(String name, String meaning) {
    return of(name, ColumnType.DATE, "", meaning);
  }

  /** Yes, no or not known. */
  public static Column flag(String name, String meaning) {
    return of(name, ColumnType.FLAG, "", meaning);
  }

  private static Column of(String name, ColumnType type, String unit, String meaning) {
    return new Column(name, type, false, null, null, null, List.of(), unit, meaning, "");
  }

  /** The same column, where a row must have a value. */
  public Column mandatory() {
    return new Column(name, type, true, min, max, form, allowed, unit, meaning, coverage);
  }

  /** The same column, where a row may be without a value. */
  public Column optional() {
    return new Column(name, type, false, min, max, form, allowed, unit, meaning, coverage);
  }

  /** The same column with both bounds, inclusive. */
  public Column within(double least, double most) {
    return new Column(name, type, required, least, most, form, allowed, unit, meaning, coverage);
  }

  /** The same column with a lower bound, inclusive. */
  public Column atLeast(double least) {
    return new Column(name, type, required, least, max, form, allowed, unit, meaning, coverage);
  }

  /** The same column, whose whole text must match. */
  public Column matching(TextForm wanted) {
    return new Column(name, type, required, min, max, wanted, allowed, unit, meaning, coverage);
  }

  /** The same column with the codes of a list. */
  public <E extends Enum<E> & Code> Column oneOf(Class<E> list) {
    return oneOf(Code.codes(list).toArray(String[]::new));
  }

  /** The same column with a closed list of texts. */
  public Column oneOf(String... texts) {
    return new Column(
        name, type, required, min, max, form, List.of(texts), unit, meaning, coverage);
  }

  /** The same column, whose empty values another column of the table explains. */
  public Column coveredBy(Column other) {
    return new Column(name, type, required, min, max, form, allowed, unit, meaning, other.name());
  }

  /** The column in a Spark expression. */
  public org.apache.spark.sql.Column col() {
    return functions.col(name);
  }

  /** The field of a Spark schema; what the column is travels with it into Parquet footers. */
  StructField field(Metadata table) {
    ColumnDoc doc = ColumnDoc.of(this);
    MetadataBuilder metadata =
        new MetadataBuilder()
            .withMetadata(table)
            .putBoolean(ColumnDoc.REQUIRED, required)
            .putStringArray(ColumnDoc.CODES, allowed.toArray(String[]::new));
    putIfAny(metadata, ColumnDoc.RANGE, doc.range());
    putIfAny(metadata, ColumnDoc.COVERAGE, coverage);
    return new StructField(name, type.spark(), true, metadata.build()).withComment(comment());
  }

  private static void putIfAny(MetadataBuilder metadata, String entry, String text) {
    if (!text.isEmpty()) {
      metadata.putString(entry, text);
    }
  }

  /** Meaning and unit in one line. */
  public String comment() {
    return unit.isEmpty() ? meaning : meaning + " [" + unit + "]";
  }

  /**
   * What is wrong with a value of this column's Java type.
   *
   * @return a phrase such as "year 1066 is below 1900", or empty when the value is allowed
   */
  public Optional<String> complaint(Object value) {
    if (value == null) {
      return required ? Optional.of(name + " is empty") : Optional.empty();
    }
    if (value instanceof Number number) {
      if (min != null && number.doubleValue() < min) {
        return Optional.of(name + " " + value + " is below " + plain(min));
      }
      if (max != null && number.doubleValue() > max) {
        return Optional.of(name + " " + value + " is above " + plain(max));
      }
    }
    if (value instanceof String text) {
      if (form != null && !form.fits(text)) {
        return Optional.of(name + " '" + text + "' is not " + form.words());
      }
      if (!allowed.isEmpty() && !allowed.contains(text)) {
        return Optional.of(name + " '" + text + "' is none of " + String.join(", ", allowed));
      }
    }
    return Optional.empty();
  }

  static String plain(double bound) {
    return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
  }
}
