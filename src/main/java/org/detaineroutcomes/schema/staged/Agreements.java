package org.detaineroutcomes.schema.staged;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.TextForm;
import org.detaineroutcomes.schema.fields.CrimeFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.SourceFields;

/**
 * Agreements under section 287(g) of the Immigration and Nationality Act: local officers trained to
 * enforce immigration law. The dated cooperating signal.
 */
public final class Agreements {
  public static final Column JURISDICTION_LEVEL =
      Column.text("jurisdiction_level", "Reach of the agency; empty: not stated")
          .oneOf("statewide", "local");
  public static final Column COUNTY_FIPS_CODES =
      Column.text(
              "county_fips_codes",
              "Counties the agency lies in, five digits each, separated by semicolons")
          .matching(TextForm.COUNTIES);
  public static final Column FIRST_SIGNED =
      Column.date("first_signed", "First signature, as the source states it");
  public static final Column SIGNING_DATES =
      Column.text("signing_dates", "Every signature and renewal, separated by semicolons");
  public static final Column MODELS =
      Column.text("models", "Jail enforcement, task force or both, as printed");
  public static final Column ACTIVE_FROM =
      Column.date(
          "active_from", "First listing; may be the start of a fiscal year, before the signing");
  public static final Column ACTIVE_TO =
      Column.date("active_to", "Last listing seen; not the end unless terminated");
  public static final Column TERMINATED =
      Column.flag("terminated", "Whether the agreement had ended by the last list seen");
  public static final Column N_SOURCES =
      Column.integer("n_sources", "sources", "How many lists name the agency").within(0, 1000);
  public static final Column CONFIDENCE =
      Column.text("confidence", "How sure the compiler is of the row");

  /** One row: one agency. */
  public static final Table TABLE =
      Table.staged(
          "agreements",
          "one agency with a 287(g) agreement",
          List.of(
              CrimeFields.AGENCY.mandatory(),
              PlaceFields.STATE.mandatory(),
              JURISDICTION_LEVEL,
              COUNTY_FIPS_CODES,
              FIRST_SIGNED,
              SIGNING_DATES,
              MODELS,
              ACTIVE_FROM,
              ACTIVE_TO,
              TERMINATED,
              N_SOURCES,
              CONFIDENCE,
              SourceFields.SOURCE_URL),
          "A police department's county is where it lies, not whose jail it runs.",
          "The last listing seen is not an end.");

  private Agreements() {}
}
