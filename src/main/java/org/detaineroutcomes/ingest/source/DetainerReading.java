package org.detaineroutcomes.ingest.source;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.detaineroutcomes.ingest.RowBuilder;
import org.detaineroutcomes.model.DetainerForm;
import org.detaineroutcomes.model.DetainerOutcome;
import org.detaineroutcomes.model.UsState;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.core.DetainerRecords;
import org.detaineroutcomes.schema.staged.Detainers;
import org.detaineroutcomes.schema.staged.Places;

/**
 * How the words of ICE's detainer releases are read, whatever the layout.
 *
 * <p>A lift reason says how ICE closed its own record. Only "Detainer Declined by LEA" says that a
 * law enforcement agency declined, and it does not say that the person was released.
 */
final class DetainerReading {
  /**
   * "Case Closed" and "Died" end the detainer by ICE's own act and say nothing of the jail's.
   * "Prosecutorial Discretion" and "Alien Not Subject to Deportation" take it back on its merits.
   * "Early Release" leaves open who released whom to whom, and is unknown.
   */
  private static final Map<String, DetainerOutcome> OUTCOMES =
      Map.ofEntries(
          entry("booked into detention", DetainerOutcome.HONORED),
          entry("detainer declined by lea", DetainerOutcome.DECLINED),
          entry("transferred", DetainerOutcome.TRANSFERRED),
          entry("united states citizen interviewed", DetainerOutcome.US_CITIZEN),
          entry("lifted", DetainerOutcome.LIFTED),
          entry("lifted - lack of funds", DetainerOutcome.LIFTED),
          entry("lifted - lack of space", DetainerOutcome.LIFTED),
          entry("case closed", DetainerOutcome.LIFTED),
          entry("died", DetainerOutcome.LIFTED),
          entry("prosecutorial discretion", DetainerOutcome.CANCELLED),
          entry("alien not subject to deportation", DetainerOutcome.CANCELLED),
          entry("early release", DetainerOutcome.UNKNOWN));

  private DetainerReading() {}

  /**
   * Sets what follows from the printed lift reason, type and state of a row, where the row does not
   * say it itself: the outcome, the form and the state's code. A state that is none stays as
   * printed, unplaced.
   */
  static RowBuilder complete(RowBuilder row) {
    if (row.value(Detainers.DATE_KIND) == null) {
      row.set(Detainers.DATE_KIND, "not documented");
    }
    if (row.value(Places.STATE) == null) {
      UsState.of(text(row, Detainers.STATE_PRINTED))
          .ifPresent(state -> row.set(Places.STATE, state.name()));
    }
    outcome(row, text(row, DetainerRecords.LIFT_REASON));
    return form(row, text(row, Detainers.TYPE));
  }

  private static void outcome(RowBuilder row, String reason) {
    DetainerOutcome known = OUTCOMES.get(reason.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT));
    if (row.value(DetainerRecords.OUTCOME) == null) {
      row.set(DetainerRecords.OUTCOME, (known == null ? DetainerOutcome.UNKNOWN : known).name());
    }
    row.set(
        Detainers.OUTCOME_BASIS,
        known != null
            ? "lift reason"
            : reason.isEmpty() ? "no lift reason on the record" : "lift reason not known here");
  }

  /**
   * The form that a type names; without a type, the form that was the only one of the row's date. A
   * state in place of a type is a row whose cells are shifted.
   */
  private static RowBuilder form(RowBuilder row, String type) {
    if (UsState.of(type).isPresent()) {
      return row.complain(
          "detainer_type '" + type + "' is a state: is a text with a comma unquoted?");
    }
    LocalDate day = (LocalDate) row.value(DetainerRecords.ISSUED);
    Optional<DetainerForm> form =
        type.isEmpty()
            ? Optional.ofNullable(day).flatMap(DetainerForm::onlyFormOn)
            : DetainerForm.of(type);
    form.ifPresent(
        known ->
            row.set(DetainerRecords.FORM, known.title())
                .set(Detainers.FORM_BASIS, type.isEmpty() ? "only form of its date" : "printed")
                .set(Detainers.REQUEST, known.request().words()));
    return row;
  }

  private static String text(RowBuilder row, Column column) {
    return Objects.requireNonNullElse((String) row.value(column), "");
  }
}
