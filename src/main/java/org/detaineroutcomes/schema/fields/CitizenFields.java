package org.detaineroutcomes.schema.fields;

import org.detaineroutcomes.model.CitizenTier;
import org.detaineroutcomes.model.TierCount;
import org.detaineroutcomes.model.result.CitizenRecord;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.schema.Column;

/** Columns of United States citizens among the people named in detainers. */
public final class CitizenFields {
  public static final Column TIER =
      Column.text("tier", "Who says that the person is a citizen; tiers are never added up")
          .oneOf(CitizenTier.class)
          .mandatory();

  /** The tier of a row that need not be about citizens. */
  public static final Column STATED_TIER =
      Column.text("stated_tier", "Who says that they are citizens; empty: not about citizens")
          .oneOf(CitizenTier.class);

  public static final Column COUNTED =
      Column.text("counted", "What is counted: one person may have several records")
          .oneOf(Code.codes(TierCount.Counted.class).toArray(String[]::new))
          .mandatory();

  /** What a row counts that need not count detainers or people. */
  public static final Column STATED_COUNTED =
      Column.text("stated_counted", "Records of detainers or people; empty: neither")
          .oneOf(Code.codes(TierCount.Counted.class).toArray(String[]::new));

  public static final Column RECORDED_AS =
      Column.text("recorded_as", "Where the record says so; empty: it is a published count")
          .oneOf(CitizenRecord.class);
  public static final Column PUBLISHED_MEASURE =
      Column.text("published_measure", "What is counted, in the publisher's words");
  public static final Column PUBLISHED_PERIOD =
      Column.text("published_period", "Period covered, as printed");
  public static final Column MONTHS_COVERED =
      Column.integer("months_covered", "months", "Months in the period; empty: cannot be read")
          .within(1, 1200);

  private CitizenFields() {}
}
