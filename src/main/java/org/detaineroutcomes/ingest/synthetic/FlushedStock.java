package org.detaineroutcomes.ingest.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.detaineroutcomes.ingest.synthetic.DetainerDraws.Custody;
import org.detaineroutcomes.ingest.synthetic.DetainerDraws.Detainer;
import org.detaineroutcomes.ingest.synthetic.country.Country;
import org.detaineroutcomes.ingest.synthetic.country.DetainerTruth;
import org.detaineroutcomes.ingest.synthetic.country.Draws;
import org.detaineroutcomes.ingest.synthetic.country.SyntheticCounty;

/**
 * Old detainers of one county that are all declined on the day its policy begins: a stock flushed,
 * not a weekly flow. The same detainers stand in the workbook with lift dates and in the weekly
 * report.
 */
record FlushedStock(SyntheticCounty county, LocalDate day, List<Detainer> detainers) {
  private static final int SIZE = 90;
  private static final int OLDEST_DAYS = 390;

  static FlushedStock of(Country country) {
    SyntheticCounty county = country.flushed();
    LocalDate day = county.adoption().begins();
    Draws draws = Draws.of(country.seed(), "flushed stock");
    List<Detainer> detainers = new ArrayList<>();
    for (int i = 0; i < SIZE; i++) {
      int days = draws.between(1, OLDEST_DAYS);
      detainers.add(
          new Detainer(
              day.minusDays(days),
              county,
              Custody.LOCAL,
              DetainerTruth.DECLINED,
              days,
              draws.chance(0.7) ? "MEXICO" : "GUATEMALA"));
    }
    detainers.sort(Comparator.comparing(Detainer::issued));
    return new FlushedStock(county, day, List.copyOf(detainers));
  }

  /** How many of them were issued in a year, on average over draws. */
  double expected(int year) {
    long days =
        IntStream.rangeClosed(1, OLDEST_DAYS)
            .filter(age -> day.minusDays(age).getYear() == year)
            .count();
    return (double) SIZE * days / OLDEST_DAYS;
  }
}
