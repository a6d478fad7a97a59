package org.detaineroutcomes.schema.staged;

import java.util.List;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.schema.fields.SourceFields;

/** States in which a limit on detainers holds in every county: none of theirs is a control. */
public final class StatewidePolicies {
  /** One row: one state. */
  public static final Table TABLE =
      Table.staged(
          "statewide_policies",
          "one limit on detainers that holds throughout a state",
          List.of(
              PlaceFields.JURISDICTION.mandatory(),
              PlaceFields.STATE.mandatory(),
              PolicyFields.EVENT,
              DateFields.DATE_PRINTED,
              DateFields.DATE_EARLIEST,
              DateFields.DATE_LATEST,
              DateFields.DATE_PRECISION,
              PolicyFields.PROVISION,
              PolicyFields.LEGAL_BASIS,
              SourceFields.SOURCE_URL,
              SourceFields.REMARK,
              PolicyFields.KNOWN_FROM),
          "A practice of every county, a statute and a ruling all count: the legal basis says which.");

  private StatewidePolicies() {}
}
