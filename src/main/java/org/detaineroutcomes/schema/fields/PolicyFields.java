package org.detaineroutcomes.schema.fields;

import java.util.Arrays;
import org.detaineroutcomes.model.Compulsion;
import org.detaineroutcomes.model.LegalBasis;
import org.detaineroutcomes.schema.Column;

/** Columns of law and practice about detainers. */
public final class PolicyFields {
  public static final Column POLICY = Column.text("policy", "Name of the policy");
  public static final Column CRITERIA =
      Column.text("criteria", "Which detainers it limits, in the source's words");
  public static final Column EVENT =
      Column.text("event", "What happened, in the source's words").mandatory();
  public static final Column DIRECTION =
      Column.text("direction", "Whether it limits cooperation, mandates it, or is an agreement")
          .oneOf("limits", "mandates", "287(g) agreement");
  public static final Column ABOUT_DETAINERS =
      Column.flag("about_detainers", "Whether the page read names detainers");
  public static final Column PROVISION = Column.text("provision", "What it provides");
  public static final Column LEGAL_BASIS =
      Column.text("legal_basis", "Ordinance, sheriff policy, statute, court order, ...");
  public static final Column BASIS_CODED =
      Column.text("basis_coded", "What it rests on, coded by its words; empty: unknown")
          .oneOf(Arrays.stream(LegalBasis.values()).map(LegalBasis::words).toArray(String[]::new));
  public static final Column COMPULSION =
      Column.text("compulsion", "Whether the jurisdiction chose it; empty: unknown")
          .oneOf(Arrays.stream(Compulsion.values()).map(Compulsion::words).toArray(String[]::new));
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
  public static final Column LISTED_IN =
      Column.text("listed_in", "Staged table whose row says so")
          .oneOf("policies", "policy_lists", "statewide_policies", "policy_events", "agreements")
          .mandatory();
  public static final Column STANCE =
      Column.text(
              "stance",
              "What the unit's law and practice say in this period, by the rule of adoption of the job")
          .oneOf(
              "limits", "mandates", "conflict", "287(g) agreement", "none listed", "undated limit")
          .mandatory();

  private PolicyFields() {}
}
