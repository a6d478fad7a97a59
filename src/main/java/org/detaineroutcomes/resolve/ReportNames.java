package org.detaineroutcomes.resolve;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.resolve.names.NameQuery;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.PaymentFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.claims.Liability;
import org.detaineroutcomes.schema.staged.reports.DdorDeclined;
import org.detaineroutcomes.schema.staged.reports.DdorDeclinedCounts;
import org.detaineroutcomes.schema.staged.reports.DdorIssued;
import org.detaineroutcomes.schema.staged.reports.DdorPolicies;
import org.detaineroutcomes.schema.staged.reports.Errata;
import org.detaineroutcomes.store.Release;

/**
 * Names in declined-detainer reports. Sections I and II name the county that held the person; a
 * name in Section III says by itself whether it is a county's or a city's; so does one that paid
 * after holding somebody.
 */
final class ReportNames {
  private static final List<Table> HOLDERS =
      List.of(DdorIssued.TABLE, DdorDeclined.TABLE, DdorDeclinedCounts.TABLE, Errata.TABLE);

  private ReportNames() {}

  /** Places every name of the reports, and of the payments, that a release has. */
  static void place(Release release, PlacedNames names) {
    HOLDERS.forEach(
        table -> place(release, table, NameQuery.Kind.COUNTY, PlaceFields.JURISDICTION, names));
    place(
        release, DdorPolicies.TABLE, NameQuery.Kind.JURISDICTION, PlaceFields.JURISDICTION, names);
    place(release, Liability.TABLE, NameQuery.Kind.JURISDICTION, PaymentFields.PAYER, names);
  }

  /**
   * Without a name, as the withdrawal of a whole report, or a state, as the nation, it is no place.
   */
  private static void place(
      Release release, Table table, NameQuery.Kind kind, Column name, PlacedNames names) {
    List<NameKey> keys = new ArrayList<>();
    if (release.has(table)) {
      release.forEachRow(
          table,
          row -> {
            String state = row.textOrEmpty(PlaceFields.STATE);
            if (!row.textOrEmpty(name).isEmpty() && !state.isEmpty()) {
              keys.add(
                  new NameKey(
                      kind,
                      row.textOrEmpty(name),
                      "",
                      state,
                      "",
                      NameKey.Need.COUNTY,
                      row.textOrEmpty(Provenance.FILE)));
            }
          });
    }
    names.read(keys);
    keys.forEach(key -> names.place(key, 1));
  }
}
