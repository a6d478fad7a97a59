package org.detaineroutcomes.schema.marts;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.model.result.JoinTopic;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.JoinFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.SeriesFields;

/** Detainer records by month, for the units that the series of a job are of. */
public final class DetainerMonths {
  /** One row: one unit in one month with a record. */
  public static final Table TABLE =
      new Table(
          Layer.MARTS,
          "detainer_months",
          "one unit in one month in which it has a detainer record",
          List.of(SeriesFields.UNIT, PanelFields.UNIT_ID, Panels.PERIOD_INDEX),
          columns(),
          List.of(
              "A detainer stands in the month of the record's date.",
              "Two inputs are never added up: the last that holds every case of a state and day"
                  + " counts."),
          false);

  private DetainerMonths() {}

  private static List<Column> columns() {
    List<Column> all =
        new ArrayList<>(
            List.of(
                SeriesFields.UNIT,
                PanelFields.UNIT_ID,
                Panels.UNIT_NAME,
                PlaceFields.STATE,
                Panels.PERIOD,
                Panels.PERIOD_INDEX,
                JoinFields.coverage(JoinTopic.DETAINERS)));
    all.addAll(JoinedDetainers.counts());
    return List.copyOf(all);
  }
}
