package org.detaineroutcomes.ingest.source;

import java.util.Map;
import java.util.Set;
import org.detaineroutcomes.ingest.RowBuilder;
import org.detaineroutcomes.model.result.ClaimWording;
import org.detaineroutcomes.schema.fields.ClaimFields;
import org.detaineroutcomes.schema.fields.DateFields;
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
          Set.of("date_earliest", "date_latest", "wording"),
          PlainTables::quotedWithItsDate);

  private static void quotedWithItsDate(RowBuilder row) {
    if (ClaimWording.printedAs((String) row.value(ClaimFields.WORDING))
            != ClaimWording.IN_OTHER_WORDS
        && row.value(DateFields.DATE_EARLIEST) == null) {
      row.complain("a quotation has no date; give the day it was said, or say: in other words");
    }
  }

  public static final PlainTable LIABILITY =
      new PlainTable(
          "liability",
          "payments after holding somebody on a detainer (CSV)",
          Liability.TABLE,
          Map.of(
              "case_name", "case",
              "date_as_published", "date",
              "liability_basis", "basis",
              "amount_bound", "bound",
              "remark", "note",
              "cited", "source"),
          Set.of(
              "case",
              "date",
              "date_earliest",
              "date_latest",
              "payer_level",
              "bound",
              "kind",
              "people",
              "note"));

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
