package org.detaineroutcomes.panel.policy;

import org.detaineroutcomes.model.ControlExclusion;
import org.detaineroutcomes.model.PlaceLevel;
import org.detaineroutcomes.model.result.PolicyUse;

/**
 * What each spell decides in a panel.
 *
 * @param treatment the job's rules
 */
public record SpellUses(Treatment treatment) {

  /** What a spell decides. */
  public PolicyUse of(DatedSpell spell) {
    if (spell.isAgreement()) {
      return treatment.agreementThrough(spell)
          ? PolicyUse.AGREEMENT_THROUGH
          : PolicyUse.AGREEMENT_IN_PART;
    }
    if (!spell.aboutDetainers()) {
      return PolicyUse.NOT_ABOUT_DETAINERS;
    }
    if (treatment.adoptions().treats(spell)) {
      return !spell.dated() ? PolicyUse.NO_CERTAIN_DATE : useOfDated(spell);
    }
    if (!spell.ofState() && spell.county() == null) {
      return PolicyUse.NOT_PLACED;
    }
    if (!spell.ofState() && !spell.ofCounty()) {
      return spell.place().level() == PlaceLevel.CITY && !spell.onList()
          ? PolicyUse.NOT_OF_THE_JAIL
          : PolicyUse.NOT_THE_TREATMENT;
    }
    return spell.ofState() && spell.limits() && !spell.onList() && reaches(spell)
        ? treatment.excludes(ControlExclusion.STATEWIDE)
            ? PolicyUse.EXCLUDES_STATE
            : PolicyUse.TREATS_STATE
        : PolicyUse.NOT_THE_TREATMENT;
  }

  /** Whether a limit of the state can be in force in the window. */
  private boolean reaches(DatedSpell spell) {
    Window window = treatment.compared();
    boolean possible =
        spell.dated()
            ? spell.inForceBetween(window.firstDay(), window.to().firstDay())
            : spell.holdsStatewide();
    return possible
        || (spell.holdsStatewide()
            && (spell.fromEarliest() == null
                || !spell.fromEarliest().isAfter(window.to().firstDay())));
  }

  private PolicyUse useOfDated(DatedSpell spell) {
    if (treatment.adoptions().endedBefore(spell)) {
      return PolicyUse.ENDED_BEFORE_WINDOW;
    }
    UnitPlace place = new UnitPlace(spell.state(), spell.county());
    return treatment.policy(place).filter(tenure -> tenure.dating().equals(spell)).isPresent()
        ? PolicyUse.DATES_UNIT
        : PolicyUse.LATER_SPELL;
  }
}
