package org.detaineroutcomes.model.edition;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import org.detaineroutcomes.model.edition.EditionComparison.UnitKey;

/**
 * Finds units that changed their name between editions: gone under one name, new under another, in
 * the same state, with the same letters or with the same counts in nearly every month. One name
 * goes to one name, or to none.
 */
final class Renamings {
  /** Periods that must be there to tell by counts. */
  private static final int PERIODS = 6;

  /** Share of the periods of both that must say the same. */
  private static final double SAME = 0.8;

  private final Map<UnitKey, NavigableMap<String, Reported>> earlier;
  private final Map<UnitKey, NavigableMap<String, Reported>> later;

  Renamings(
      Map<UnitKey, NavigableMap<String, Reported>> earlier,
      Map<UnitKey, NavigableMap<String, Reported>> later) {
    this.earlier = earlier;
    this.later = later;
  }

  List<Renaming> find() {
    List<UnitKey> gone = earlier.keySet().stream().filter(k -> !later.containsKey(k)).toList();
    List<UnitKey> fresh = later.keySet().stream().filter(k -> !earlier.containsKey(k)).toList();
    List<Renaming> found = new ArrayList<>();
    Set<UnitKey> taken = new HashSet<>();
    Map<UnitKey, List<UnitKey>> spelled = fresh.stream().collect(groupingBy(Renamings::letters));
    gone.stream()
        .collect(groupingBy(Renamings::letters, LinkedHashMap::new, toList()))
        .forEach(
            (letters, before) ->
                one(before)
                    .flatMap(only -> one(spelled.getOrDefault(letters, List.of())))
                    .ifPresent(
                        after -> {
                          taken.add(before.get(0));
                          taken.add(after);
                          found.add(renaming(before.get(0), after, "the same letters"));
                        }));
    for (UnitKey before : gone) {
      List<UnitKey> alike =
          taken.contains(before)
              ? List.of()
              : fresh.stream()
                  .filter(after -> !taken.contains(after) && samePlaceInList(before, after))
                  .filter(after -> sameCounts(before, after).isPresent())
                  .toList();
      one(alike)
          .ifPresent(
              after -> {
                taken.add(after);
                found.add(renaming(before, after, sameCounts(before, after).orElseThrow()));
              });
    }
    return found;
  }

  private static Renaming renaming(UnitKey before, UnitKey after, String why) {
    return new Renaming(before.kind(), before.state(), before.unit(), after.unit(), why);
  }

  private static Optional<UnitKey> one(List<UnitKey> keys) {
    return keys.size() == 1 ? Optional.of(keys.get(0)) : Optional.empty();
  }

  private static boolean samePlaceInList(UnitKey a, UnitKey b) {
    return a.kind().equals(b.kind()) && a.state().equals(b.state());
  }

  /** The key with the letters of its name alone. */
  private static UnitKey letters(UnitKey key) {
    String words = key.unit().toLowerCase(Locale.ROOT).replaceAll("\\bsaint\\b", "st");
    String letters = words.replaceAll("\\bfort\\b", "ft").replaceAll("[^a-z0-9]", "");
    return new UnitKey(key.kind(), key.state(), letters);
  }

  /** "the same counts in 77 of 78 periods"; empty where they are too few or too different. */
  private Optional<String> sameCounts(UnitKey before, UnitKey after) {
    NavigableMap<String, Reported> then = earlier.get(before);
    NavigableMap<String, Reported> now = later.get(after);
    int both = 0;
    int same = 0;
    boolean counted = false;
    for (Reported row : then.values()) {
      Reported other = now.get(row.period());
      if (other != null) {
        both++;
        if (row.saysTheSameAs(other)) {
          same++;
          counted |= row.countsSomething();
        }
      }
    }
    return both >= PERIODS && counted && same >= SAME * both && both >= SAME * then.size()
        ? Optional.of("the same counts in " + same + " of " + both + " periods")
        : Optional.empty();
  }
}
