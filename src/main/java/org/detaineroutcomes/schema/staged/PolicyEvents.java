package org.detaineroutcomes.schema.staged;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.SourceNotes;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.core.PolicySpells;

/** What happened to the law on detainers: signed, in force, enjoined, reversed; state and local. */
public final class PolicyEvents {
  public static final Column EVENT =
      Column.text("event", "What happened, in the source's words").mandatory();
  public static final Column DIRECTION =
      Column.text("direction", "Whether it limits cooperation, mandates it, or is an agreement")
          .oneOf("limits", "mandates");
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
              Places.JURISDICTION.mandatory(),
              Places.STATE.mandatory(),
              Places.LEVEL.mandatory(),
              EVENT,
              DIRECTION,
              PolicySpells.ABOUT_DETAINERS,
              Policies.DATE_PRINTED,
              Policies.DATE_EARLIEST,
              Policies.DATE_LATEST,
              Policies.DATE_PRECISION,
              Policies.DATE_BASIS,
              DATE_SIGNED,
              SIGNED_EARLIEST,
              SIGNED_LATEST,
              DATE_IN_FORCE,
              CHANGE,
              CHANGE_DATE,
              PolicySpells.PROVISION,
              PolicySpells.LEGAL_BASIS,
              Policies.SOURCE_URL,
              SourceNotes.NOTE,
              PolicySpells.KNOWN_FROM),
          "Signed, effective, enjoined and implemented are different dates.",
          "Where direction or about_detainers is empty, the source did not code it.",
          "An event with no date in force has an interval that its signing opens and nothing closes.",
          "The same event can stand in several files; sources disagree on some days and both stay.");

  private PolicyEvents() {}
}
