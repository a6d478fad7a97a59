package org.detaineroutcomes.schema.results;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.TextForm;
import org.detaineroutcomes.schema.fields.EstimateFields;

/** Covariances of estimates that were made together, both triangles and the diagonal. */
public final class Variances {
  public static final Column OTHER_ID =
      Column.text("other_estimate_id", "The second estimate; the first itself: its variance")
          .matching(TextForm.FIGURE)
          .mandatory();
  public static final Column COVARIANCE =
      Column.number("covariance", "unit of the outcome, squared", "Covariance of the two estimates")
          .mandatory();

  /** One row: one pair of estimates. */
  public static final Table TABLE =
      new Table(
          Layer.RESULTS,
          "variances",
          "one ordered pair of estimates of one estimation",
          List.of(EstimateFields.ID, OTHER_ID),
          List.of(EstimateFields.ID, OTHER_ID, COVARIANCE),
          List.of("Pairs from different estimations have no row: that is not a covariance of 0."),
          false);

  private Variances() {}
}
