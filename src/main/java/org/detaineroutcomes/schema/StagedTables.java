package org.detaineroutcomes.schema;

import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.schema.staged.Agencies;
import org.detaineroutcomes.schema.staged.Agreements;
import org.detaineroutcomes.schema.staged.Counties;
import org.detaineroutcomes.schema.staged.CountyMeasures;
import org.detaineroutcomes.schema.staged.Crimes;
import org.detaineroutcomes.schema.staged.Detainers;
import org.detaineroutcomes.schema.staged.EnforcementEras;
import org.detaineroutcomes.schema.staged.FacilityCounties;
import org.detaineroutcomes.schema.staged.PlaceCounties;
import org.detaineroutcomes.schema.staged.Policies;
import org.detaineroutcomes.schema.staged.PolicyEvents;
import org.detaineroutcomes.schema.staged.PolicyLists;
import org.detaineroutcomes.schema.staged.Populations;
import org.detaineroutcomes.schema.staged.PriceIndexes;
import org.detaineroutcomes.schema.staged.StatewidePolicies;
import org.detaineroutcomes.schema.staged.Truths;
import org.detaineroutcomes.schema.staged.record.Claims;
import org.detaineroutcomes.schema.staged.record.DdorDeclined;
import org.detaineroutcomes.schema.staged.record.DdorDeclinedCounts;
import org.detaineroutcomes.schema.staged.record.DdorIssued;
import org.detaineroutcomes.schema.staged.record.DdorPolicies;
import org.detaineroutcomes.schema.staged.record.DdorTexts;
import org.detaineroutcomes.schema.staged.record.DdorTotals;
import org.detaineroutcomes.schema.staged.record.Errata;
import org.detaineroutcomes.schema.staged.record.Liability;
import org.detaineroutcomes.schema.staged.record.PublishedFindings;
import org.detaineroutcomes.schema.staged.record.PublishedTotals;

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

  /** The names of all, in the order in which they are listed. */
  public static List<String> names() {
    return ALL.stream().map(Table::name).toList();
  }
}
