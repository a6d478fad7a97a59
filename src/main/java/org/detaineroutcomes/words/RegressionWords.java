package org.detaineroutcomes.words;

import org.detaineroutcomes.model.result.BoxAnswer;
import org.detaineroutcomes.model.result.CategoryRole;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.model.result.DetainerCovariate;

/** Columns of detainer records that an outcome is regressed on, in words. */
public final class RegressionWords {
  private RegressionWords() {}

  /** The column: "box: final order of removal". */
  public static String column(DetainerCovariate covariate) {
    return switch (covariate) {
      case FORM -> "form";
      case REQUEST -> "what is asked";
      case CUSTODY -> "custody";
      case ISSUED_YEAR -> "year of issue";
      case ISSUED_MONTH -> "month of issue";
      case STATE -> "state";
      case COUNTY -> "county";
      case CITY -> "city";
      case FACILITY -> "facility";
      case CITIZENSHIP -> "citizenship";
      case STATED_BASIS -> "boxes ticked by ICE";
      case THREAT_LEVEL -> "threat level set by ICE";
      case CONVICTION -> "most serious charge";
      case ISSUED_TIME -> "time of issue, in years";
      case BOX_FINAL_ORDER,
          BOX_DEPORTATION_ORDERED,
          BOX_ORDER_TO_SHOW_CAUSE,
          BOX_BIOMETRIC_MATCH,
          BOX_STATEMENTS_MADE,
          BOX_ILLEGAL_ENTRY,
          BOX_ILLEGAL_REENTRY,
          BOX_WARRANT_SERVED ->
          "box: " + GroundsWords.of(covariate.box().orElseThrow());
    };
  }

  /** A value of the column, which is its own name unless the column has a list of codes. */
  public static String category(DetainerCovariate covariate, String value) {
    return switch (covariate) {
      case STATED_BASIS -> GroundsWords.basis(value);
      case THREAT_LEVEL -> GroundsWords.threat(value);
      case CONVICTION -> GroundsWords.conviction(value);
      case ISSUED_TIME -> "one more";
      default ->
          covariate.box().isEmpty()
              ? value
              : GroundsWords.of(Code.of(BoxAnswer.class, value).orElseThrow());
    };
  }

  /** What became of a category. */
  public static String role(CategoryRole role) {
    return switch (role) {
      case USED -> "used";
      case REFERENCE -> "reference: ratios are to this category";
      case ESTIMATED -> "estimated";
      case SEPARATED -> "left out: its outcome does not vary";
      case COLLINEAR -> "left out: other columns determine it";
      case NOT_RECORDED -> "set aside: not on the record";
    };
  }
}
