package org.detaineroutcomes.ingest.synthetic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.detaineroutcomes.ingest.synthetic.country.Country;
import org.detaineroutcomes.ingest.synthetic.country.DetainerTruth;
import org.detaineroutcomes.ingest.synthetic.country.Draws;
import org.detaineroutcomes.ingest.synthetic.country.SyntheticCounty;

/** Draws detainers day by day, in order of their dates, holding none of them. */
final class DetainerDraws {
  private static final double STATE_PRISON = 0.12;
  private static final double FEDERAL_PRISON = 0.06;
  private static final double CITIZEN = 0.003;
  private static final int LONGEST_FORGOTTEN = 30;

  private final Country country;
  private final double[] cumulative;

  DetainerDraws(Country country) {
    this.country = country;
    this.cumulative = new double[country.counties().size()];
    double sum = 0;
    for (int i = 0; i < cumulative.length; i++) {
      SyntheticCounty county = country.counties().get(i);
      sum +=
          county.residents()
              * Draws.of(country.seed(), "detainer weight", county.fips()).between(0.3, 1.7);
      cumulative[i] = sum;
    }
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

  /** Draws exactly {@code number} detainers issued from one day to another. */
  void between(LocalDate from, LocalDate to, int number, Consumer<Detainer> each) {
    long days = ChronoUnit.DAYS.between(from, to) + 1;
    Draws draws = Draws.of(country.seed(), "detainers", from.toString());
    for (long day = 0; day < days; day++) {
      long due = number * (day + 1) / days - number * day / days;
      for (long i = 0; i < due; i++) {
        each.accept(one(from.plusDays(day), draws));
      }
    }
  }

  private Detainer one(LocalDate issued, Draws draws) {
    SyntheticCounty county = county(draws.uniform());
    double place = draws.uniform();
    Custody custody =
        place < STATE_PRISON
            ? Custody.STATE
            : place < STATE_PRISON + FEDERAL_PRISON ? Custody.FEDERAL : Custody.LOCAL;
    if (draws.chance(CITIZEN)) {
      return new Detainer(
          issued,
          county,
          custody,
          DetainerTruth.CITIZEN,
          draws.between(0, LONGEST_FORGOTTEN),
          "UNITED STATES");
    }
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
