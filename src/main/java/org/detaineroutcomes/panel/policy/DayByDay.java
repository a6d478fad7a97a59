package org.detaineroutcomes.panel.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.PlaceLevel;

/** Every state, county and city that has a policy of its own, and what holds there day by day. */
public final class DayByDay {

  /**
   * One place while nothing changes.
   *
   * @param county five digits; null for a state, and for a city in several counties or in none
   *     known
   * @param to first day on which it no longer holds; null while it does
   */
  public record Run(
      PlaceLevel level,
      String state,
      String county,
      String jurisdiction,
      LocalDate from,
      LocalDate to,
      Stance stance) {}

  private DayByDay() {}

  /** The runs of all places, in order. */
  public static List<Run> of(List<DatedSpell> spells) {
    LawOfPlaces law = new LawOfPlaces(spells);
    Map<String, List<DatedSpell>> units =
        spells.stream()
            .filter(spell -> spell.state() != null && !spell.onList())
            .filter(spell -> !spell.isAgreement())
            .filter(
                spell ->
                    spell.ofState() || spell.ofCounty() || spell.place().level() == PlaceLevel.CITY)
            .collect(Collectors.groupingBy(DayByDay::key, TreeMap::new, Collectors.toList()));
    List<Run> runs = new ArrayList<>();
    units.values().forEach(own -> runs.addAll(runs(own, law)));
    return runs;
  }

  private static String key(DatedSpell spell) {
    if (spell.ofState()) {
      return spell.state();
    }
    return spell.ofCounty()
        ? spell.state() + " " + spell.county()
        : spell.state() + " city " + spell.place().jurisdiction();
  }

  private static List<Run> runs(List<DatedSpell> own, LawOfPlaces law) {
    DatedSpell first =
        own.stream()
            .min(Comparator.comparing((DatedSpell each) -> each.place().jurisdiction()))
            .orElseThrow();
    boolean city = !first.ofState() && !first.ofCounty();
    UnitPlace place = new UnitPlace(first.state(), first.ofState() ? null : first.county());
    Precedence precedence =
        city
            ? new Precedence(List.of(law.state(place), law.ofCounty(place), own), law.county(place))
            : law.of(place);
    PlaceLevel level =
        first.ofState() ? PlaceLevel.STATE : city ? PlaceLevel.CITY : PlaceLevel.COUNTY;
    List<Run> runs = new ArrayList<>();
    for (LocalDate day : precedence.days()) {
      Stance stance = precedence.on(day);
      Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
      Stance before = last == null ? Stance.NOTHING : last.stance();
      if (!stance.equals(before)) {
        if (last != null) {
          runs.set(runs.size() - 1, ended(last, day));
        }
        runs.add(
            new Run(
                level,
                first.state(),
                place.county(),
                first.place().jurisdiction(),
                day,
                null,
                stance));
      }
    }
    return runs;
  }

  private static Run ended(Run run, LocalDate day) {
    return new Run(
        run.level(), run.state(), run.county(), run.jurisdiction(), run.from(), day, run.stance());
  }
}
