package org.detaineroutcomes.publish.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
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
  private final ReleaseSystem release;
  private final List<Shifts.Shift> proofs;
  private final Loss loss;
  private final Loss greedy;

  private record Place(FigureRef figure, Side side) {
    static Place of(PeopleCount count) {
      return new Place(count.figure(), count.key().side());
    }
  }

  private Disclosure(
      Suppression suppression,
      Map<Place, Withheld> withheld,
      ReleaseSystem release,
      List<Shifts.Shift> proofs,
      Loss loss,
      Loss greedy) {
    this.loss = loss;
    this.greedy = greedy;
    this.proofs = proofs;
    this.suppression = suppression;
    this.withheld = withheld;
    this.release = release;
  }

  /** Decides over counts beside which nothing is known. */
  public static Disclosure of(Suppression suppression, List<PeopleCount> counts) {
    return of(suppression, ReleaseFigures.of(counts));
  }

  /** Decides over the counts of a release. */
  public static Disclosure of(Suppression suppression, ReleaseFigures figures) {
    ReleaseSystem release = ReleaseSystem.of(figures);
    CountSystem system = release.system();
    Protection protection = new Protection(system, suppression, release.cost());
    Set<Integer> chosen = suppression.below() > 1 ? protection.choose() : Set.of();
    Map<Place, Withheld> withheld = new HashMap<>();
    release
        .places()
        .forEach(
            (at, places) -> {
              if (chosen.contains(at)) {
                Withheld why =
                    suppression.isSmall(system.count(at).value())
                        ? Withheld.SMALL
                        : Withheld.COMPLEMENT;
                places.forEach(count -> withheld.put(Place.of(count), why));
              }
            });
    Set<Integer> simple = suppression.below() > 1 ? GreedyChoice.of(system, suppression) : Set.of();
    return new Disclosure(
        suppression,
        withheld,
        release,
        protection.proofs(),
        Loss.of(system, suppression, chosen),
        Loss.of(system, suppression, simple));
  }

  /** Whether a count of a figure, or the size of its base, may be printed. */
  public Withheld of(FigureRef figure, Side side) {
    return withheld.getOrDefault(new Place(figure, side), Withheld.NOTHING);
  }

  /** What is lost by what is withheld beside small counts. */
  public Loss loss() {
    return loss;
  }

  /** What a rule would lose that takes the smallest other number of each sum. */
  public Loss greedyLoss() {
    return greedy;
  }

  /** What a reader can tell too closely if these figures are printed. */
  public List<DisclosureAudit.Leak> leaks(Predicate<PeopleCount> printed) {
    return DisclosureAudit.leaks(suppression, release, printed, proofs);
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
