package org.detaineroutcomes.publish.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.publish.disclosure.CountKey.Side;

/**
 * What is withheld of the figures of one release, decided over all its counts of people at once.
 *
 * <p>A count that stands in two figures is one count: it is withheld in both or in neither.
 */
public final class Disclosure {
  private final Suppression suppression;
  private final Map<Place, Withheld> withheld;

  private record Place(FigureRef figure, Side side) {
    static Place of(PeopleCount count) {
      return new Place(count.figure(), count.key().side());
    }
  }

  private record Said(CountKey key, long value) {}

  private Disclosure(Suppression suppression, Map<Place, Withheld> withheld) {
    this.suppression = suppression;
    this.withheld = withheld;
  }

  /** Decides over the counts of a release. */
  public static Disclosure of(Suppression suppression, List<PeopleCount> counts) {
    Map<Said, PeopleCount> first = new HashMap<>();
    Map<Place, Place> saidBefore = new LinkedHashMap<>();
    List<PeopleCount> once = new ArrayList<>();
    for (PeopleCount count : counts) {
      PeopleCount said = first.putIfAbsent(new Said(count.key(), count.value()), count);
      if (said != null) {
        saidBefore.put(Place.of(count), Place.of(said));
      } else {
        once.add(count);
      }
    }
    List<Withheld> decided = suppression.apply(once);
    Map<Place, Withheld> withheld = new HashMap<>();
    for (int i = 0; i < once.size(); i++) {
      withheld.put(Place.of(once.get(i)), decided.get(i));
    }
    saidBefore.forEach((place, other) -> withheld.put(place, withheld.get(other)));
    return new Disclosure(suppression, withheld);
  }

  /** Whether a count of a figure, or the size of its base, may be printed. */
  public Withheld of(FigureRef figure, Side side) {
    return withheld.getOrDefault(new Place(figure, side), Withheld.NOTHING);
  }

  /** A note without the counts of people that are too small to be printed. */
  public Note printed(Note note) {
    return note.without(
        note.code().counts().stream()
            .filter(name -> suppression.alone(note.count(name).orElse(null)) != Withheld.NOTHING)
            .toList());
  }

  /** A note without any count of people, as it stands beside a figure that is withheld. */
  public static Note withoutCounts(Note note) {
    return note.without(note.code().counts());
  }
}
