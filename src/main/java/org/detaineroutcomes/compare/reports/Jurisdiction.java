package org.detaineroutcomes.compare.reports;

import org.detaineroutcomes.model.result.Dimension;
import org.detaineroutcomes.model.result.MeasureGroup;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.store.TableRow;

/**
 * The jurisdiction that a number of a report is about.
 *
 * @param name as the report prints it; null: the whole section
 * @param state postal code; null: the whole section
 */
record Jurisdiction(String name, String state) {
  static Jurisdiction of(TableRow row) {
    return new Jurisdiction(row.text(PlaceFields.JURISDICTION), row.text(PlaceFields.STATE));
  }

  boolean isWhole() {
    return name == null;
  }

  /** Name and state; empty for the whole section. */
  String label() {
    return isWhole() ? "" : name + ", " + state;
  }

  /** The group that a figure is about; null for the whole section. */
  MeasureGroup group() {
    return isWhole() ? null : MeasureGroup.of(Dimension.JURISDICTION, name, state);
  }
}
