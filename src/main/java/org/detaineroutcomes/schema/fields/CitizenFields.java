package org.detaineroutcomes.schema.fields;

import org.detaineroutcomes.model.CitizenTier;
import org.detaineroutcomes.schema.Column;

/** Columns of United States citizens among the people named in detainers. */
public final class CitizenFields {
  public static final Column TIER =
      Column.text("tier", "Who says that the person is a citizen; tiers are never added up")
          .oneOf(CitizenTier.words())
          .mandatory();
  public static final Column MONTHS_COVERED =
      Column.integer("months_covered", "months", "Months in the period; empty: cannot be read")
          .within(1, 1200);

  private CitizenFields() {}
}
