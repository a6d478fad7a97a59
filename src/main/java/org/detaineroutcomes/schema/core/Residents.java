package org.detaineroutcomes.schema.core;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.TextForm;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;

/** The denominator in use: one population per area and year, its publisher kept. */
public final class Residents {
  public static final Column AREA_FIPS =
      Column.text("area_fips", "FIPS code: five digits for a county, two for a state")
          .matching(TextForm.AREA)
          .mandatory();

  /** One row: one county or state in one year. */
  public static final Table TABLE =
      new Table(
          Layer.CORE,
          "residents",
          "one county or state in one year",
          List.of(AREA_FIPS, DateFields.YEAR.mandatory()),
          List.of(
              AREA_FIPS,
              DateFields.YEAR.mandatory(),
              PlaceFields.POPULATION.mandatory(),
              PlaceFields.POPULATION_SOURCE.mandatory(),
              Provenance.FILE),
          List.of("Where two inputs have the same area and year, the later one in the job wins."),
          false);

  private Residents() {}
}
