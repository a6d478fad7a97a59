package org.detaineroutcomes.compare.detainers.regression;

import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.detaineroutcomes.model.result.BoxAnswer;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.model.result.DetainerCovariate;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PlaceFields;

/**
 * A column that detainers may be regressed on, as Spark reads it.
 *
 * @param of as a job names it
 */
record Covariate(DetainerCovariate of) {
  private static final Column ISSUED = DetainerFields.ISSUED.col();
  private static final double DAYS_A_YEAR = 365.25;

  static Optional<Covariate> named(String word) {
    return Code.of(DetainerCovariate.class, word).map(Covariate::new);
  }

  static List<String> words() {
    return Code.codes(DetainerCovariate.class);
  }

  String word() {
    return of.code();
  }

  boolean numeric() {
    return of.isNumeric();
  }

  /** The text of a category, or the number; null where not on the record. */
  Column column() {
    return switch (of) {
      case FORM -> text(DetainerFields.FORM);
      case REQUEST -> text(DetainerFields.REQUEST);
      case CUSTODY -> text(DetainerFields.CUSTODY);
      case ISSUED_YEAR -> date_format(ISSUED, "yyyy");
      case ISSUED_MONTH -> date_format(ISSUED, "MM");
      case STATE -> text(PlaceFields.STATE);
      case COUNTY -> text(PlaceFields.COUNTY_FIPS);
      case CITY -> text(PlaceFields.CITY);
      case FACILITY -> text(DetainerFields.FACILITY);
      case CITIZENSHIP -> text(DetainerFields.CITIZENSHIP);
      case STATED_BASIS -> text(DetainerFields.STATED_BASIS);
      case THREAT_LEVEL -> text(DetainerFields.THREAT);
      case CONVICTION -> text(DetainerFields.CONVICTION);
      case ISSUED_TIME -> datediff(ISSUED, to_date(lit("2000-01-01"))).divide(lit(DAYS_A_YEAR));
      case BOX_FINAL_ORDER,
          BOX_DEPORTATION_ORDERED,
          BOX_ORDER_TO_SHOW_CAUSE,
          BOX_BIOMETRIC_MATCH,
          BOX_STATEMENTS_MADE,
          BOX_ILLEGAL_ENTRY,
          BOX_ILLEGAL_REENTRY,
          BOX_WARRANT_SERVED ->
          answer(DetainerFields.BOXES.get(of.box().orElseThrow()).col());
    };
  }

  private static Column text(org.detaineroutcomes.schema.Column column) {
    return column.col().cast("string");
  }

  private static Column answer(Column box) {
    return when(box, lit(BoxAnswer.YES.code()))
        .when(box.equalTo(lit(false)), lit(BoxAnswer.NO.code()));
  }
}
