package org.detaineroutcomes.schema;

import java.util.List;
import java.util.Locale;

/**
 * What a reader must know of one column; absent texts are empty. The same is said in the Parquet
 * footer, in the codebook of a release, by {@code inspect --columns} and on generated pages.
 *
 * @param type as Spark and Parquet readers call it
 * @param required whether a row always has a value
 * @param meaning one sentence
 * @param range bounds, or the form that a text has
 * @param codes the only texts allowed; none: any
 * @param coverage the column that says what an empty value means
 */
public record ColumnDoc(
    String name,
    String type,
    boolean required,
    String unit,
    String meaning,
    String range,
    List<String> codes,
    String coverage) {
  /** Entries of a Parquet field's metadata, beside its comment. */
  public static final String REQUIRED = "required";

  public static final String RANGE = "range";
  public static final String CODES = "codes";
  public static final String COVERAGE = "coverage";

  private static final String EMPTY = "empty: ";

  public ColumnDoc {
    codes = List.copyOf(codes);
  }

  /** That of a column as it is declared. */
  public static ColumnDoc of(Column column) {
    return new ColumnDoc(
        column.name(),
        column.type().spark().typeName(),
        column.required(),
        column.unit(),
        column.meaning(),
        range(column),
        column.allowed(),
        column.coverage());
  }

  private static String range(Column column) {
    if (column.form() != null) {
      return column.form().words();
    }
    if (column.min() == null && column.max() == null) {
      return "";
    }
    if (column.max() == null) {
      return "at least " + Column.plain(column.min());
    }
    return Column.plain(column.min()) + " to " + Column.plain(column.max());
  }

  /** Meaning and unit in one line. */
  public String comment() {
    return unit.isEmpty() ? meaning : meaning + " [" + unit + "]";
  }

  /** What an empty value means. */
  public String ifEmpty() {
    if (required) {
      return "never empty";
    }
    if (!coverage.isEmpty()) {
      return "empty: " + coverage + " says why";
    }
    int said = meaning.toLowerCase(Locale.ROOT).lastIndexOf(EMPTY);
    return EMPTY + (said < 0 ? "not known" : meaning.substring(said + EMPTY.length()));
  }
}
