package org.detaineroutcomes.panel.policy;

/**
 * What each spell decides in a panel, in the words of the table of uses.
 *
 * @param treatment the job's rules
 */
public record SpellUses(Treatment treatment) {

  /** What a spell decides. */
  public String of(DatedSpell spell) {
    if (spell.isAgreement()) {
      return treatment.agreementThrough(spell)
          ? "agreement through the window"
          : "agreement in part of the window";
    }
    if (!spell.aboutDetainers()) {
      return "not about detainers";
    }
    if (treatment.dating().treats(spell)) {
      return !spell.dated() ? "no certain date: listed, no cohort" : useOfDated(spell);
    }
    if (!spell.ofState() && spell.county() == null) {
      return "not placed";
    }
    if (treatment.excludes(Exclusion.STATEWIDE) && spell.holdsStatewide()) {
      return "takes its state out of the control pool";
    }
    return !treatment.ofStates() && spell.ofCounty() && spell.limits() && !spell.onList()
        ? "stance alone: the table of policies decides who is dated"
        : "not the treatment of this definition";
  }

  private String useOfDated(DatedSpell spell) {
    if (treatment.dating().endedBefore(spell)) {
      return "ended before the window";
    }
    UnitPlace place = new UnitPlace(spell.state(), spell.county());
    return treatment.dating().first(place).filter(spell::equals).isPresent()
        ? "dates its unit"
        : "later spell: the first one counts";
  }
}
