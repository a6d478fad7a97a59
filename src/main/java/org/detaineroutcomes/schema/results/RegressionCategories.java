package org.detaineroutcomes.schema.results;

import java.util.List;
import org.detaineroutcomes.model.result.CategoryRole;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.TextForm;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.EstimateFields;

/** What regressions on single detainers rest on: each category, and what was set aside. */
public final class RegressionCategories {
  public static final Column REGRESSION =
      Column.text(
              "regression_id",
              "The first estimate of the regression, whose settings and sample are those of all its"
                  + " estimates; for a regression refused, the row that says why")
          .matching(TextForm.FIGURE)
          .mandatory();
  public static final Column COVARIATE =
      Column.text("covariate", "Column of the records, or 'all' for every detainer used")
          .mandatory();
  public static final Column CATEGORY =
      Column.text("category", "Value of the column; empty where there is none to name");
  public static final Column ROLE =
      Column.text("role", "What became of the category in the fit")
          .oneOf(CategoryRole.class)
          .mandatory();
  public static final Column WITH_OUTCOME =
      Column.count("with_outcome", "detainers", "Those of them that have the outcome")
          .atLeast(0)
          .mandatory();

  /** One row: one category of one regression. */
  public static final Table TABLE =
      new Table(
          Layer.RESULTS,
          "regression_categories",
          "one category of one regression",
          List.of(REGRESSION, COVARIATE, CATEGORY, ROLE),
          List.of(
              REGRESSION,
              COVARIATE,
              CATEGORY,
              ROLE,
              DetainerFields.DETAINERS,
              WITH_OUTCOME,
              EstimateFields.N_CLUSTERS),
          List.of(
              "Counts of detainers, which are records of people: small ones are not for print.",
              "Associations among the detainers of one file, not effects of policies."),
          false);

  private RegressionCategories() {}
}
