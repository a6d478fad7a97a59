package org.detaineroutcomes.schema.core;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.PlaceFields;

/** Every county and state of the country, from which the frame of a panel is made. */
public final class Areas {
  public static final Column NAME = Column.text("area_name", "Name of the area").mandatory();
  public static final Column VALID_FROM =
      Column.date("area_valid_from", "First day of the area under this code; empty: long ago");
  public static final Column VALID_TO =
      Column.date("area_valid_to", "Last day of the area under this code; empty: it stands");

  /** One row: one county or state, under the code that rows of all vintages are counted under. */
  public static final Table TABLE =
      new Table(
          Layer.CORE,
          "areas",
          "one county or state, under the code that it is counted under",
          List.of(Residents.AREA_FIPS),
          List.of(
              Residents.AREA_FIPS,
              PlaceFields.LEVEL.mandatory(),
              PlaceFields.STATE.mandatory(),
              NAME,
              VALID_FROM,
              VALID_TO),
          List.of("A county that was renamed or merged is under its newest code."),
          false);

  private Areas() {}
}
