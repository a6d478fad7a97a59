package org.detaineroutcomes.ingest.synthetic.country;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.detaineroutcomes.model.DateInterval;
import org.detaineroutcomes.model.DatePrecision;
import org.detaineroutcomes.model.UsState;

/**
 * Decides which counties of a state adopt, when, and how it is printed.
 *
 * <p>Larger counties with more crime adopt more often, so that levels are confounded; every state
 * has the same share of each cohort and trends do not depend on adoption, so that trends are not.
 */
final class Adoptions {
  private static final double UNDATED_SHARE = 0.025;
  private static final double AGREEMENT_SHARE = 0.04;
  private static final int REVERSED_AFTER_YEARS = 2;
  private static final LocalDate STATE_LAW = LocalDate.of(2014, 7, 1);
  private static final DateInterval NO_DATE =
      new DateInterval("", null, null, DatePrecision.UNDATED);

  private Adoptions() {}

  /** The counties of one state with their adoptions. */
  static List<SyntheticCounty> assign(long seed, UsState state, List<SyntheticCounty> members) {
    if (state == Country.STATEWIDE) {
      Adoption law =
          new Adoption(Adoption.Stance.STATEWIDE, STATE_LAW, null, Wording.exactly(STATE_LAW));
      return members.stream().map(county -> county.with(law)).toList();
    }
    Draws draws = Draws.of(seed, "adoption", state.name());
    List<Adoption> adopting = draws.shuffled(adopting(members.size(), draws));
    List<Adoption> rest =
        new ArrayList<>(
            Collections.nCopies(share(AGREEMENT_SHARE, members.size()), Adoption.AGREEMENT));
    rest.addAll(Collections.nCopies(members.size() - adopting.size() - rest.size(), Adoption.NONE));
    List<Adoption> all = new ArrayList<>(adopting);
    all.addAll(draws.shuffled(rest));
    List<SyntheticCounty> ranked = ranked(members, draws);
    List<SyntheticCounty> assigned = new ArrayList<>();
    for (int i = 0; i < ranked.size(); i++) {
      assigned.add(ranked.get(i).with(all.get(i)));
    }
    return assigned;
  }

  /** Most inclined first. */
  private static List<SyntheticCounty> ranked(List<SyntheticCounty> members, Draws draws) {
    record Inclined(SyntheticCounty county, double score) {}
    return members.stream()
        .map(
            county ->
                new Inclined(
                    county,
                    FastMath.log(county.residents() / 60_000)
                        + 3 * FastMath.log(county.violentBase() / 430)
                        + draws.normal()))
        .sorted(Comparator.comparingDouble(Inclined::score).reversed())
        .map(Inclined::county)
        .toList();
  }

  private static List<Adoption> adopting(int counties, Draws draws) {
    List<Adoption> all = new ArrayList<>();
    for (AdoptionGroup cohort : AdoptionGroup.values()) {
      for (int i = 0; i < share(cohort.share(), counties); i++) {
        LocalDate day = day(cohort.year(), draws);
        Adoption dated = new Adoption(Adoption.Stance.DATED, day, null, Wording.of(day, draws));
        boolean reversed = cohort == AdoptionGroup.OF_2014 && i == 0;
        all.add(reversed ? dated.until(day.plusYears(REVERSED_AFTER_YEARS)) : dated);
      }
    }
    for (int i = 0; i < share(UNDATED_SHARE, counties); i++) {
      LocalDate day = day(AdoptionGroup.OF_2014.year(), draws);
      all.add(new Adoption(Adoption.Stance.UNDATED, day, null, NO_DATE));
    }
    return all;
  }

  private static LocalDate day(int year, Draws draws) {
    return LocalDate.of(year, 2, 1).plusDays(draws.between(0, 270));
  }

  private static int share(double share, int counties) {
    return (int) FastMath.round(share * counties);
  }
}
