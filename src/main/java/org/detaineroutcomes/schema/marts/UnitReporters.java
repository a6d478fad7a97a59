package org.detaineroutcomes.schema.marts;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.CrimeFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;

/** Who reports the offenses of a unit, and when. */
public final class UnitReporters {
  public static final Column REPORTER =
      Column.text("reporter", "Id of the agency, as in the panel’s reporters").mandatory();
  public static final Column NAME =
      Column.text("reporter_name", "The agency as its source prints it");
  public static final Column FIRST =
      Column.text("first_period", "First period with a row of the reporter").mandatory();
  public static final Column LAST =
      Column.text("last_period", "Last period with a row of the reporter").mandatory();
  public static final Column PERIODS =
      Column.integer("periods", "periods", "Periods with a row of the reporter")
          .atLeast(1)
          .mandatory();
  public static final Column GAPS =
      Column.integer(
              "gap_periods",
              "periods",
              "Periods between its first and its last in which the unit has a row and the reporter"
                  + " has none")
          .atLeast(0)
          .mandatory();
  public static final Column UNIT_PERIODS =
      Column.integer("periods_of_unit", "periods", "Periods with a row of any reporter of the unit")
          .atLeast(1)
          .mandatory();
  public static final Column THROUGHOUT =
      Column.flag("throughout", "Whether the reporter has a row in each of them").mandatory();

  /** One row: one reporter of one unit. */
  public static final Table TABLE =
      new Table(
          Layer.MARTS,
          "reporters",
          "one reporter of one unit of the panel",
          List.of(PanelFields.UNIT_ID, REPORTER),
          List.of(
              PanelFields.UNIT_ID,
              Panels.UNIT_NAME,
              PlaceFields.STATE,
              REPORTER,
              NAME,
              CrimeFields.SCOPE,
              FIRST,
              LAST,
              PERIODS,
              GAPS,
              UNIT_PERIODS,
              THROUGHOUT),
          List.of("A total that does not name its agencies has no row."),
          false);

  private UnitReporters() {}
}
