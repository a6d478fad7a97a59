package org.detaineroutcomes.ingest.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.model.DetainerBox;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.Detainers;

/** The columns that are kept of ICE's wide releases, and what the releases call each. */
final class WideDetainerColumns {
  /** Without one of these a sheet is refused. */
  static final Map<Column, List<String>> REQUIRED = required();

  /** Read where a sheet has them. No release whose columns are known has a lift date. */
  static final Map<Column, List<String>> OPTIONAL = optional();

  private WideDetainerColumns() {}

  private static Map<Column, List<String>> required() {
    Map<Column, List<String>> names = new LinkedHashMap<>();
    names.put(Detainers.DETAINER_ID, List.of("EID DTA ID"));
    names.put(Detainers.PERSON_ID, List.of("Unique Identifier", "Anonymized Identifier"));
    names.put(DetainerFields.ISSUED, List.of("Detainer Prepare Date", "Detainer Prepared Date"));
    names.put(DetainerFields.FACILITY, List.of("Detention Facility", "Detainer Facility"));
    names.put(
        Detainers.FACILITY_CODE, List.of("Detention Facility Code", "Detainer Facility Code"));
    names.put(DetainerFields.FIELD_OFFICE, List.of("Facility AOR"));
    names.put(PlaceFields.CITY, List.of("Facility City"));
    names.put(DetainerFields.CITIZENSHIP, List.of("Citizenship Country"));
    names.put(
        Detainers.CRIMINALITY, List.of("Detainer Prepared Criminality", "Detainer Criminality"));
    names.put(
        Detainers.THREAT_LEVEL, List.of("Detainer Prep Threat Level", "Detainer Threat Level"));
    names.put(Detainers.CASE_STATUS, List.of("Case Status"));
    names.put(DetainerFields.LIFT_REASON, List.of("Detainer Lift Reason"));
    names.put(Detainers.TYPE, List.of("Detainer Type"));
    names.put(Detainers.STATE_PRINTED, List.of("Facility State"));
    names.put(Detainers.APPREHENDED, List.of("Apprehension Date"));
    names.put(Detainers.DEPARTED, List.of("Departed Date"));
    return names;
  }

  private static Map<Column, List<String>> optional() {
    Map<Column, List<String>> names = new LinkedHashMap<>();
    names.put(
        DetainerFields.LIFTED, List.of("Detainer Lift Date", "Detainer Lifted Date", "Lift Date"));
    for (DetainerBox box : DetainerBox.values()) {
      String name = box(box);
      if (!name.isEmpty()) {
        names.put(DetainerFields.BOXES.get(box), List.of(name));
      }
    }
    names.put(Detainers.WARRANT_SERVED, List.of("Arrest Warrant Served Date"));
    names.put(Detainers.CASE_FINAL_ORDER, List.of("Case Final Order Yes No"));
    names.put(Detainers.CHARGE, List.of("Most Serious Conviction (MSC) Charge", "MSC Charge"));
    names.put(Detainers.CHARGE_CODE, List.of("MSC Charge Code"));
    names.put(Detainers.CHARGED, List.of("MSC Charge Date"));
    names.put(Detainers.CONVICTED, List.of("MSC Conviction Date"));
    return names;
  }

  /** What the releases call a box; empty for a warrant, of which they have the day. */
  private static String box(DetainerBox box) {
    return switch (box) {
      case FINAL_ORDER -> "Final Order Yes No";
      case DEPORTATION_ORDERED -> "Deportation Ordered Yes No";
      case ORDER_TO_SHOW_CAUSE -> "Order to Show Cause Served Yes No";
      case BIOMETRIC_MATCH -> "Biometric Match Yes No";
      case STATEMENTS_MADE -> "Statements Made Yes No";
      case ILLEGAL_ENTRY -> "Illegal Entry Yes No";
      case ILLEGAL_REENTRY -> "Illegal Reentry Yes No";
      case WARRANT_SERVED -> "";
    };
  }
}
