package org.detaineroutcomes.publish.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The counts of a release as a system, and the figures that each of them stands in.
 *
 * @param places figures by the position of their count
 * @param cost what is lost if a count is withheld: the more people it counts and the more figures
 *     show it, the more
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ReleaseSystem(CountSystem system, Map<Integer, List<PeopleCount>> places, double[] cost) {

  /** A number of a whole record is worth so many of its parts. */
  private static final double WHOLE = 3;

  static ReleaseSystem of(List<PeopleCount> counts) {
    CountSystem system = new CountSystem();
    Map<Integer, List<PeopleCount>> places = new LinkedHashMap<>();
    for (PeopleCount count : counts) {
      Quantity of = Meaning.of(count.key());
      Long said = system.value(of);
      if (said != null && said != count.value()) {
        of = of.with("figure", count.figure() + " " + count.key().side());
      }
      int at = system.add(new CountSystem.Count(of, count.value(), true, count.isOpen(), true));
      places.computeIfAbsent(at, p -> new ArrayList<>()).add(count);
    }
    DeclaredRelations.addTo(system);
    return new ReleaseSystem(system, places, cost(system, places));
  }

  private static double[] cost(CountSystem system, Map<Integer, List<PeopleCount>> places) {
    double[] cost = new double[system.size()];
    places.forEach(
        (at, figures) ->
            cost[at] =
                (1 + Math.log1p((double) system.count(at).value()))
                    * Math.sqrt(figures.size())
                    * (figures.stream().anyMatch(ReleaseSystem::isWhole) ? WHOLE : 1));
    return cost;
  }

  private static boolean isWhole(PeopleCount count) {
    return count.key().dimension() == null;
  }
}
