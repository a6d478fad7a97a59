package org.detaineroutcomes.ingest.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.assertj.core.data.Percentage;
import org.detaineroutcomes.ingest.synthetic.DetainerDraws.Detainer;
import org.detaineroutcomes.ingest.synthetic.country.Country;
import org.detaineroutcomes.ingest.synthetic.country.DetainerTruth;
import org.detaineroutcomes.ingest.synthetic.country.Scale;
import org.detaineroutcomes.ingest.synthetic.country.SyntheticCounty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The written effects on declines and citizens are what counting finds in many detainers. */
class DetainerEffectsTest {
  private static final int MANY = 1_000_000;
  private static final double REASON_IN_EARLIER_FILE = 0.7;

  @TempDir static Path inputs;

  private final Country country = Country.of(1, Scale.SMALL);

  @BeforeAll
  static void make() throws IOException {
    SyntheticCountry.write(1, Scale.SMALL, inputs);
  }

  @Test
  void declinesOfAMillionDetainersDifferFromThoseWithoutPoliciesByTheWrittenEffect()
      throws IOException {
    double counted = counted(d -> d.reason().equals(DetainerTruth.DECLINED));
    assertThat(counted).isPositive();
    assertThat(written("detainers_declined per 100000 population"))
        .as("mean over the years from 2010 to 2014 of those who adopted in 2010, within 3 %")
        .isCloseTo(counted, Percentage.withPercentage(3));
  }

  @Test
  void citizensOfAMillionDetainersDifferFromThoseWithoutPoliciesByTheWrittenEffect()
      throws IOException {
    double counted =
        counted(
            d ->
                d.custody() == DetainerDraws.Custody.LOCAL
                    && d.reason().equals(DetainerTruth.CITIZEN));
    assertThat(counted).isNegative();
    assertThat(written("citizens_recorded_by_ice per 100000 population"))
        .as("mean over the years from 2010 to 2014 of those who adopted in 2010, within 3 %")
        .isCloseTo(counted, Percentage.withPercentage(3));
  }

  @Test
  void theStockThatOneCountyFlushedReachesBackOneYearAtMost() throws IOException {
    FlushedStock stock = FlushedStock.of(country);
    assertThat(stock.expected(2014)).isZero();
    assertThat(stock.expected(2015) + stock.expected(2016)).isCloseTo(90, within(1e-9));
    assertThat(effects("detainers_declined per 100000 population", "att_gt"))
        .filteredOn(row -> row.getField("cohort").equals("2016"))
        .filteredOn(row -> row.getField("period").compareTo("2015") < 0)
        .hasSize(9)
        .allSatisfy(row -> assertThat(effect(row)).isZero());
  }

  @Test
  void nothingHappensToCitizensBeforeAdoption() throws IOException {
    assertThat(effects("citizens_recorded_by_ice per 100000 population", "att_gt"))
        .filteredOn(row -> row.getField("event_time").startsWith("-"))
        .hasSize(4 + 6 + 8 + 10)
        .allSatisfy(row -> assertThat(effect(row)).isZero());
  }

  /** Mean over counties that adopted in 2010, with their policies less without, a year. */
  private double counted(Predicate<Detainer> wanted) {
    Country without =
        new Country(
            country.seed(),
            country.scale(),
            country.direction(),
            country.counties().stream().map(SyntheticCounty::withoutPolicy).toList());
    DetainerSpan written = DetainerSpan.earlier(country);
    double scale = REASON_IN_EARLIER_FILE * written.number() / MANY;
    Map<String, Double> difference = new HashMap<>();
    count(country, wanted, scale, difference);
    count(without, wanted, -scale, difference);
    List<SyntheticCounty> members = members();
    return members.stream().mapToDouble(c -> difference.getOrDefault(c.fips(), 0.0)).sum()
        / members.size()
        / 5;
  }

  /** Adds the rates of the years from 2010 to 2014. */
  private static void count(
      Country country, Predicate<Detainer> wanted, double times, Map<String, Double> rates) {
    DetainerSpan written = DetainerSpan.earlier(country);
    new DetainerDraws(country)
        .of(
            new DetainerSpan(written.from(), written.to(), MANY),
            detainer -> {
              int year = detainer.issued().getYear();
              if (year >= 2010 && wanted.test(detainer)) {
                SyntheticCounty county = detainer.county();
                rates.merge(county.fips(), times * 100_000 / county.population(year), Double::sum);
              }
            });
  }

  private List<SyntheticCounty> members() {
    return country.counties().stream().filter(c -> c.dated() && c.cohort() == 2010).toList();
  }

  private static double written(String outcome) throws IOException {
    return effects(outcome, "att_gt").stream()
        .filter(row -> row.getField("cohort").equals("2010"))
        .filter(row -> row.getField("period").compareTo("2010") >= 0)
        .filter(row -> row.getField("period").compareTo("2014") <= 0)
        .mapToDouble(DetainerEffectsTest::effect)
        .average()
        .orElseThrow();
  }

  private static double effect(NamedCsvRecord row) {
    return Double.parseDouble(row.getField("true_effect"));
  }

  private static List<NamedCsvRecord> effects(String outcome, String term) throws IOException {
    return Made.rows(inputs, "truth").stream()
        .filter(row -> row.getField("outcome").equals(outcome))
        .filter(row -> row.getField("term").equals(term))
        .toList();
  }
}
