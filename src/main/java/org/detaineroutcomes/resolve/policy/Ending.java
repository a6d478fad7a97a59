package org.detaineroutcomes.resolve.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.model.DateInterval;
import org.detaineroutcomes.model.PolicyDirection;

/**
 * The end of whatever a unit has in one direction.
 *
 * @param unit key of the unit; the county for agreements
 * @param direction what ends
 * @param when on which day
 * @param knownFrom day from which the end was known; null where no day can be told
 */
record Ending(String unit, PolicyDirection direction, DateInterval when, LocalDate knownFrom) {

  /**
   * The spell, ended by the first of {@code endings} after its beginning, if one fits: what was
   * known before the end was, and what was known after.
   */
  static List<Spell> applied(Spell spell, List<Ending> endings) {
    Optional<Ending> first =
        endings.stream()
            .filter(ending -> ending.fits(spell))
            .min(Comparator.comparing(ending -> ending.when().earliest()));
    return first.map(ending -> ending.versions(spell)).orElse(List.of(spell));
  }

  private List<Spell> versions(Spell open) {
    return versions(open, open.ended(when), knownFrom);
  }

  /** What was known before a day, and what from then on. */
  static List<Spell> versions(Spell before, Spell after, LocalDate day) {
    if (day == null || !before.known().before(day)) {
      return List.of(after);
    }
    return before.known().overBy(day)
        ? List.of(before)
        : List.of(
            before.known(before.known().until(day)), after.known(before.known().changed(day)));
  }

  private boolean fits(Spell spell) {
    if (direction != spell.direction() || when.earliest() == null) {
      return false;
    }
    boolean agreement = direction == PolicyDirection.AGREEMENT_287G;
    String key = agreement ? spell.where().county() : spell.where().key();
    LocalDate begun =
        spell.from().latest() != null ? spell.from().latest() : spell.from().earliest();
    boolean later = begun != null && begun.isBefore(when.earliest());
    boolean open = spell.to().latest() == null;
    boolean seenAlive =
        spell.to().earliest() != null && when.earliest().isBefore(spell.to().earliest());
    return unit.equals(key) && later && open && !seenAlive;
  }
}
