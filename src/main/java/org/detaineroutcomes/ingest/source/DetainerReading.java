package org.detaineroutcomes.ingest.source;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.detaineroutcomes.ingest.RowBuilder;
import org.detaineroutcomes.model.DetainerForm;
import org.detaineroutcomes.model.DetainerOutcome;
import org.detaineroutcomes.model.LiftReason;
import org.detaineroutcomes.model.UsState;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.Detainers;

/** How the words of ICE's detainer releases are read, whatever the layout. */
final class DetainerReading {
  private DetainerReading() {}

  /**
   * Sets what follows from the printed lift reason, type and state of a row, where the row does not
   * say it itself: the outcome, the form, the state's code, and what its boxes and charge come to.
   * A state that is none stays as printed, unplaced.
   */
  static RowBuilder complete(RowBuilder row) {
    if (row.value(Detainers.DATE_KIND) == null) {
      row.set(Detainers.DATE_KIND, "not documented");
    }
    if (row.value(PlaceFields.STATE) == null) {
      UsState.of(text(row, Detainers.STATE_PRINTED))
          .ifPresent(state -> row.set(PlaceFields.STATE, state.name()));
    }
    outcome(row, text(row, DetainerFields.LIFT_REASON));
    DetainerGroundsReading.complete(row);
    return form(row, text(row, Detainers.TYPE));
  }

  /**
   * By the lift reason; without one, a detainer that nothing has lifted is pending while its case
   * is active. A reason that is not known is kept, and is no outcome.
   */
  private static void outcome(RowBuilder row, String reason) {
    Optional<LiftReason> known = LiftReason.of(reason);
    boolean pending = reason.isEmpty() && isOpen(row);
    boolean stated = row.value(DetainerFields.OUTCOME) != null;
    if (!stated) {
      DetainerOutcome none = pending ? DetainerOutcome.PENDING : DetainerOutcome.UNKNOWN;
      row.set(DetainerFields.OUTCOME, known.map(LiftReason::outcome).orElse(none).name());
    }
    row.set(DetainerFields.OUTCOME_BASIS, basis(stated, known.isPresent(), pending, reason));
  }

  private static String basis(boolean stated, boolean known, boolean pending, String reason) {
    if (stated) {
      return "stated by the source";
    }
    if (known) {
      return "lift reason";
    }
    String without = pending ? "case status" : "no lift reason on the record";
    return reason.isEmpty() ? without : "lift reason not known here";
  }

  private static boolean isOpen(RowBuilder row) {
    return text(row, Detainers.CASE_STATUS).strip().equalsIgnoreCase("active")
        && row.value(DetainerFields.LIFTED) == null
        && row.value(Detainers.DEPARTED) == null;
  }

  /**
   * The form that a type names; without a type, the form that was the only one of the row's date. A
   * state in place of a type is a row whose cells are shifted.
   */
  private static RowBuilder form(RowBuilder row, String type) {
    if (UsState.of(type).isPresent()) {
      return row.complain(
          Detainers.TYPE.name(), type, "is a state: is a text with a comma unquoted?");
    }
    LocalDate day = (LocalDate) row.value(DetainerFields.ISSUED);
    Optional<DetainerForm> form =
        type.isEmpty()
            ? Optional.ofNullable(day).flatMap(DetainerForm::onlyFormOn)
            : DetainerForm.of(type);
    form.ifPresent(
        known ->
            row.set(DetainerFields.FORM, known.title())
                .set(
                    DetainerFields.FORM_BASIS, type.isEmpty() ? "only form of its date" : "printed")
                .set(DetainerFields.REQUEST, known.request().words()));
    return row;
  }

  private static String text(RowBuilder row, Column column) {
    return Objects.requireNonNullElse((String) row.value(column), "");
  }
}
