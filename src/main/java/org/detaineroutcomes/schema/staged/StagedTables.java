package org.detaineroutcomes.schema.staged;

import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.staged.claims.Claims;
import org.detaineroutcomes.schema.staged.claims.Liability;
import org.detaineroutcomes.schema.staged.claims.PublishedFindings;
import org.detaineroutcomes.schema.staged.reports.DdorDeclined;
import org.detaineroutcomes.schema.staged.reports.DdorDeclinedCounts;
import org.detaineroutcomes.schema.staged.reports.DdorIssued;
import org.detaineroutcomes.schema.staged.reports.DdorPolicies;
import org.detaineroutcomes.schema.staged.reports.DdorTexts;
import org.detaineroutcomes.schema.staged.reports.DdorTotals;
import org.detaineroutcomes.schema.staged.reports.Errata;
import org.detaineroutcomes.schema.staged.reports.PublishedTotals;

/** Every staged table that a job file may name. Adding one is one line here. */
public final class StagedTables {
  private static final List<Table> ALL =
      List.of(
          Crimes.TABLE,
          Agencies.TABLE,
          Populations.TABLE,
          CountyMeasures.TABLE,
          PriceIndexes.TABLE,
          Agreements.TABLE,
          Claims.TABLE,
          Counties.TABLE,
          DdorDeclined.TABLE,
          DdorDeclinedCounts.TABLE,
          DdorIssued.TABLE,
          DdorPolicies.TABLE,
          DdorTexts.TABLE,
          DdorTotals.TABLE,
          Detainers.TABLE,
          EnforcementEras.TABLE,
          Errata.TABLE,
          FacilityCounties.TABLE,
          Liability.TABLE,
          PlaceCounties.TABLE,
          Policies.TABLE,
          PolicyEvents.TABLE,
          PolicyLists.TABLE,
          PublishedFindings.TABLE,
          PublishedTotals.TABLE,
          StatewidePolicies.TABLE,
          Truths.TABLE);

  private StagedTables() {}

  /** The table of a name. */
  public static Optional<Table> of(String name) {
    return ALL.stream().filter(table -> table.name().equals(name)).findFirst();
  }

  /** Every table, in the order in which they are listed. */
  public static List<Table> all() {
    return ALL;
  }

  /** The names of all, in the order in which they are listed. */
  public static List<String> names() {
    return ALL.stream().map(Table::name).toList();
  }
}
