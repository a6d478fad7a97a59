package org.detaineroutcomes.panel.policy;

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
    if (treatment.dating().treats(spell)) {
      return !spell.dated() ? PolicyUse.NO_CERTAIN_DATE : useOfDated(spell);
    }
    if (!spell.ofState() && spell.county() == null) {
      return PolicyUse.NOT_PLACED;
    }
    if (treatment.excludes(Exclusion.STATEWIDE) && spell.holdsStatewide()) {
      return PolicyUse.EXCLUDES_STATE;
    }
    return !treatment.ofStates() && spell.ofCounty() && spell.limits() && !spell.onList()
        ? PolicyUse.STANCE_ALONE
        : PolicyUse.NOT_THE_TREATMENT;
  }

  private PolicyUse useOfDated(DatedSpell spell) {
    if (treatment.dating().endedBefore(spell)) {
      return PolicyUse.ENDED_BEFORE_WINDOW;
    }
    UnitPlace place = new UnitPlace(spell.state(), spell.county());
    return treatment.dating().first(place).filter(spell::equals).isPresent()
        ? PolicyUse.DATES_UNIT
        : PolicyUse.LATER_SPELL;
  }
}
