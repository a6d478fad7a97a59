package org.detaineroutcomes.schema.staged;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.schema.fields.SourceFields;

/** What happened to the law on detainers: signed, in force, enjoined, reversed; state and local. */
public final class PolicyEvents {
  /** Of laws and rulings, never of agreements. */
  public static final Column DIRECTION = PolicyFields.DIRECTION.oneOf("limits", "mandates");

  public static final Column DATE_SIGNED =
      Column.text("date_signed", "Date of signing, vote or ruling, as printed");
  public static final Column SIGNED_EARLIEST =
      Column.date("signed_earliest", "First day on which it can have been signed");
  public static final Column SIGNED_LATEST =
      Column.date("signed_latest", "Last day on which it can have been signed");
  public static final Column DATE_IN_FORCE =
      Column.text("date_in_force", "Date from which it is in force, as printed; empty: not known");
  public static final Column CHANGE =
      Column.text("change", "What happened to it later; several are separated by semicolons");
  public static final Column CHANGE_DATE =
      Column.text("change_date", "Dates of the changes as printed, separated by semicolons");

  /** One row: one event of one jurisdiction. */
  public static final Table TABLE =
      Table.staged(
          "policy_events",
          "one event in the law or practice of one jurisdiction, as published",
          List.of(
              PlaceFields.JURISDICTION.mandatory(),
              PlaceFields.STATE.mandatory(),
              PlaceFields.LEVEL.mandatory(),
              PolicyFields.EVENT,
              DIRECTION,
              PolicyFields.ABOUT_DETAINERS,
              DateFields.DATE_PRINTED,
              DateFields.DATE_EARLIEST,
              DateFields.DATE_LATEST,
              DateFields.DATE_PRECISION,
              DateFields.DATE_BASIS,
              DATE_SIGNED,
              SIGNED_EARLIEST,
              SIGNED_LATEST,
              DATE_IN_FORCE,
              CHANGE,
              CHANGE_DATE,
              PolicyFields.PROVISION,
              PolicyFields.LEGAL_BASIS,
              SourceFields.SOURCE_URL,
              SourceFields.REMARK,
              PolicyFields.KNOWN_FROM),
          "Signed, effective, enjoined and implemented are different dates.",
          "Where direction or about_detainers is empty, the source did not code it.",
          "An event with no date in force has an interval that its signing opens and nothing closes.",
          "The same event can stand in several files; sources disagree on some days and both stay.");

  private PolicyEvents() {}
}
