package org.detaineroutcomes.schema.staged.claims;

import java.util.List;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.ClaimFields;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.SourceFields;

/** Public claims about detainers, from every side, and what each rests on. */
public final class Claims {
  /** One row: one claim. */
  public static final Table TABLE =
      Table.staged(
          "claims",
          "one public claim",
          List.of(
              ClaimFields.CLAIM_ID,
              ClaimFields.CLAIM,
              ClaimFields.WORDING,
              ClaimFields.SAID_BY,
              DateFields.DATE_PRINTED,
              DateFields.DATE_EARLIEST,
              DateFields.DATE_LATEST,
              DateFields.DATE_PRECISION,
              ClaimFields.RESTS_ON,
              SourceFields.CITED),
          "A claim is recorded, not endorsed: the verdict is another table.",
          "A quotation has its day; what has none of both is in other words.");

  private Claims() {}
}
