package org.detaineroutcomes.schema.core;

import java.util.List;
import java.util.stream.Stream;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.CountyMeasures;

/** Covariates of counties, placed: each under the code of its county. */
public final class PlacedMeasures {
  /** One row: one measure of one county in one year, from one input. */
  public static final Table TABLE =
      new Table(
          Layer.CORE,
          "placed_measures",
          "one measure of one county in one year",
          List.of(),
          Stream.concat(
                  Stream.of(
                      PlaceFields.COUNTY_FIPS.mandatory(),
                      DateFields.YEAR.mandatory(),
                      CountyMeasures.MEASURE,
                      CountyMeasures.VALUE),
                  Provenance.COLUMNS.stream())
              .toList(),
          List.of("Where two inputs have the same measure, the later one in the job wins."),
          false);

  private PlacedMeasures() {}
}
