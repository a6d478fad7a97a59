package org.detaineroutcomes.schema.core;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.functions;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PlaceFields;

/** Detainers, one row each, with outcome, custody and county. Rows are about persons. */
public final class DetainerRecords {
  /** One row: one detainer as recorded. */
  public static final Table TABLE =
      new Table(
          Layer.CORE,
          "detainer_records",
          "one detainer as recorded; file, sheet and row are the key",
          List.of(Provenance.FILE, Provenance.SHEET, Provenance.ROW),
          columns(),
          List.of(
              "Declined is not released; a missing transfer is not a decline.",
              "Citizenship as recorded: counts of citizens are floors.",
              "Federal and state custody is no choice of a local jurisdiction.",
              "A ticked box is what ICE stated, which is no court's finding."),
          true);

  private DetainerRecords() {}

  /** What tells facilities apart, as an expression on a row: name, town and state. */
  public static org.apache.spark.sql.Column facilityId() {
    return functions.concat_ws(
        ", ", DetainerFields.FACILITY.col(), PlaceFields.CITY.col(), PlaceFields.STATE.col());
  }

  private static List<Column> columns() {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                DetainerFields.ISSUED,
                DetainerFields.LIFTED,
                DetainerFields.LIFT_REASON,
                DetainerFields.OUTCOME,
                DetainerFields.OUTCOME_BASIS,
                DetainerFields.FORM,
                DetainerFields.FORM_BASIS,
                DetainerFields.REQUEST,
                DetainerFields.FACILITY,
                PlaceFields.CITY,
                PlaceFields.STATE,
                PlaceFields.COUNTY_FIPS,
                PlaceFields.RESOLUTION_METHOD,
                DetainerFields.CUSTODY,
                DetainerFields.CITIZENSHIP,
                DetainerFields.PERMANENT_RESIDENT));
    columns.addAll(DetainerFields.GROUNDS);
    columns.addAll(List.of(Provenance.FILE, Provenance.SHEET, Provenance.ROW, Provenance.INPUT));
    return List.copyOf(columns);
  }
}
