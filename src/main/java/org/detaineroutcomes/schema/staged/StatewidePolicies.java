package org.detaineroutcomes.schema.staged;

import java.util.List;
import org.detaineroutcomes.schema.SourceNotes;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.core.PolicySpells;

/** States in which a limit on detainers holds in every county: none of theirs is a control. */
public final class StatewidePolicies {
  /** One row: one state. */
  public static final Table TABLE =
      Table.staged(
          "statewide_policies",
          "one limit on detainers that holds throughout a state",
          List.of(
              Places.JURISDICTION.mandatory(),
              Places.STATE.mandatory(),
              PolicyEvents.EVENT,
              Policies.DATE_PRINTED,
              Policies.DATE_EARLIEST,
              Policies.DATE_LATEST,
              Policies.DATE_PRECISION,
              PolicySpells.PROVISION,
              PolicySpells.LEGAL_BASIS,
              Policies.SOURCE_URL,
              SourceNotes.NOTE,
              PolicySpells.KNOWN_FROM),
          "A practice of every county, a statute and a ruling all count: the legal basis says which.");

  private StatewidePolicies() {}
}
