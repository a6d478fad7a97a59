package org.detaineroutcomes.ingest.synthetic.country;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/**
 * The average effects of dated policies on the counties that adopted them, computed from both mean
 * potential outcomes of every county and year: what an estimator should find.
 *
 * <p>Groups and aggregations are those of Callaway &amp; Sant'Anna (2021), each county counted
 * once: {@code att_gt}, then {@code dynamic}, {@code group}, {@code calendar} and {@code simple}. A
 * reversed policy counts as adopted: the effect is that of having adopted.
 */
public final class BuiltInEffects {
  private final PotentialOutcomes outcomes;
  private final List<Cell> cells = new ArrayList<>();

  /** The effects on one outcome. */
  public BuiltInEffects(Country country, PotentialOutcomes outcomes) {
    this.outcomes = outcomes;
    List<SyntheticCounty> dated = country.with(Adoption.Stance.DATED);
    for (AdoptionGroup cohort : AdoptionGroup.values()) {
      List<SyntheticCounty> members =
          dated.stream().filter(c -> c.cohort() == cohort.year()).toList();
      for (int year : years()) {
        cells.add(cell(cohort, year, members));
      }
    }
  }

  /**
   * An average effect.
   *
   * @param term which aggregation
   * @param cohort year of adoption; 0 where it is over all
   * @param period year; 0 where it is over all
   * @param event years since adoption; null where it is over all
   * @param rate difference of the mean rates per 100,000 residents
   * @param log difference of their logarithms
   * @param units counties averaged
   */
  public record Effect(
      String term, int cohort, int period, Integer event, double rate, double log, int units) {}

  private record Cell(int cohort, int year, double rate, double log, int units) {
    int event() {
      return year - cohort;
    }
  }

  /** Every effect, overall figures first within each aggregation. */
  public List<Effect> all() {
    List<Cell> after = cells.stream().filter(cell -> cell.event() >= 0).toList();
    List<Effect> all = new ArrayList<>();
    all.add(average("overall", 0, 0, null, after));
    all.add(average("simple", 0, 0, null, after));
    List<Effect> dynamic = new ArrayList<>();
    cells.stream()
        .mapToInt(Cell::event)
        .distinct()
        .sorted()
        .forEach(
            e ->
                dynamic.add(
                    average(
                        "dynamic", 0, 0, e, cells.stream().filter(c -> c.event() == e).toList())));
    all.add(evenly("dynamic", dynamic.stream().filter(effect -> effect.event() >= 0).toList()));
    all.addAll(dynamic);
    List<Effect> group = new ArrayList<>();
    for (AdoptionGroup cohort : AdoptionGroup.values()) {
      List<Cell> own = after.stream().filter(c -> c.cohort() == cohort.year()).toList();
      group.add(average("group", cohort.year(), 0, null, own));
    }
    all.add(byUnits("group", group));
    all.addAll(group);
    List<Effect> calendar = new ArrayList<>();
    for (int year : years()) {
      List<Cell> then = after.stream().filter(c -> c.year() == year).toList();
      if (!then.isEmpty()) {
        calendar.add(average("calendar", 0, year, null, then));
      }
    }
    all.add(evenly("calendar", calendar));
    all.addAll(calendar);
    cells.forEach(
        c ->
            all.add(
                new Effect(
                    "att_gt", c.cohort(), c.year(), c.event(), c.rate(), c.log(), c.units())));
    return all;
  }

  private Cell cell(AdoptionGroup cohort, int year, List<SyntheticCounty> members) {
    double rate = 0;
    double log = 0;
    for (SyntheticCounty county : members) {
      double with = outcomes.with(county, year);
      double without = outcomes.without(county, year);
      rate += with - without;
      log += FastMath.log(with / without);
    }
    return new Cell(
        cohort.year(), year, rate / members.size(), log / members.size(), members.size());
  }

  private static Effect average(
      String term, int cohort, int period, Integer event, List<Cell> over) {
    int weight = over.stream().mapToInt(Cell::units).sum();
    double rate = over.stream().mapToDouble(c -> c.units() * c.rate()).sum() / weight;
    double log = over.stream().mapToDouble(c -> c.units() * c.log()).sum() / weight;
    return new Effect(term, cohort, period, event, rate, log, units(over));
  }

  private static int units(List<Cell> over) {
    return over.stream()
        .collect(java.util.stream.Collectors.toMap(Cell::cohort, Cell::units, (one, same) -> one))
        .values()
        .stream()
        .mapToInt(Integer::intValue)
        .sum();
  }

  private static Effect evenly(String term, List<Effect> parts) {
    double rate = parts.stream().mapToDouble(Effect::rate).sum() / parts.size();
    double log = parts.stream().mapToDouble(Effect::log).sum() / parts.size();
    int units = parts.stream().mapToInt(Effect::units).max().orElseThrow();
    return new Effect(term, 0, 0, null, rate, log, units);
  }

  private static Effect byUnits(String term, List<Effect> parts) {
    int units = parts.stream().mapToInt(Effect::units).sum();
    double rate = parts.stream().mapToDouble(p -> p.units() * p.rate()).sum() / units;
    double log = parts.stream().mapToDouble(p -> p.units() * p.log()).sum() / units;
    return new Effect(term, 0, 0, null, rate, log, units);
  }

  private static int[] years() {
    return IntStream.rangeClosed(Scale.FIRST_YEAR, Scale.LAST_YEAR).toArray();
  }
}
