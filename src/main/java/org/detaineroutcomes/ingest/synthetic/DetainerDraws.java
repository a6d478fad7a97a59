package org.detaineroutcomes.ingest.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.detaineroutcomes.ingest.synthetic.country.Country;
import org.detaineroutcomes.ingest.synthetic.country.DetainerTruth;
import org.detaineroutcomes.ingest.synthetic.country.Draws;
import org.detaineroutcomes.ingest.synthetic.country.SyntheticCounty;

/** Draws detainers day by day, in order of their dates, holding none of them. */
final class DetainerDraws {
  private static final double STATE_PRISON = 0.12;
  private static final double FEDERAL_PRISON = 0.06;
  private static final double CITIZEN_IN_PRISON = 0.003;
  static final double LOCAL_JAIL = 1 - STATE_PRISON - FEDERAL_PRISON;
  private static final int LONGEST_FORGOTTEN = 30;

  private final Country country;
  private final double[] cumulative;

  /** What detainers of a county are more or less than those of its size, by FIPS code. */
  private final Map<String, Double> luck = new ConcurrentHashMap<>();

  DetainerDraws(Country country) {
    this.country = country;
    this.cumulative = new double[country.counties().size()];
    double sum = 0;
    for (int i = 0; i < cumulative.length; i++) {
      SyntheticCounty county = country.counties().get(i);
      sum += weight(county);
      cumulative[i] = sum;
    }
  }

  private DetainerDraws(Country country, double[] cumulative) {
    this.country = country;
    this.cumulative = cumulative;
  }

  /** Draws of which the largest county has the share given. */
  static DetainerDraws skewed(Country country, double share) {
    double[] cumulative = new DetainerDraws(country).cumulative;
    int largest = country.counties().indexOf(country.largest());
    double own = cumulative[largest] - (largest == 0 ? 0 : cumulative[largest - 1]);
    double others = cumulative[cumulative.length - 1] - own;
    double more = others * share / (1 - share) - own;
    for (int i = largest; i < cumulative.length; i++) {
      cumulative[i] += more;
    }
    return new DetainerDraws(country, cumulative);
  }

  /** Whose custody the person was in. */
  enum Custody {
    LOCAL,
    STATE,
    FEDERAL
  }

  /**
   * One detainer.
   *
   * @param issued its date
   * @param county where the facility lies
   * @param custody whose facility it is
   * @param reason why it was lifted
   * @param days from issue to lift, whole days
   * @param citizenship as recorded
   */
  record Detainer(
      LocalDate issued,
      SyntheticCounty county,
      Custody custody,
      String reason,
      int days,
      String citizenship) {

    LocalDate lifted() {
      return issued.plusDays(days);
    }
  }

  private double weight(SyntheticCounty county) {
    return county.residents() * luck.computeIfAbsent(county.fips(), fips -> luck(county));
  }

  private double luck(SyntheticCounty county) {
    return Draws.of(country.seed(), "detainer weight", county.fips()).between(0.3, 1.7);
  }

  /**
   * Chance that a detainer is issued for somebody held in a county, or in a prison of its state.
   */
  double share(SyntheticCounty county) {
    return weight(county) / cumulative[cumulative.length - 1];
  }

  /** Share of citizens whose detainer lasts more than some whole days. */
  static double citizenHeldLongerThan(int days) {
    return Math.max(0, LONGEST_FORGOTTEN - days) / (LONGEST_FORGOTTEN + 1.0);
  }

  /**
   * Draws the detainers of a span. Who is a citizen has a stream of its own, and the other draws
   * are the same whatever the chance of it.
   */
  void of(DetainerSpan span, Consumer<Detainer> each) {
    Draws draws = Draws.of(country.seed(), "detainers", span.from().toString());
    Draws citizens = Draws.of(country.seed(), "detainers on citizens", span.from().toString());
    for (LocalDate day : span.days()) {
      for (long i = 0; i < span.on(day); i++) {
        each.accept(citizen(one(day, draws), citizens));
      }
    }
  }

  private static Detainer citizen(Detainer other, Draws draws) {
    double chance =
        other.custody() == Custody.LOCAL
            ? DetainerTruth.citizenProbability(other.county(), other.issued())
            : CITIZEN_IN_PRISON;
    return draws.chance(chance)
        ? new Detainer(
            other.issued(),
            other.county(),
            other.custody(),
            DetainerTruth.CITIZEN,
            draws.between(0, LONGEST_FORGOTTEN),
            "UNITED STATES")
        : other;
  }

  private Detainer one(LocalDate issued, Draws draws) {
    SyntheticCounty county = county(draws.uniform());
    double place = draws.uniform();
    Custody custody =
        place < STATE_PRISON
            ? Custody.STATE
            : place < STATE_PRISON + FEDERAL_PRISON ? Custody.FEDERAL : Custody.LOCAL;
    double decline =
        custody == Custody.LOCAL ? DetainerTruth.declineProbability(county, issued) : 0;
    String reason = DetainerTruth.reason(decline, draws);
    int days = (int) draws.exponential(DetainerTruth.hazard(decline));
    return new Detainer(issued, county, custody, reason, days, draws.pick(CITIZENSHIPS));
  }

  private static final List<String> CITIZENSHIPS =
      new ArrayList<>(List.of("MEXICO", "MEXICO", "GUATEMALA", "HONDURAS", "EL SALVADOR", ""));

  private SyntheticCounty county(double uniform) {
    double target = uniform * cumulative[cumulative.length - 1];
    int low = 0;
    int high = cumulative.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cumulative[middle] > target) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return country.counties().get(low);
  }
}
