package org.detaineroutcomes.schema.fields;

import org.detaineroutcomes.model.result.CountScope;
import org.detaineroutcomes.schema.Column;

/** Columns of offenses known to police: who counted, and what the count covers. */
public final class CrimeFields {
  public static final Column AGENCY =
      Column.text("agency", "Law enforcement agency as the source prints it");
  public static final Column SCOPE =
      Column.text("scope", "What the count covers").oneOf(CountScope.words()).mandatory();
  public static final Column MONTHS_REPORTED =
      Column.integer(
              "months_reported",
              "months",
              "Months reported in the year as printed; may be the last month reported")
          .within(0, 12);

  private CrimeFields() {}
}
