package org.detaineroutcomes.compare.detainers.regression;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_date;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PlaceFields;

/**
 * A column that detainers may be regressed on; adding one is a line.
 *
 * @param word as a job names it
 * @param numeric true where its value counts, not its name
 * @param column the text of a category, or the number; null where not on the record
 */
record Covariate(String word, boolean numeric, Column column) {
  private static final Column ISSUED = col(DetainerFields.ISSUED.name());
  private static final double DAYS_A_YEAR = 365.25;

  static final List<Covariate> ALL =
      List.of(
          category("form", col(DetainerFields.FORM.name())),
          category("request", col(DetainerFields.REQUEST.name())),
          category("custody", col(DetainerFields.CUSTODY.name())),
          category("issued-year", date_format(ISSUED, "yyyy")),
          category("issued-month", date_format(ISSUED, "MM")),
          category("state", col(PlaceFields.STATE.name())),
          category("county", col(PlaceFields.COUNTY_FIPS.name())),
          category("city", col(PlaceFields.CITY.name())),
          category("facility", col(DetainerFields.FACILITY.name())),
          category("citizenship", col(DetainerFields.CITIZENSHIP.name())),
          // Years since 1 January 2000.
          new Covariate(
              "issued-time",
              true,
              datediff(ISSUED, to_date(lit("2000-01-01"))).divide(lit(DAYS_A_YEAR))));

  private static Covariate category(String word, Column column) {
    return new Covariate(word, false, column.cast("string"));
  }

  static Optional<Covariate> named(String word) {
    return ALL.stream().filter(covariate -> covariate.word.equals(word)).findFirst();
  }

  static List<String> words() {
    return ALL.stream().map(Covariate::word).toList();
  }
}
