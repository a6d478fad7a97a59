package org.detaineroutcomes.ingest.synthetic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.ToDoubleFunction;
import org.detaineroutcomes.ingest.synthetic.country.Country;
import org.detaineroutcomes.ingest.synthetic.country.DetainerTruth;
import org.detaineroutcomes.ingest.synthetic.country.PotentialOutcomes;
import org.detaineroutcomes.ingest.synthetic.country.SyntheticCounty;

/**
 * Mean detainers of a county's jails that the two files show as declined, or as a citizen's, by the
 * year of issue and per 100,000 residents.
 *
 * <p>The two files differ in detainers a year and in what they record. Where a county lies on their
 * scale is drawn without regard to its policy, so that counties without one show how the mean of
 * the others would have moved: parallel trends hold on average over such draws.
 */
final class ExpectedDetainers {
  private static final double PER = 100_000;

  private final DetainerDraws draws;
  private final DetainerSpan earlier;
  private final DetainerSpan later;
  private final FlushedStock stock;

  ExpectedDetainers(Country country) {
    this.draws = new DetainerDraws(country);
    this.earlier = DetainerSpan.earlier(country);
    this.later = DetainerSpan.later(country);
    this.stock = FlushedStock.of(country);
  }

  /** Those recorded as declined; the stock that one county flushed is in the years of its issue. */
  PotentialOutcomes declined() {
    return new PotentialOutcomes() {
      @Override
      public double with(SyntheticCounty county, int year) {
        double flushed = county.fips().equals(stock.county().fips()) ? stock.expected(year) : 0;
        return (declinedIn(county, year) + flushed) * PER / county.population(year);
      }

      @Override
      public double without(SyntheticCounty county, int year) {
        return declinedIn(county.withoutPolicy(), year) * PER / county.population(year);
      }
    };
  }

  /** Those recorded as a citizen's, by the lift reason or by the country of citizenship. */
  PotentialOutcomes citizens() {
    return new PotentialOutcomes() {
      @Override
      public double with(SyntheticCounty county, int year) {
        return citizensIn(county, year) * PER / county.population(year);
      }

      @Override
      public double without(SyntheticCounty county, int year) {
        return citizensIn(county.withoutPolicy(), year) * PER / county.population(year);
      }
    };
  }

  private double declinedIn(SyntheticCounty county, int year) {
    return sum(
            earlier,
            county,
            year,
            day -> DetainerFiles.WITH_REASON * DetainerTruth.declineShare(county, day))
        + sum(
            later,
            county,
            year,
            day ->
                (1 - DetainerTruth.citizenProbability(county, day))
                    * DetainerTruth.declinedWithin(
                        DetainerTruth.declineProbability(county, day), daysAfter(day)));
  }

  private double citizensIn(SyntheticCounty county, int year) {
    return sum(
            earlier,
            county,
            year,
            day -> DetainerFiles.WITH_REASON * DetainerTruth.citizenProbability(county, day))
        + sum(
            later,
            county,
            year,
            day ->
                DetainerTruth.citizenProbability(county, day)
                    * (1
                        - WideDetainerFile.REDACTED
                            * DetainerDraws.citizenHeldLongerThan(daysAfter(day))));
  }

  private double sum(
      DetainerSpan span, SyntheticCounty county, int year, ToDoubleFunction<LocalDate> recorded) {
    double local = draws.share(county) * DetainerDraws.LOCAL_JAIL;
    return local
        * span.days(year).stream()
            .mapToDouble(day -> span.on(day) * recorded.applyAsDouble(day))
            .sum();
  }

  /** Whole days from a day to the last that the workbook knows of. */
  private int daysAfter(LocalDate day) {
    return (int) ChronoUnit.DAYS.between(day, later.to());
  }
}
