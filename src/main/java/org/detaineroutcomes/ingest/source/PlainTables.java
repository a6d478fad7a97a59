package org.detaineroutcomes.ingest.source;

import java.util.Map;
import java.util.Set;
import org.detaineroutcomes.schema.staged.Agencies;
import org.detaineroutcomes.schema.staged.EnforcementEras;
import org.detaineroutcomes.schema.staged.FacilityCounties;
import org.detaineroutcomes.schema.staged.PriceIndexes;
import org.detaineroutcomes.schema.staged.Truths;
import org.detaineroutcomes.schema.staged.claims.Claims;
import org.detaineroutcomes.schema.staged.claims.Liability;
import org.detaineroutcomes.schema.staged.claims.PublishedFindings;

/** The hand-kept tables that need no reader of their own. */
public final class PlainTables {
  public static final PlainTable CLAIMS =
      new PlainTable(
          "claims",
          "public claims about detainers and what each rests on (CSV)",
          Claims.TABLE,
          Map.of("claim_id", "id", "date_as_published", "date", "cited", "source"),
          Set.of("date_earliest", "date_latest"));

  public static final PlainTable LIABILITY =
      new PlainTable(
          "liability",
          "payments after holding somebody on a detainer (CSV)",
          Liability.TABLE,
          Map.of(
              "case_name", "case",
              "date_as_published", "date",
              "liability_basis", "basis",
              "cited", "source"),
          Set.of("case", "date", "date_earliest", "date_latest"));

  public static final PlainTable PUBLISHED_FINDINGS =
      new PlainTable(
          "published-findings",
          "what other studies found, to be printed beside our own (CSV)",
          PublishedFindings.TABLE,
          Map.of(
              "published_outcome", "outcome",
              "published_estimate", "estimate",
              "published_unit", "unit",
              "cited", "source"),
          Set.of());

  public static final PlainTable ENFORCEMENT_ERAS =
      new PlainTable(
          "enforcement-eras",
          "the federal enforcement programmes by date (CSV)",
          EnforcementEras.TABLE,
          Map.of("era_start", "start", "era_end", "end", "remark", "note"),
          Set.of());

  public static final PlainTable FACILITY_COUNTIES =
      new PlainTable(
          "facility-county",
          "the county of facilities whose postal town misleads (CSV)",
          FacilityCounties.TABLE,
          Map.of("remark", "note"),
          Set.of());

  public static final PlainTable RTCI_AGENCIES =
      new PlainTable(
          "rtci-agencies",
          "the agencies of the Real-Time Crime Index and where they are (CSV)",
          Agencies.TABLE,
          Map.of(
              "jurisdiction", "agency_name",
              "state", "state_name",
              "agency", "address",
              "latitude", "lat",
              "longitude", "long"),
          Set.of());

  public static final PlainTable PRICE_INDEX =
      new PlainTable(
          "price-index",
          "consumer prices by year, annual average of the CPI-U (CSV)",
          PriceIndexes.TABLE,
          Map.of(),
          Set.of());

  public static final PlainTable TRUTH =
      new PlainTable(
          "truth",
          "the known effects of the synthetic country (CSV)",
          Truths.TABLE,
          Map.of("true_effect_unit", "unit"),
          Set.of());

  private PlainTables() {}
}
