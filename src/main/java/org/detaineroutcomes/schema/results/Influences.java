package org.detaineroutcomes.schema.results;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.PanelFields;

/** How much each unit moves an estimate: what is needed to re-cluster or to aggregate anew. */
public final class Influences {
  public static final Column INFLUENCE =
      Column.number(
              "influence",
              "unit of the outcome",
              "Influence of the unit; the sum of squares over the squared number of units is the"
                  + " variance")
          .mandatory();

  /** One row: one unit in one estimate. */
  public static final Table TABLE =
      new Table(
          Layer.RESULTS,
          "influence",
          "one unit in one estimate",
          List.of(EstimateFields.ID, PanelFields.UNIT_ID),
          List.of(EstimateFields.ID, PanelFields.UNIT_ID, INFLUENCE),
          List.of("Estimators without influence functions have no rows here."),
          false);

  private Influences() {}
}
