package org.detaineroutcomes.schema.marts;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.PanelFields;

/** Offenses and residents of a unit, by year and by the periods of the frame. */
public final class UnitCrimes {
  public static final Column GRAIN =
      Column.text("period_kind", "How long the period is")
          .oneOf(Arrays.stream(Frequency.values()).map(Frequency::word).toArray(String[]::new))
          .mandatory();

  /** One row: one unit in one year, or in one period of the frame. */
  public static final Table TABLE =
      new Table(
          Layer.MARTS,
          "unit_crimes",
          "one unit in one year, or in one shorter period of the frame, for which a source has a"
              + " row",
          List.of(PanelFields.UNIT_ID, GRAIN, Panels.PERIOD_INDEX),
          Stream.concat(
                  Stream.of(PanelFields.UNIT_ID, GRAIN, Panels.PERIOD_INDEX),
                  Panels.crime().stream())
              .toList(),
          List.of(
              "A sum is absent where one of its parts is.",
              "Years are never divided into shorter periods."),
          false);

  private UnitCrimes() {}
}
