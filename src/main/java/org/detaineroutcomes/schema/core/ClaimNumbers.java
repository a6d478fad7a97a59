package org.detaineroutcomes.schema.core;

import java.util.List;
import org.detaineroutcomes.model.result.ClaimNumber;
import org.detaineroutcomes.model.result.ClaimPart;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.ClaimFields;

/** The numbers that stand in public claims and in what they rest on. */
public final class ClaimNumbers {
  public static final Column POSITION =
      Column.integer("number_position", "numbers", "Its place among the numbers of the claim")
          .mandatory();
  public static final Column PART =
      Column.text("claim_part", "Where the number stands").oneOf(ClaimPart.class).mandatory();
  public static final Column KIND =
      Column.text("number_kind", "What the number is").oneOf(ClaimNumber.Kind.class).mandatory();
  public static final Column VALUE =
      Column.number("number_value", "as its kind says", "The number").mandatory();

  /** One row: one number in one claim. */
  public static final Table TABLE =
      new Table(
          Layer.CORE,
          "claim_numbers",
          "one number that stands in a claim, or in what it rests on",
          List.of(ClaimFields.CLAIM_ID, POSITION),
          List.of(ClaimFields.CLAIM_ID, POSITION, PART, KIND, VALUE),
          List.of("A number in percent is there twice: as its digits and as a percentage."),
          false);

  private ClaimNumbers() {}
}
