package org.detaineroutcomes.schema.staged;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.schema.fields.SourceFields;

/** Policies that limit detainers, dated as far as the source dates them. */
public final class Policies {
  public static final Column JURISDICTION_TYPE =
      Column.text("jurisdiction_type", "Kind of jurisdiction, as the source calls it");
  public static final Column SOURCE_KIND = Column.text("source_kind", "Kind of source");

  /** One row: one policy of one jurisdiction. */
  public static final Table TABLE =
      Table.staged(
          "policies",
          "one policy of one jurisdiction, as published",
          List.of(
              PlaceFields.JURISDICTION.mandatory(),
              PlaceFields.STATE.mandatory(),
              JURISDICTION_TYPE,
              DateFields.DATE_PRINTED,
              DateFields.DATE_EARLIEST,
              DateFields.DATE_LATEST,
              DateFields.DATE_PRECISION,
              DateFields.DATE_BASIS,
              PolicyFields.POLICY,
              PolicyFields.CRITERIA,
              SourceFields.SOURCE_URL,
              SOURCE_KIND,
              PolicyFields.KNOWN_FROM),
          "Signed, effective, enjoined and implemented are different dates; the source's is kept.");

  private Policies() {}
}
