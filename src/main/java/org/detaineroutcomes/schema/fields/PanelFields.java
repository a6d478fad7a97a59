package org.detaineroutcomes.schema.fields;

import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.schema.Column;

/** Columns of panels and samples: the unit, its group and what is compared. */
public final class PanelFields {
  public static final Column UNIT_ID =
      Column.text("unit_id", "County FIPS, agency id or state code").mandatory();
  public static final Column ARM =
      Column.text("arm", "The group of the comparison the unit belongs to")
          .oneOf(Arm.class)
          .mandatory();
  public static final Column COHORT =
      Column.text(
          "cohort",
          "First period treated by the rule of adoption, 2014 or 2014-06; in results also the two-by-two or"
              + " donor a row is about; empty: never within what is known, or over all cohorts");
  public static final Column OUTCOME =
      Column.text("outcome", "Column of the panel that is compared").mandatory();
  public static final Column UNITS_NAMED =
      Column.text("units_named", "Ids of the units removed, where they are few; else empty");

  private PanelFields() {}
}
