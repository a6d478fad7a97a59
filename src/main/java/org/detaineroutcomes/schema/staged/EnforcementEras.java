package org.detaineroutcomes.schema.staged;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.SourceFields;

/** The federal enforcement programmes by date. */
public final class EnforcementEras {
  public static final Column START =
      Column.date("era_start", "First day of the programme").mandatory();
  public static final Column END =
      Column.date("era_end", "First day on which it no longer held").mandatory();
  public static final Column ERA = Column.text("era", "Name of the programme").mandatory();

  /** One row: one era. */
  public static final Table TABLE =
      Table.staged(
          "enforcement_eras",
          "one federal programme",
          List.of(START, END, ERA, SourceFields.REMARK));

  private EnforcementEras() {}
}
