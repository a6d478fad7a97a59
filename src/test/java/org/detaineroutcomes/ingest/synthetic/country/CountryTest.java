package org.detaineroutcomes.ingest.synthetic.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.detaineroutcomes.model.Offense;
import org.junit.jupiter.api.Test;

/** What is true of the country is what its description promises. */
class CountryTest {
  private final Country country = Country.of(1, Scale.SMALL);
  private final Truth truth = new Truth(country);

  @Test
  void sixStatesLendThreeHundredAndNinetyThreeCounties() {
    assertThat(country.counties()).hasSize(393);
    assertThat(country.with(Adoption.Stance.STATEWIDE)).hasSize(24);
  }

  @Test
  void aPrintedDateNeverLeavesTheYearOfAdoptionAndHoldsTheDay() {
    assertThat(country.with(Adoption.Stance.DATED))
        .isNotEmpty()
        .allSatisfy(
            county -> {
              Adoption adoption = county.adoption();
              assertThat(adoption.begins())
                  .isBetween(adoption.printed().earliest(), adoption.printed().latest());
              assertThat(adoption.printed().earliest().getYear()).isEqualTo(county.cohort());
              assertThat(adoption.printed().latest().getYear()).isEqualTo(county.cohort());
            });
  }

  @Test
  void aPolicyFromTheMiddleOfJuneIsInForceSixMonthsOfItsYear() {
    Adoption adoption = new Adoption(Adoption.Stance.DATED, LocalDate.of(2014, 6, 15), null, null);
    assertThat(adoption.monthsInForce(2013)).isZero();
    assertThat(adoption.monthsInForce(2014)).isEqualTo(6);
    assertThat(adoption.monthsInForce(2015)).isEqualTo(12);
    assertThat(adoption.until(LocalDate.of(2015, 3, 1)).monthsInForce(2015)).isEqualTo(2);
  }

  @Test
  void everyMeanRateIsAboveZeroWithAndWithoutThePolicy() {
    for (long seed = 1; seed <= 6; seed++) {
      Country other = Country.of(seed, Scale.SMALL);
      Truth known = new Truth(other);
      for (SyntheticCounty county : other.counties()) {
        for (int year = Scale.FIRST_YEAR; year <= Scale.LAST_YEAR; year++) {
          for (Offense offense : Offense.VIOLENT) {
            assertThat(known.with(county, offense, year)).isPositive();
            assertThat(known.without(county, offense, year)).isPositive();
          }
        }
      }
    }
  }

  @Test
  void twelveMonthsAddUpToTheirYear() {
    SyntheticCounty county = country.flushed();
    double months =
        IntStream.rangeClosed(1, 12)
            .mapToDouble(
                month ->
                    truth.inMonth(
                        county, Offense.ROBBERY, java.time.YearMonth.of(county.cohort(), month)))
            .sum();
    assertThat(months)
        .isCloseTo(truth.with(county, Offense.ROBBERY, county.cohort()), within(1e-9));
  }

  @Test
  void eitherDirectionIsDrawn() {
    assertThat(IntStream.rangeClosed(1, 8).map(s -> Country.of(s, Scale.SMALL).direction()))
        .contains(-1, 1);
  }

  @Test
  void theDeclineOfAllEndsAtItsChanceAndGrowsWithDays() {
    assertThat(DetainerTruth.declinedWithin(0.45, 10_000)).isCloseTo(0.45, within(1e-12));
    assertThat(DetainerTruth.declinedWithin(0.45, 1))
        .isLessThan(DetainerTruth.declinedWithin(0.45, 2));
  }
}
