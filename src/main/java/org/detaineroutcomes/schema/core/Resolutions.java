package org.detaineroutcomes.schema.core;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.PlaceFields;

/** Every distinct name of a release and where it was placed, or why it was not. */
public final class Resolutions {
  public static final Column KIND =
      Column.text("name_kind", "What the name names")
          .oneOf("jurisdiction", "agency", "facility", "county", "city", "state")
          .mandatory();
  public static final Column NAME =
      Column.text("name", "The name as the source prints it").mandatory();
  public static final Column SCORE =
      Column.number("resolution_score", "0 to 1", "1 for an exact match, less for a near one")
          .within(0, 1);
  public static final Column CANDIDATES =
      Column.text("candidates", "FIPS codes it may stand for, separated by semicolons");
  public static final Column REASON =
      Column.text("unplaced_reason", "Why it was not placed; empty where it was");
  public static final Column ROWS =
      Column.count("rows_affected", "rows", "Staged rows that carry the name").atLeast(1);

  /** One row: one distinct name. */
  public static final Table TABLE =
      new Table(
          Layer.CORE,
          "jurisdictions",
          "one distinct name with its state and city",
          List.of(),
          List.of(
              KIND,
              NAME,
              PlaceFields.CITY,
              PlaceFields.STATE,
              PlaceFields.COUNTY_FIPS,
              PlaceFields.COUNTY,
              PlaceFields.RESOLUTION_METHOD,
              SCORE,
              CANDIDATES,
              REASON,
              ROWS),
          List.of(
              "Nothing is guessed: an ambiguous name stays unplaced and goes to the review list."),
          false);

  private Resolutions() {}
}
