package org.detaineroutcomes.publish.disclosure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.publish.disclosure.CountSystem.Told;

/**
 * What an earlier release tells beside this one: its own relations hold between its counts, and one
 * thing that both count changed by those who were added or taken away since.
 */
final class EditionRelations {
  private EditionRelations() {}

  static void addTo(CountSystem system, EarlierRelease earlier) {
    int from = system.size();
    Map<Quantity, Quantity> now = new LinkedHashMap<>();
    earlier.printed().forEach(count -> add(system, earlier, count, Told.BEFORE, now));
    earlier.withheld().forEach(count -> add(system, earlier, count, Told.WITHHELD_BEFORE, now));
    DeclaredRelations.addTo(system, from);
    now.forEach((then, present) -> link(system, then, present));
  }

  private static void add(
      CountSystem system,
      EarlierRelease earlier,
      PeopleCount count,
      Told told,
      Map<Quantity, Quantity> now) {
    Quantity present = Meaning.of(count.key());
    Quantity then =
        ReleaseSystem.apart(
            system,
            new Quantity(present.universe().apart("in " + earlier.id()), present.where()),
            count);
    system.add(new CountSystem.Count(then, count.value(), told, true));
    if (system.position(present) != null && then.where().equals(present.where())) {
      now.put(then, present);
    }
  }

  private static void link(CountSystem system, Quantity then, Quantity now) {
    long more = system.value(now) - system.value(then);
    if (more == 0) {
      system.sum(now, List.of(then));
    } else if (more > 0) {
      system.atMost(now, List.of(then), then.with("edition", "added since"), true);
    } else {
      system.atMost(then, List.of(now), then.with("edition", "taken away since"), true);
    }
  }
}
