package org.detaineroutcomes.schema.fields;

import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.TextForm;

/** Columns of public claims about detainers. */
public final class ClaimFields {
  public static final Column CLAIM_ID =
      Column.text("claim_id", "Short name of the claim").matching(TextForm.SHORT_NAME).mandatory();
  public static final Column CLAIM =
      Column.text("claim", "The claim, as quoted or in other words").mandatory();
  public static final Column WORDING =
      Column.text(
              "wording", "Whether the text is the source's letter by letter; empty: in other words")
          .oneOf(
              "quotation",
              "quotation (in part)",
              "quotation (first half)",
              "quotation (second half)",
              "in other words");
  public static final Column SAID_BY = Column.text("said_by", "Who made it").mandatory();
  public static final Column RESTS_ON =
      Column.text("rests_on", "The number or the law that the claim rests on").mandatory();

  private ClaimFields() {}
}
