package org.detaineroutcomes.schema.fields;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.model.Conviction;
import org.detaineroutcomes.model.DetainerBox;
import org.detaineroutcomes.model.DetainerOutcome;
import org.detaineroutcomes.model.StatedBasis;
import org.detaineroutcomes.model.ThreatLevel;
import org.detaineroutcomes.schema.Column;

/** Columns of detainers: what was asked of the jail, and what became of it. */
public final class DetainerFields {
  private static final String BLANK = "; empty: the file has no such box, or it is blank";

  public static final Column ISSUED =
      Column.date("detainer_date", "Date of the record; what it dates is not documented by ICE");
  public static final Column LIFTED = Column.date("lift_date", "Day on which it was lifted");
  public static final Column LIFT_REASON =
      Column.text("lift_reason", "Reason for lifting, as printed; empty: none on the record");
  public static final Column OUTCOME =
      Column.text("detainer_outcome", "What became of the detainer")
          .oneOf(
              Arrays.stream(DetainerOutcome.values())
                  .map(DetainerOutcome::name)
                  .toArray(String[]::new))
          .mandatory();
  public static final Column OUTCOME_BASIS =
      Column.text("detainer_outcome_basis", "What the outcome is read from")
          .oneOf(
              "lift reason",
              "stated by the source",
              "case status",
              "no lift reason on the record",
              "lift reason not known here")
          .mandatory();
  public static final Column FORM =
      Column.text("detainer_form", "Form I-247 and its successors, as far as the record says");
  public static final Column FORM_BASIS =
      Column.text("detainer_form_basis", "What the form is known from; empty where it is not")
          .oneOf("printed", "only form of its date");
  public static final Column REQUEST =
      Column.text("request", "What the form asks the jail for")
          .oneOf("hold", "notify", "hold and notify", "transfer");
  public static final Column FACILITY = Column.text("facility", "Facility as printed");
  public static final Column FIELD_OFFICE =
      Column.text("field_office", "ICE field office responsible for the area");
  public static final Column CUSTODY =
      Column.text("custody", "Whose custody the facility is, by its name")
          .oneOf("local", "state", "federal", "ice", "unknown")
          .mandatory();
  public static final Column CITIZENSHIP =
      Column.text("citizenship", "Country of citizenship, where the record has it");
  public static final Column PERMANENT_RESIDENT =
      Column.flag(
          "permanent_resident",
          "Whether the record says that the person is a lawful permanent resident, who is no"
              + " citizen; empty: it does not say");
  public static final Column DETAINERS =
      Column.count("detainers", "detainers", "Records, not persons").atLeast(0).mandatory();
  public static final Column RECORD =
      Column.text("record", "File of detainers, or first day of the report, with the declines")
          .mandatory();

  /** A box of the form by which ICE states what the detainer rests on. */
  public static final Map<DetainerBox, Column> BOXES = boxes();

  public static final Column STATED_BASIS =
      Column.text(
              "stated_basis",
              "How many of its boxes ICE ticked; no court's finding; empty: the file has no box")
          .oneOf(StatedBasis.class);
  public static final Column THREAT =
      Column.text(
              "threat_class",
              "ICE's threat level, 1 the highest; empty: the file has none, or it is blacked out")
          .oneOf(ThreatLevel.class);
  public static final Column CONVICTION =
      Column.text(
              "conviction_status",
              "What the record has of the most serious charge: the day of a conviction, a charge without"
                  + " one, or neither; empty: the file does not say")
          .oneOf(Conviction.class);

  /** What the detainer rests on and how serious the case is, as far as the file has it. */
  public static final List<Column> GROUNDS = grounds();

  private DetainerFields() {}

  private static Map<DetainerBox, Column> boxes() {
    Map<DetainerBox, Column> columns = new EnumMap<>(DetainerBox.class);
    for (DetainerBox box : DetainerBox.values()) {
      columns.put(box, Column.flag("box_" + box.code(), meaning(box) + BLANK));
    }
    return Collections.unmodifiableMap(columns);
  }

  private static String meaning(DetainerBox box) {
    return switch (box) {
      case FINAL_ORDER -> "Whether ICE states a final order of removal";
      case DEPORTATION_ORDERED -> "Whether ICE states that deportation was ordered";
      case ORDER_TO_SHOW_CAUSE -> "Whether ICE states that an order to show cause was served";
      case BIOMETRIC_MATCH -> "Whether ICE states a biometric match";
      case STATEMENTS_MADE -> "Whether ICE states statements made by the person";
      case ILLEGAL_ENTRY -> "Whether ICE states an illegal entry";
      case ILLEGAL_REENTRY -> "Whether ICE states an illegal reentry";
      case WARRANT_SERVED -> "Whether ICE states that a warrant of arrest was served";
    };
  }

  private static List<Column> grounds() {
    List<Column> columns = new ArrayList<>(BOXES.values());
    columns.addAll(List.of(STATED_BASIS, THREAT, CONVICTION));
    return List.copyOf(columns);
  }
}
