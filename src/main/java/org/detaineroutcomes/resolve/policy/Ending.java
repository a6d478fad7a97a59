package org.detaineroutcomes.resolve.policy;

import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.model.DateInterval;

/**
 * The end of whatever a unit has in one direction.
 *
 * @param unit key of the unit; the county for agreements
 * @param direction what ends
 * @param when on which day
 */
record Ending(String unit, String direction, DateInterval when) {

  /** The spell, ended by the first of {@code endings} after its beginning, if one fits. */
  static Spell applied(Spell spell, List<Ending> endings) {
    Optional<Ending> first =
        endings.stream()
            .filter(ending -> ending.fits(spell))
            .min(java.util.Comparator.comparing(ending -> ending.when().earliest()));
    return first.map(ending -> spell.ended(ending.when())).orElse(spell);
  }

  private boolean fits(Spell spell) {
    if (!direction.equals(spell.direction()) || when.earliest() == null) {
      return false;
    }
    boolean agreement = direction.equals(Spell.AGREEMENT);
    String key = agreement ? spell.where().county() : spell.where().key();
    java.time.LocalDate begun =
        spell.from().latest() != null ? spell.from().latest() : spell.from().earliest();
    boolean later = begun != null && begun.isBefore(when.earliest());
    boolean open = spell.to().latest() == null;
    boolean seenAlive =
        spell.to().earliest() != null && when.earliest().isBefore(spell.to().earliest());
    return unit.equals(key) && later && open && !seenAlive;
  }
}
