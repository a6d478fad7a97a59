package org.detaineroutcomes.ingest.synthetic;

import java.io.IOException;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.detaineroutcomes.ingest.synthetic.country.Country;
import org.detaineroutcomes.ingest.synthetic.country.Draws;
import org.detaineroutcomes.ingest.synthetic.country.OffenseDraws;
import org.detaineroutcomes.ingest.synthetic.country.Scale;
import org.detaineroutcomes.ingest.synthetic.country.SyntheticCounty;
import org.detaineroutcomes.ingest.synthetic.country.Truth;
import org.detaineroutcomes.model.Offense;

/**
 * Offences by county police agency and month in the format {@code rtci}, in two editions: the later
 * one has one more month and revises some counts of the earlier. Agencies in {@code rtci-agencies}.
 */
final class MonthlyAgencyFiles {
  private static final YearMonth FIRST = YearMonth.of(2010, 1);
  private static final YearMonth LAST = YearMonth.of(Scale.LAST_YEAR, 12);
  private static final int EVERY = 6;
  private static final List<Offense> ALL =
      List.of(
          Offense.AGGRAVATED_ASSAULT,
          Offense.BURGLARY,
          Offense.MOTOR_VEHICLE_THEFT,
          Offense.MURDER,
          Offense.RAPE_REVISED,
          Offense.ROBBERY,
          Offense.LARCENY);

  /** Of the list of agencies. */
  static final List<String> AGENCY_HEADINGS =
      List.of(
          "data",
          "agency_name",
          "state_name",
          "is_county",
          "address",
          "lat",
          "long",
          "population",
          "source_type",
          "source_method",
          "state_ucr_link",
          "national_sample");

  private final Country country;
  private final Truth truth;

  MonthlyAgencyFiles(Country country, Truth truth) {
    this.country = country;
    this.truth = truth;
  }

  /** One day on which the whole table was published. */
  private enum Edition {
    EARLIER("2020-01-15", LAST.minusMonths(1)),
    LATER("2020-02-15", LAST);

    private final String day;
    private final YearMonth last;

    Edition(String day, YearMonth last) {
      this.day = day;
      this.last = last;
    }
  }

  void write(OutputFolder folder) throws IOException {
    for (Edition edition : Edition.values()) {
      folder.write(
          "monthly_agencies_" + edition.day,
          List.of(
              "data",
              "date",
              "agency_name",
              "agency_abbr",
              "state_name",
              "agency_full",
              "aggravated_assault",
              "burglary",
              "motor_vehicle_theft",
              "murder",
              "rape",
              "robbery",
              "theft",
              "violent_crime",
              "property_crime",
              "month_year",
              "state_abbr",
              "Last Updated"),
          file -> edition(file, edition));
    }
    folder.write(
        "agencies",
        AGENCY_HEADINGS,
        file ->
            agencies()
                .forEach(
                    county ->
                        agency(file, county, county.name(), county.population(Scale.LAST_YEAR))));
  }

  private List<SyntheticCounty> agencies() {
    List<SyntheticCounty> all = country.counties();
    return java.util.stream.IntStream.range(0, all.size())
        .filter(i -> i % EVERY == 0)
        .mapToObj(all::get)
        .toList();
  }

  private void edition(OutputFile file, Edition edition) {
    int months = 1 + (int) FIRST.until(edition.last, java.time.temporal.ChronoUnit.MONTHS);
    long[][] sums = new long[months][ALL.size()];
    for (SyntheticCounty county : agencies()) {
      Draws draws = Draws.of(country.seed(), "monthly", county.fips());
      Draws revision = Draws.of(country.seed(), "revision", county.fips());
      boolean silent = draws.chance(0.05);
      for (int i = 0; i < months; i++) {
        YearMonth month = FIRST.plusMonths(i);
        Map<Offense, Long> counts = draw(county, month, draws);
        boolean revised = revision.chance(0.1);
        long[] row = new long[ALL.size()];
        for (int k = 0; k < row.length; k++) {
          long count = counts.get(ALL.get(k));
          row[k] = revised && edition == Edition.EARLIER ? count - count / 20 : count;
          sums[i][k] += row[k];
        }
        boolean unreported = silent && i % 40 == 7;
        boolean takenBack = silent && i == 50;
        print(file, county, month, row, edition, unreported ? "" : takenBack ? "-1" : null);
        if (unreported) {
          file.trap(Traps.Kind.NOT_REPORTED);
        } else if (takenBack) {
          file.trap(Traps.Kind.NEGATIVE_COUNT);
        }
      }
    }
    for (int i = 0; i < months; i++) {
      print(file, null, FIRST.plusMonths(i), sums[i], edition, null);
      file.trap(Traps.Kind.TOTAL_ROW);
    }
  }

  private Map<Offense, Long> draw(SyntheticCounty county, YearMonth month, Draws draws) {
    double exposure = county.population(month.getYear()) / 100_000.0;
    double shock = draws.shock(2 * OffenseDraws.OVERDISPERSION);
    Map<Offense, Long> counts = new EnumMap<>(Offense.class);
    for (Offense offense : ALL) {
      double rate = truth.inMonth(county, offense, month);
      counts.put(offense, draws.poisson(exposure * shock * rate));
    }
    return counts;
  }

  /** One row; a null county is the nation, and {@code murder}, unless null, replaces the count. */
  private static void print(
      OutputFile file,
      SyntheticCounty county,
      YearMonth month,
      long[] counts,
      Edition edition,
      String murder) {
    String agency = county == null ? "Full Sample" : county.name();
    String state = county == null ? "Nationwide" : county.state().title();
    String abbreviation = county == null ? "Nationwide" : county.state().name();
    file.row(
        "synthetic",
        month.atDay(1),
        agency,
        agency + ", " + abbreviation,
        state,
        agency + ", " + state,
        counts[0],
        counts[1],
        counts[2],
        murder == null ? counts[3] : murder,
        counts[4],
        counts[5],
        counts[6],
        counts[0] + counts[3] + counts[4] + counts[5],
        counts[1] + counts[2] + counts[6],
        month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + month.getYear(),
        abbreviation,
        edition.day + " 12:00:00 EST");
  }

  /** Writes an agency of a county with the residents that it serves. */
  static void agency(OutputFile file, SyntheticCounty county, String name, long residents) {
    file.row(
        "synthetic",
        name,
        county.state().title(),
        "TRUE",
        name + ", " + county.state().title(),
        null,
        null,
        residents,
        "Synthetic",
        "Synthetic",
        null,
        "TRUE");
  }
}
