package org.detaineroutcomes.resolve;

import java.util.List;
import org.detaineroutcomes.resolve.names.NameQuery;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.staged.Places;
import org.detaineroutcomes.schema.staged.record.DdorDeclined;
import org.detaineroutcomes.schema.staged.record.DdorDeclinedCounts;
import org.detaineroutcomes.schema.staged.record.DdorIssued;
import org.detaineroutcomes.schema.staged.record.DdorPolicies;
import org.detaineroutcomes.schema.staged.record.Errata;
import org.detaineroutcomes.schema.staged.record.Liability;
import org.detaineroutcomes.store.Release;

/**
 * Names in declined-detainer reports. Sections I and II name the county that held the person; a
 * name in Section III says by itself whether it is a county's or a city's. The withdrawal of a
 * whole report names no place.
 */
final class ReportNames {
  private static final List<Table> HOLDERS =
      List.of(DdorIssued.TABLE, DdorDeclined.TABLE, DdorDeclinedCounts.TABLE, Errata.TABLE);

  private ReportNames() {}

  /** Places every name of the reports that a release has. */
  static void place(Release release, PlacedNames names) {
    HOLDERS.forEach(table -> place(release, table, NameQuery.Kind.COUNTY, names));
    place(release, DdorPolicies.TABLE, NameQuery.Kind.JURISDICTION, names);
    payers(release, names);
  }

  /** Who paid after holding somebody; a payer without a state, such as the nation, is no place. */
  private static void payers(Release release, PlacedNames names) {
    if (release.has(Liability.TABLE)) {
      release.forEachRow(
          Liability.TABLE,
          values -> {
            StagedRow row = StagedRow.of(Liability.TABLE, values);
            if (!row.text(Places.STATE).isEmpty()) {
              names.place(
                  new NameKey(
                      NameQuery.Kind.JURISDICTION,
                      row.text(Liability.PAYER),
                      "",
                      row.text(Places.STATE),
                      "",
                      NameKey.Need.COUNTY),
                  1);
            }
          });
    }
  }

  private static void place(Release release, Table table, NameQuery.Kind kind, PlacedNames names) {
    if (release.has(table)) {
      release.forEachRow(
          table,
          values -> {
            StagedRow row = StagedRow.of(table, values);
            if (!row.text(Places.JURISDICTION).isEmpty()) {
              names.place(
                  new NameKey(
                      kind,
                      row.text(Places.JURISDICTION),
                      "",
                      row.text(Places.STATE),
                      "",
                      NameKey.Need.COUNTY),
                  1);
            }
          });
    }
  }
}
