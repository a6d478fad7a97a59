package org.detaineroutcomes.schema.core;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.staged.Places;
import org.detaineroutcomes.schema.staged.Policies;

/** Law and practice about detainers as spells: from when to when, as exactly as it is known. */
public final class PolicySpells {
  public static final Column DIRECTION =
      Column.text("direction", "Whether it limits cooperation, mandates it, or is an agreement")
          .oneOf("limits", "mandates", "287(g) agreement")
          .mandatory();
  public static final Column ABOUT_DETAINERS =
      Column.flag("about_detainers", "Whether the page read names detainers");
  public static final Column FROM_EARLIEST =
      Column.date("valid_from_earliest", "First day on which it can have been in force");
  public static final Column FROM_LATEST =
      Column.date("valid_from_latest", "Day from which it certainly was in force; empty: undated");
  public static final Column TO_EARLIEST =
      Column.date("valid_to_earliest", "First day on which it can have ended; empty: no end known");
  public static final Column TO_LATEST =
      Column.date("valid_to_latest", "Day by which it had certainly ended; empty: no end known");
  public static final Column KNOWN_FROM =
      Column.date("known_from", "Day from which the source could be known, if stated");
  public static final Column LISTED_IN =
      Column.text("listed_in", "Staged table whose row says so")
          .oneOf("policies", "policy_lists", "statewide_policies", "policy_events", "agreements")
          .mandatory();
  public static final Column PROVISION = Column.text("provision", "What it provides");
  public static final Column LEGAL_BASIS =
      Column.text("legal_basis", "Ordinance, sheriff policy, statute, court order, ...");

  /** One row: one spell of one policy in one county, city, agency or state. */
  public static final Table TABLE =
      new Table(
          Layer.CORE,
          "policy_spells",
          "one spell of one policy; a policy of several counties has a row for each",
          List.of(),
          List.of(
              Places.JURISDICTION.mandatory(),
              Places.STATE,
              Places.LEVEL.mandatory(),
              Places.COUNTY_FIPS,
              Resolutions.METHOD,
              DIRECTION,
              ABOUT_DETAINERS,
              FROM_EARLIEST,
              FROM_LATEST,
              TO_EARLIEST,
              TO_LATEST,
              Policies.DATE_PRINTED,
              Policies.DATE_PRECISION,
              KNOWN_FROM,
              PROVISION,
              LEGAL_BASIS,
              LISTED_IN,
              Policies.SOURCE_URL,
              Provenance.FILE,
              Provenance.ROW),
          List.of(
              "The jail is usually the county's: a city's policy does not date its county, except"
                  + " for a city that is its counties.",
              "The last day a source lists an agreement is not the day it ended."),
          false);

  private PolicySpells() {}
}
