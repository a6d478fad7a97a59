package org.detaineroutcomes.schema.core;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.CrimeFields;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;

/** What each later edition of a crime table changed: every unit and period not said alike. */
public final class EditionChanges {
  public static final Column EARLIER_EDITION =
      Column.date("earlier_edition", "Day of the edition that gave way").mandatory();
  public static final Column LATER_EDITION =
      Column.date("later_edition", "Day of the edition that replaced it").mandatory();
  public static final Column STATUS =
      Column.text("edition_status", "What the later edition did with the row")
          .oneOf("revised", "new", "withdrawn", "renamed", "renamed and revised")
          .mandatory();
  public static final Column EARLIER_UNIT =
      Column.text("earlier_unit", "The unit as the earlier edition names it; empty: new");
  public static final Column LATER_UNIT =
      Column.text("later_unit", "The unit as the later edition names it; empty: withdrawn");
  public static final Column CHANGED =
      Column.text(
          "changed_counts", "Counts that differ, before and after, with semicolons between");
  public static final Column EARLIER_FILE =
      Column.text("earlier_file", "File of the earlier edition; empty: new");
  public static final Column EARLIER_ROW =
      Column.count("earlier_row", "rows", "Row in the file of the earlier edition");
  public static final Column LATER_FILE =
      Column.text("later_file", "File of the later edition; empty: withdrawn");
  public static final Column LATER_ROW =
      Column.count("later_row", "rows", "Row in the file of the later edition");

  /** One row: one unit in one period that two editions do not say alike. */
  public static final Table TABLE =
      new Table(
          Layer.CORE,
          "edition_changes",
          "one unit in one period that a later edition revised, added, withdrew or renamed",
          List.of(),
          List.of(
              EARLIER_EDITION,
              LATER_EDITION,
              STATUS,
              CrimeFields.SCOPE,
              PlaceFields.STATE,
              EARLIER_UNIT,
              LATER_UNIT,
              DateFields.PERIOD,
              CHANGED,
              EARLIER_FILE,
              EARLIER_ROW,
              LATER_FILE,
              LATER_ROW),
          List.of(
              "Figures rest on the edition in force alone: a withdrawn row is in none of them."),
          false);

  private EditionChanges() {}
}
