package org.detaineroutcomes.schema.staged;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.TextForm;
import org.detaineroutcomes.schema.fields.PlaceFields;

/** Counties and their equivalents as the Census Bureau lists them. */
public final class Counties {
  public static final Column CLASS =
      Column.text("county_class", "FIPS class: H1 county, C7 independent city, H4 to H6 others")
          .matching(TextForm.COUNTY_CLASS);

  /** One row: one county or equivalent. */
  public static final Table TABLE =
      Table.staged(
          "counties",
          "one county or equivalent of the vintage listed",
          List.of(
              PlaceFields.COUNTY_FIPS.mandatory(),
              PlaceFields.STATE.mandatory(),
              PlaceFields.COUNTY.mandatory(),
              CLASS),
          "County equivalents change between vintages.");

  private Counties() {}
}
