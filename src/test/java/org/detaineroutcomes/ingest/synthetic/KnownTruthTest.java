package org.detaineroutcomes.ingest.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelBuilder;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.ingest.synthetic.country.Country;
import org.detaineroutcomes.ingest.synthetic.country.Draws;
import org.detaineroutcomes.ingest.synthetic.country.OffenseDraws;
import org.detaineroutcomes.ingest.synthetic.country.Scale;
import org.detaineroutcomes.ingest.synthetic.country.SyntheticCounty;
import org.detaineroutcomes.ingest.synthetic.country.Truth;
import org.detaineroutcomes.model.Offense;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The written effects are the mean differences of the potential outcomes, and estimators meet them.
 */
class KnownTruthTest {
  private static final String VIOLENT = "violent_rate_per_100k";
  private static final double WRITTEN = 2e-6;

  @TempDir static Path inputs;

  @BeforeAll
  static void make() throws IOException {
    SyntheticCountry.write(1, Scale.SMALL, inputs);
  }

  @Test
  void everyGroupTimeEffectIsTheMeanDifferenceOfBothPotentialOutcomes() throws IOException {
    Map<String, Double> means =
        Made.rows(inputs, "truth_counties").stream()
            .filter(row -> row.getField("stance").equals("dated"))
            .collect(
                Collectors.groupingBy(
                    row -> row.getField("cohort") + " in " + row.getField("year"),
                    TreeMap::new,
                    Collectors.averagingDouble(KnownTruthTest::difference)));
    Map<String, Double> written =
        truth("att_gt").stream()
            .collect(
                Collectors.toMap(
                    row -> row.getField("cohort") + " in " + row.getField("period"),
                    row -> Double.parseDouble(row.getField("true_effect"))));
    assertThat(written).hasSize(4 * 14).containsOnlyKeys(means.keySet());
    written.forEach(
        (key, effect) -> assertThat(effect).as(key).isCloseTo(means.get(key), within(WRITTEN)));
  }

  @Test
  void theSimpleEffectIsTheMeanOverTreatedCountyYears() throws IOException {
    double mean =
        Made.rows(inputs, "truth_counties").stream()
            .filter(row -> row.getField("stance").equals("dated"))
            .filter(row -> row.getField("year").compareTo(row.getField("cohort")) >= 0)
            .mapToDouble(KnownTruthTest::difference)
            .average()
            .orElseThrow();
    assertThat(simple()).isCloseTo(mean, within(WRITTEN));
  }

  @Test
  void nothingHappensBeforeAdoptionNorToPropertyCrime() throws IOException {
    assertThat(Made.rows(inputs, "truth"))
        .filteredOn(row -> row.getField("outcome").endsWith("_rate_per_100k"))
        .filteredOn(
            row ->
                row.getField("outcome").equals("property_rate_per_100k")
                    || row.getField("event_time").startsWith("-"))
        .isNotEmpty()
        .allSatisfy(
            row -> assertThat(Double.parseDouble(row.getField("true_effect"))).isEqualTo(0));
  }

  @Test
  void twoWayFixedEffectsMissTheTruthAndGroupTimeDifferencesMeetIt() throws IOException {
    Country country = Country.of(1, Scale.SMALL);
    Map<SyntheticCounty, double[]> rates = rates(country);
    PanelBuilder panel =
        new PanelBuilder(
            "synthetic",
            "synthetic",
            PanelSpec.of("county", "year", "cohort", "rate").withClusters("county"),
            List.of("county", "year", "cohort", "rate"));
    List<Object[]> rows = new ArrayList<>();
    rates.forEach(
        (county, series) -> {
          for (int i = 0; i < series.length; i++) {
            int cohort = county.dated() ? county.cohort() : 0;
            rows.add(new Object[] {county.fips(), Scale.FIRST_YEAR + i, cohort, series[i]});
          }
        });
    for (int i = 0; i < rows.size(); i++) {
      panel.row(i + 2L, rows.get(i));
    }
    var twfe =
        Estimators.run("twfe", panel.build(), EstimatorOptions.defaults()).estimates().get(0);
    double truth = simple();
    assertThat(Math.abs(twfe.estimate() - truth)).isGreaterThan(3 * twfe.stdError());
    assertThat(twfe.estimate() / truth).as("biased towards zero").isBetween(0.4, 0.9);
    assertThat(groupTime(rates)).isCloseTo(truth, within(12.0));
  }

  @Test
  void recordedDeclinesFollowTheKnownChanceOfEachStance() throws IOException {
    Map<String, Long> reasons =
        Made.rows(inputs, "detainers").stream()
            .filter(row -> row.getField("det_facility").contains("JAIL"))
            .filter(row -> !row.getField("lift_reason").isEmpty())
            .filter(row -> row.getField("date").compareTo("2010") < 0)
            .collect(
                Collectors.groupingBy(row -> row.getField("lift_reason"), Collectors.counting()));
    double all = reasons.values().stream().mapToLong(Long::longValue).sum();
    double declined = reasons.getOrDefault("Detainer Declined by LEA", 0L);
    double chance = 0.006;
    assertThat(declined / all)
        .as("before any policy, within four standard errors")
        .isCloseTo(chance, within(4 * Math.sqrt(chance * (1 - chance) / all)));
  }

  /** Drawn violent rates of dated and unlisted counties, without the reporting gaps. */
  private static Map<SyntheticCounty, double[]> rates(Country country) {
    Truth truth = new Truth(country);
    Map<SyntheticCounty, double[]> rates =
        new TreeMap<>(java.util.Comparator.comparing(SyntheticCounty::fips));
    for (SyntheticCounty county : country.counties()) {
      if (!county.dated() && county.cohort() != 0) {
        continue;
      }
      Draws draws = Draws.of(country.seed(), "test", county.fips());
      double[] series = new double[Scale.LAST_YEAR - Scale.FIRST_YEAR + 1];
      for (int i = 0; i < series.length; i++) {
        int year = Scale.FIRST_YEAR + i;
        long count =
            OffenseDraws.sum(OffenseDraws.year(truth, county, year, draws), Offense.VIOLENT);
        series[i] = 100_000.0 * count / county.population(year);
      }
      rates.put(county, series);
    }
    return rates;
  }

  /** Each cohort and year against the year before adoption and the counties never listed. */
  private static double groupTime(Map<SyntheticCounty, double[]> rates) {
    double sum = 0;
    long weight = 0;
    for (int cohort : new int[] {2010, 2012, 2014, 2016}) {
      long members = rates.keySet().stream().filter(c -> c.cohort() == cohort).count();
      for (int year = cohort; year <= Scale.LAST_YEAR; year++) {
        sum +=
            members
                * (change(rates, cohort, cohort - 1, year) - change(rates, 0, cohort - 1, year));
        weight += members;
      }
    }
    return sum / weight;
  }

  private static double change(Map<SyntheticCounty, double[]> rates, int cohort, int from, int to) {
    return rates.entrySet().stream()
        .filter(entry -> entry.getKey().cohort() == cohort)
        .mapToDouble(
            entry ->
                entry.getValue()[to - Scale.FIRST_YEAR] - entry.getValue()[from - Scale.FIRST_YEAR])
        .average()
        .orElseThrow();
  }

  private static double difference(NamedCsvRecord row) {
    return Double.parseDouble(row.getField("violent_rate_with_policy"))
        - Double.parseDouble(row.getField("violent_rate_without_policy"));
  }

  private static double simple() throws IOException {
    return Double.parseDouble(truth("simple").get(0).getField("true_effect"));
  }

  private static List<NamedCsvRecord> truth(String term) throws IOException {
    return Made.rows(inputs, "truth").stream()
        .filter(row -> row.getField("outcome").equals(VIOLENT))
        .filter(row -> row.getField("term").equals(term))
        .toList();
  }
}
