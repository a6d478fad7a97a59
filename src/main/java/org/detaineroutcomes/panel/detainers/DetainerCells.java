package org.detaineroutcomes.panel.detainers;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.upper;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.model.DetainerForm.Era;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.marts.DetainerGrounds;
import org.detaineroutcomes.schema.marts.DetainerOutcomes;
import org.detaineroutcomes.schema.marts.DetainerTaxonomy;

/**
 * Detainers counted by everything that marts count them by, their days aside, from one look at the
 * records. Marts are sums of these. They are many times fewer than the detainers of files with few
 * columns; files that state boxes, threat level and charge may have nearly one a detainer.
 */
public final class DetainerCells {
  /** Whether the record says of which country the person is a citizen. */
  public static final Column STATED = col("citizenship_stated");

  /** Whether that is the United States. */
  public static final Column UNITED_STATES = col("stated_united_states");

  /** The lift reason, if the table of reasons lacks it. */
  static final Column UNKNOWN_REASON = col("unknown_reason");

  private static final String NUMBER = "number";
  private static final String REASONS = "lift_reasons";
  private static final String LIFTS = "lift_dates";

  /** The last day that rows have, of issue or of lift. */
  static final String LAST_DAY = "last_day";

  private DetainerCells() {}

  /** The federal fiscal year of a day, which begins on the first of October before. */
  public static Column fiscalYear(Column day) {
    return year(day).plus(when(month(day).geq(10), 1).otherwise(0));
  }

  /** Counts the records of a release. */
  public static Dataset<Row> of(Dataset<Row> records) {
    Column issued = DetainerFields.ISSUED.col();
    Map<String, Column> derived = new LinkedHashMap<>();
    derived.put(DateFields.YEAR.name(), year(issued));
    derived.put(DateFields.FISCAL_YEAR.name(), fiscalYear(issued));
    derived.put(DetainerTaxonomy.FORM_ERA.name(), era(issued));
    derived.put(
        STATED.toString(),
        coalesce(trim(DetainerFields.CITIZENSHIP.col()).notEqual(""), lit(false)));
    derived.put(UNITED_STATES.toString(), coalesce(unitedStates(), lit(false)));
    derived.put(
        UNKNOWN_REASON.toString(),
        when(
            DetainerFields.OUTCOME_BASIS.col().equalTo("lift reason not known here"),
            DetainerFields.LIFT_REASON.col()));
    return records
        .withColumns(derived)
        .groupBy(key())
        .agg(
            count(lit(1)).as(NUMBER),
            count(DetainerFields.LIFT_REASON.col()).as(REASONS),
            count(DetainerFields.LIFTED.col()).as(LIFTS),
            max(greatest(issued, DetainerFields.LIFTED.col())).as(LAST_DAY));
  }

  private static Column[] key() {
    Stream<Column> marts =
        Stream.of(DetainerOutcomes.TABLE, DetainerTaxonomy.TABLE, DetainerGrounds.TABLE)
            .flatMap(table -> table.key().stream())
            .distinct()
            .map(org.detaineroutcomes.schema.Column::col);
    return Stream.concat(marts, Stream.of(STATED, UNITED_STATES, UNKNOWN_REASON))
        .toArray(Column[]::new);
  }

  private static Column era(Column issued) {
    return when(issued.isNull(), null)
        .when(issued.lt(java.sql.Date.valueOf(Era.THREE_FORMS.from())), Era.ONE_FORM.words())
        .when(issued.lt(java.sql.Date.valueOf(Era.I_247A.from())), Era.THREE_FORMS.words())
        .otherwise(Era.I_247A.words());
  }

  /**
   * Whether a record says that the person is a citizen of the United States; null: it is silent.
   */
  public static Column unitedStates() {
    return upper(trim(DetainerFields.CITIZENSHIP.col()))
        .isin("UNITED STATES", "UNITED STATES OF AMERICA", "USA");
  }

  /** Detainers by the key of a mart, and those with a lift reason. */
  public static Dataset<Row> by(Table mart, Dataset<Row> cells) {
    return cells
        .groupBy(
            mart.key().stream().map(org.detaineroutcomes.schema.Column::col).toArray(Column[]::new))
        .agg(
            detainers().as(DetainerFields.DETAINERS.name()),
            sum(col(REASONS)).as(DetainerOutcomes.WITH_LIFT_REASON.name()));
  }

  /** The number of detainers of several cells. */
  public static Column detainers() {
    return sum(col(NUMBER));
  }

  /** The number of detainers of several cells of which a condition holds. */
  public static Column detainers(Column condition) {
    return coalesce(sum(when(condition, col(NUMBER))), lit(0L));
  }

  /** The files that have lift dates, with the last day that each has. */
  static List<Row> lastDays(Dataset<Row> cells) {
    return cells
        .groupBy(Provenance.FILE.col())
        .agg(max(col(LAST_DAY)).as(LAST_DAY), sum(col(LIFTS)).as(LIFTS))
        .where(col(LIFTS).gt(0))
        .select(Provenance.FILE.col(), col(LAST_DAY))
        .collectAsList();
  }
}
