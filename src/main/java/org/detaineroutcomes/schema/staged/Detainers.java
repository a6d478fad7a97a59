package org.detaineroutcomes.schema.staged;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PlaceFields;

/** Detainers as ICE's releases print them, with what became of each as far as the record says. */
public final class Detainers {
  public static final Column DETAINER_ID =
      Column.text("detainer_id", "ICE's number of the detainer, where the release has one");
  public static final Column PERSON_ID =
      Column.text("person_id", "Pseudonym of the person, the same within one release only");
  public static final Column DATE_KIND =
      Column.text("detainer_date_kind", "What the detainer's date stands for")
          .oneOf("prepared", "not documented")
          .mandatory();
  public static final Column TYPE =
      Column.text("detainer_type", "Type of detainer, as printed; empty: none on the record");
  public static final Column FACILITY_CODE =
      Column.text("facility_code", "ICE's code of the facility");
  public static final Column STATE_PRINTED =
      Column.text("state_as_published", "State as printed; empty: none on the record");
  public static final Column CRIMINALITY =
      Column.text(
          "criminality", "Criminal history in ICE's classes when the detainer was prepared");
  public static final Column THREAT_LEVEL =
      Column.text("threat_level", "ICE threat level when the detainer was prepared");
  public static final Column CASE_STATUS =
      Column.text("case_status", "State of the removal case when the release was made");
  public static final Column APPREHENDED =
      Column.date("apprehension_date", "Day on which ICE apprehended the person");
  public static final Column DEPARTED =
      Column.date("departed_date", "Day on which the person left the country");
  public static final Column CASE_FINAL_ORDER =
      Column.flag(
          "case_final_order",
          "Whether the case had a final order when the release was made; empty: no such column");
  public static final Column CHARGE =
      Column.text("most_serious_charge", "Most serious charge on the record, as printed");
  public static final Column CHARGE_CODE =
      Column.text("most_serious_charge_code", "Code of the most serious charge, as printed");
  public static final Column CHARGED =
      Column.date("most_serious_charge_date", "Day of the most serious charge");
  public static final Column CONVICTED =
      Column.date("most_serious_conviction_date", "Day of conviction of the most serious charge");
  public static final Column WARRANT_SERVED =
      Column.date("warrant_served_date", "Day on which a warrant of arrest was served");
  public static final Column REDACTED =
      Column.text("redacted", "Columns that the release blacks out on this row");

  /** One row: one detainer as recorded; a person may have several. */
  public static final Table TABLE =
      Table.staged(
              "detainers",
              "one detainer as recorded",
              columns(),
              "A detainer is a request. Declined is not released; a missing transfer is not a decline.",
              "Lift reasons are often missing, recorded late or revised.",
              "Rows that repeat another word for word are kept: no identifier tells them apart.",
              "Citizens are those the record names: a count of them is a floor.",
              "A ticked box is what ICE stated, which is no court's finding.",
              "The release of 2026 has one column on a final order, which by its place may be the"
                  + " case's and later than the detainer.")
          .aboutPeople();

  private Detainers() {}

  private static List<Column> columns() {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                DETAINER_ID,
                PERSON_ID,
                DetainerFields.ISSUED,
                DATE_KIND,
                DetainerFields.LIFT_REASON,
                DetainerFields.OUTCOME,
                DetainerFields.OUTCOME_BASIS,
                DetainerFields.LIFTED,
                TYPE,
                DetainerFields.FORM,
                DetainerFields.FORM_BASIS,
                DetainerFields.REQUEST,
                DetainerFields.FACILITY,
                FACILITY_CODE,
                DetainerFields.FIELD_OFFICE,
                PlaceFields.CITY,
                PlaceFields.STATE,
                STATE_PRINTED,
                DetainerFields.CITIZENSHIP,
                DetainerFields.PERMANENT_RESIDENT,
                CRIMINALITY,
                THREAT_LEVEL,
                CASE_STATUS,
                APPREHENDED,
                DEPARTED));
    columns.addAll(DetainerFields.GROUNDS);
    columns.addAll(
        List.of(
            CASE_FINAL_ORDER, CHARGE, CHARGE_CODE, CHARGED, CONVICTED, WARRANT_SERVED, REDACTED));
    return List.copyOf(columns);
  }
}
