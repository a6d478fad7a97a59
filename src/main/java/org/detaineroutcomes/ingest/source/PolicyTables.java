package org.detaineroutcomes.ingest.source;

import java.util.Map;
import java.util.Set;
import org.detaineroutcomes.schema.staged.Agreements;
import org.detaineroutcomes.schema.staged.Policies;
import org.detaineroutcomes.schema.staged.StatewidePolicies;

/** The hand-kept tables of law and practice, one row a policy. */
public final class PolicyTables {
  /**
   * Policies that limit detainers, read off public pages. The printed date is kept beside the
   * interval it is read as; a row without any date is listed but never dated.
   */
  public static final PlainTable POLICIES =
      new PlainTable(
          "policies",
          "policies that limit detainers, with printed dates and their intervals (CSV)",
          Policies.TABLE,
          Map.of(),
          Set.of("known_from"));

  /** States in which a limit on detainers holds in every county. */
  public static final PlainTable STATEWIDE_POLICIES =
      new PlainTable(
          "statewide-policies",
          "limits on detainers that hold throughout a state (CSV)",
          StatewidePolicies.TABLE,
          Map.of("jurisdiction", "name", "remark", "note"),
          Set.of("known_from"));

  /** Agencies with a 287(g) agreement, with signing dates and first and last listing. */
  public static final PlainTable AGREEMENTS_287G =
      new PlainTable(
          "agreements-287g",
          "agencies with a 287(g) agreement: signing dates, model, first and last listing (CSV)",
          Agreements.TABLE,
          Map.of("county_fips_codes", "county_fips"),
          Set.of(),
          AgreementReading::complete);

  private PolicyTables() {}
}
