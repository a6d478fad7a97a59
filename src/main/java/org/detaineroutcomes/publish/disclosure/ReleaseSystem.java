package org.detaineroutcomes.publish.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.detaineroutcomes.model.result.Basis;
import org.detaineroutcomes.publish.disclosure.CountSystem.Told;

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

  static ReleaseSystem of(ReleaseFigures figures) {
    CountSystem system = new CountSystem();
    Map<Integer, List<PeopleCount>> places = new LinkedHashMap<>();
    Map<Quantity, Long> open = open(figures);
    for (PeopleCount count : figures.counts()) {
      Quantity of = apart(system, Meaning.of(count.key()), count);
      Told told = isOpen(of, count.value(), open) ? Told.BEFORE : Told.HERE;
      int at = system.add(new CountSystem.Count(of, count.value(), told, true));
      places.computeIfAbsent(at, p -> new ArrayList<>()).add(count);
    }
    DeclaredRelations.addTo(system, 0);
    for (EarlierRelease earlier : figures.earlier()) {
      EditionRelations.addTo(system, earlier);
    }
    return new ReleaseSystem(system, places, cost(system, places));
  }

  /** A second number of one thing is a thing of its own. */
  static Quantity apart(CountSystem system, Quantity of, PeopleCount count) {
    Long said = system.value(of);
    return said == null || said == count.value()
        ? of
        : of.with("figure", count.figure() + " " + count.key().side());
  }

  /** Numbers that everybody knows. */
  private static Map<Quantity, Long> open(ReleaseFigures figures) {
    Map<Quantity, Long> open = new HashMap<>();
    Stream.concat(
            figures.earlier().stream().flatMap(each -> each.printed().stream()),
            figures.counts().stream().filter(PeopleCount::isOpen))
        .forEach(count -> open.put(Meaning.of(count.key()), count.value()));
    return open;
  }

  /**
   * Whether it was printed before, or its publisher printed the same before it corrected others.
   */
  private static boolean isOpen(Quantity of, long value, Map<Quantity, Long> open) {
    Long told = value;
    return told.equals(open.get(of))
        || (of.has(Meaning.VERSION)
            && told.equals(open.get(of.with(Meaning.VERSION, Basis.AS_PUBLISHED.code()))));
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
