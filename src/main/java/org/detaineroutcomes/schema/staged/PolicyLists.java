package org.detaineroutcomes.schema.staged;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.SourceFields;

/** Lists of jurisdictions that a publisher names, without the date of any policy. */
public final class PolicyLists {
  public static final Column LIST_DATE =
      Column.date("list_date", "Day on which the list was published").mandatory();

  /** One row: one jurisdiction on one list. */
  public static final Table TABLE =
      Table.staged(
          "policy_lists",
          "one jurisdiction on one published list",
          List.of(
              PlaceFields.JURISDICTION.mandatory(),
              PlaceFields.STATE.mandatory(),
              PlaceFields.LEVEL.mandatory(),
              LIST_DATE,
              SourceFields.SOURCE_URL),
          "Presence on a list is no date of a policy and never defines treatment alone.");

  private PolicyLists() {}
}
