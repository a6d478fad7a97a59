package org.detaineroutcomes.words;

import org.detaineroutcomes.schema.fields.PanelFields;

/** Columns of a panel in words. */
public final class PanelColumnWords {
  private PanelColumnWords() {}

  /** "unit" for the column of the units; any other keeps its name. */
  public static String of(String column) {
    return column.equals(PanelFields.UNIT_ID.name()) ? "unit" : column;
  }
}
