package org.detaineroutcomes.schema.staged.record;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.SourceNotes;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.staged.Policies;

/** Public claims about detainers, from every side, and what each rests on. */
public final class Claims {
  public static final Column CLAIM_ID =
      Column.text("claim_id", "Short name of the claim").matching("[a-z0-9-]+").mandatory();
  public static final Column CLAIM =
      Column.text("claim", "The claim in the words of who made it").mandatory();
  public static final Column SAID_BY = Column.text("said_by", "Who made it").mandatory();
  public static final Column RESTS_ON =
      Column.text("rests_on", "The number or the law that the claim rests on").mandatory();

  /** One row: one claim. */
  public static final Table TABLE =
      Table.staged(
          "claims",
          "one public claim",
          List.of(
              CLAIM_ID,
              CLAIM,
              SAID_BY,
              Policies.DATE_PRINTED,
              Policies.DATE_EARLIEST,
              Policies.DATE_LATEST,
              Policies.DATE_PRECISION,
              RESTS_ON,
              SourceNotes.CITED),
          "A claim is quoted, not endorsed: the verdict is another table.");

  private Claims() {}
}
