package org.detaineroutcomes.schema.core;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.PolicyComponents;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.schema.fields.SourceFields;

/** Law and practice about detainers as spells: from when to when, as exactly as it is known. */
public final class PolicySpells {
  public static final Column KNOWN_BASIS =
      Column.text("known_basis", "What the day from which it was known is").mandatory();
  public static final Column KNOWN_TO =
      Column.date("known_to", "Day from which it was known otherwise; empty: it stands");

  /** One row: one spell of one policy in one county, city, agency or state, as known for a time. */
  public static final Table TABLE =
      new Table(
          Layer.CORE,
          "policy_spells",
          "one spell of one policy as known for a time; a policy of several counties has a row for"
              + " each",
          List.of(),
          columns(),
          List.of(
              "The jail is usually the county's: a city's policy does not date its county, except"
                  + " for a city that is its counties or lies in none.",
              "A spell that was changed has a row for what was known before and one for after; those"
                  + " that stand have no known_to.",
              "Components are coded by documented rules of words; what no rule reads is unknown.",
              "The last day a source lists an agreement is not the day it ended."),
          false);

  private PolicySpells() {}

  private static List<Column> columns() {
    List<Column> all =
        new ArrayList<>(
            List.of(
                PlaceFields.JURISDICTION.mandatory(),
                PlaceFields.STATE,
                PlaceFields.LEVEL.mandatory(),
                PlaceFields.COUNTY_FIPS,
                PlaceFields.RESOLUTION_METHOD,
                PolicyFields.DIRECTION.mandatory(),
                PolicyFields.ABOUT_DETAINERS,
                PolicyFields.FROM_EARLIEST,
                PolicyFields.FROM_LATEST,
                PolicyFields.TO_EARLIEST,
                PolicyFields.TO_LATEST,
                DateFields.DATE_PRINTED,
                DateFields.DATE_PRECISION,
                PolicyFields.KNOWN_FROM,
                KNOWN_BASIS,
                KNOWN_TO,
                PolicyFields.PROVISION));
    all.addAll(PolicyComponents.columns());
    all.addAll(
        List.of(
            PolicyFields.LEGAL_BASIS,
            PolicyFields.BASIS_CODED,
            PolicyFields.COMPULSION,
            PolicyFields.LISTED_IN,
            SourceFields.SOURCE_URL,
            Provenance.FILE,
            Provenance.ROW));
    return List.copyOf(all);
  }
}
