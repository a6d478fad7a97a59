package org.detaineroutcomes.ingest.synthetic;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.ingest.synthetic.country.Country;
import org.detaineroutcomes.ingest.synthetic.country.Draws;
import org.detaineroutcomes.ingest.synthetic.country.OffenseDraws;
import org.detaineroutcomes.ingest.synthetic.country.SyntheticCounty;
import org.detaineroutcomes.ingest.synthetic.country.Truth;
import org.detaineroutcomes.model.Offense;

/**
 * Offenses of police agencies by month in the columns of the format {@code rtci} that are read, a
 * file a year, and the agencies in {@code rtci-agencies}. The agencies of a county part its
 * residents between them.
 */
final class NationalAgencies {
  private static final Map<Offense, String> HEADINGS = headings();

  private final Country country;
  private final Truth truth;
  private final Map<SyntheticCounty, Integer> agencies = new LinkedHashMap<>();

  /**
   * Agencies.
   *
   * @param places the county of each
   */
  NationalAgencies(Country country, Truth truth, List<SyntheticCounty> places) {
    this.country = country;
    this.truth = truth;
    places.forEach(county -> agencies.merge(county, 1, Integer::sum));
  }

  private static Map<Offense, String> headings() {
    Map<Offense, String> headings = new LinkedHashMap<>();
    headings.put(Offense.AGGRAVATED_ASSAULT, "aggravated_assault");
    headings.put(Offense.BURGLARY, "burglary");
    headings.put(Offense.MOTOR_VEHICLE_THEFT, "motor_vehicle_theft");
    headings.put(Offense.MURDER, "murder");
    headings.put(Offense.RAPE_REVISED, "rape");
    headings.put(Offense.ROBBERY, "robbery");
    headings.put(Offense.LARCENY, "theft");
    return headings;
  }

  /** Writes the twelve months of a year. */
  void write(OutputFolder folder, int year) throws IOException {
    List<String> columns = new ArrayList<>(List.of("date", "agency_name", "agency_full"));
    columns.add("state_name");
    columns.addAll(HEADINGS.values());
    folder.write(
        "agency_months_" + year,
        columns,
        file -> agencies.forEach((county, number) -> rows(file, county, number, year)));
  }

  private void rows(OutputFile file, SyntheticCounty county, int number, int year) {
    Draws draws = Draws.of(country.seed(), "agency months", county.fips(), Integer.toString(year));
    double residents = (double) county.population(year) / number / 100_000;
    for (int month = 1; month <= 12; month++) {
      YearMonth when = YearMonth.of(year, month);
      double[] rates =
          HEADINGS.keySet().stream().mapToDouble(o -> truth.inMonth(county, o, when)).toArray();
      for (int agency = 1; agency <= number; agency++) {
        double exposure = residents * draws.shock(2 * OffenseDraws.OVERDISPERSION);
        List<Object> row = new ArrayList<>(4 + rates.length);
        row.add(when.atDay(1));
        row.add(name(county, agency));
        row.add(name(county, agency) + ", " + county.state().title());
        row.add(county.state().title());
        for (double rate : rates) {
          row.add(draws.poisson(exposure * rate));
        }
        file.row(row);
      }
    }
  }

  /** Writes where each agency is and whom it serves. */
  void writeList(OutputFolder folder) throws IOException {
    folder.write(
        "agencies",
        MonthlyAgencyFiles.AGENCY_HEADINGS,
        file ->
            agencies.forEach(
                (county, number) -> {
                  for (int agency = 1; agency <= number; agency++) {
                    MonthlyAgencyFiles.agency(
                        file,
                        county,
                        name(county, agency),
                        county.population(NationalFiles.LAST_YEAR) / number);
                  }
                }));
  }

  /** The first agency of a county is the county's own. */
  private static String name(SyntheticCounty county, int agency) {
    return agency == 1 ? county.name() : county.name() + " Precinct " + agency;
  }
}
