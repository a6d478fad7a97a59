package org.detaineroutcomes.schema;

import java.util.List;
import java.util.Optional;

/** Every staged table that a job file may name. Adding one is one line here. */
public final class StagedTables {
  private static final List<Table> ALL =
      List.of(
          Crimes.TABLE,
          Populations.TABLE,
          Policies.TABLE,
          PolicyLists.TABLE,
          StatewidePolicies.TABLE,
          PolicyEvents.TABLE,
          Agreements.TABLE,
          Detainers.TABLE,
          DdorIssued.TABLE,
          DdorDeclined.TABLE,
          DdorDeclinedCounts.TABLE,
          DdorPolicies.TABLE,
          DdorTotals.TABLE,
          Errata.TABLE,
          Counties.TABLE,
          PlaceCounties.TABLE,
          FacilityCounties.TABLE,
          Claims.TABLE,
          Liability.TABLE,
          PublishedFindings.TABLE,
          PublishedTotals.TABLE,
          EnforcementEras.TABLE,
          Truths.TABLE);

  private StagedTables() {}

  /** The table of a name. */
  public static Optional<Table> of(String name) {
    return ALL.stream().filter(table -> table.name().equals(name)).findFirst();
  }

  /** The names of all, in the order in which they are listed. */
  public static List<String> names() {
    return ALL.stream().map(Table::name).toList();
  }
}
