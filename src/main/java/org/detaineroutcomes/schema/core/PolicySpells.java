package org.detaineroutcomes.schema.core;

import java.util.Arrays;
import java.util.List;
import org.detaineroutcomes.model.Compulsion;
import org.detaineroutcomes.model.LegalBasis;
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
      Column.date("known_from", "Day from which it could be known; empty: no day can be told");
  public static final Column KNOWN_BASIS =
      Column.text("known_basis", "What the day from which it was known is").mandatory();
  public static final Column KNOWN_TO =
      Column.date("known_to", "Day from which it was known otherwise; empty: it stands");
  public static final Column LISTED_IN =
      Column.text("listed_in", "Staged table whose row says so")
          .oneOf("policies", "policy_lists", "statewide_policies", "policy_events", "agreements")
          .mandatory();
  public static final Column PROVISION = Column.text("provision", "What it provides");
  public static final Column LEGAL_BASIS =
      Column.text("legal_basis", "Ordinance, sheriff policy, statute, court order, ...");
  public static final Column COMPONENTS =
      Column.text(
          "components",
          "What it provides, coded by its words; several by semicolons; empty: unknown");
  public static final Column BASIS =
      Column.text("basis_coded", "What it rests on, coded by its words; empty: unknown")
          .oneOf(Arrays.stream(LegalBasis.values()).map(LegalBasis::words).toArray(String[]::new));
  public static final Column COMPULSION =
      Column.text("compulsion", "Whether the jurisdiction chose it; empty: unknown")
          .oneOf(Arrays.stream(Compulsion.values()).map(Compulsion::words).toArray(String[]::new));

  /** One row: one spell of one policy in one county, city, agency or state, as known for a time. */
  public static final Table TABLE =
      new Table(
          Layer.CORE,
          "policy_spells",
          "one spell of one policy as known for a time; a policy of several counties has a row for"
              + " each",
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
              KNOWN_BASIS,
              KNOWN_TO,
              PROVISION,
              COMPONENTS,
              LEGAL_BASIS,
              BASIS,
              COMPULSION,
              LISTED_IN,
              Policies.SOURCE_URL,
              Provenance.FILE,
              Provenance.ROW),
          List.of(
              "The jail is usually the county's: a city's policy does not date its county, except"
                  + " for a city that is its counties.",
              "A spell that was changed has a row for what was known before and one for after; those"
                  + " that stand have no known_to.",
              "Components are coded by documented rules of words; what no rule reads is unknown.",
              "The last day a source lists an agreement is not the day it ended."),
          false);

  private PolicySpells() {}
}
