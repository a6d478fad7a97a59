package org.detaineroutcomes.panel.policy;

import java.io.Serializable;
import java.util.Comparator;
import org.detaineroutcomes.model.PlaceLevel;

/**
 * Whose policy treats a unit. A city that is the whole of several counties is one adopter in all of
 * them; a row that names several counties has an adopter in each.
 *
 * @param id five digits of a county, the postal code of a state, or the state and name of a city
 *     that is the whole of its counties; the same in every release
 * @param name as its source prints it
 */
public record Adopter(String id, String name, PlaceLevel level)
    implements Serializable, Comparable<Adopter> {

  /** By id, then by name and level. */
  @Override
  public int compareTo(Adopter other) {
    return Comparator.comparing(Adopter::id)
        .thenComparing(Adopter::name)
        .thenComparing(Adopter::level)
        .compare(this, other);
  }

  static Adopter of(DatedSpell spell) {
    PolicyPlace place = spell.place();
    boolean wholeCounties = PolicyPlace.WHOLE_COUNTIES.equals(place.method());
    String id =
        place.isState()
            ? place.state()
            : wholeCounties || place.county() == null
                ? place.state() + " " + place.jurisdiction()
                : place.county();
    return new Adopter(id, place.jurisdiction(), place.level());
  }
}
