package org.detaineroutcomes.ingest.synthetic;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.ingest.synthetic.country.Country;
import org.detaineroutcomes.ingest.synthetic.country.Draws;
import org.detaineroutcomes.ingest.synthetic.country.OffenseDraws;
import org.detaineroutcomes.ingest.synthetic.country.Scale;
import org.detaineroutcomes.ingest.synthetic.country.SyntheticCounty;
import org.detaineroutcomes.ingest.synthetic.country.Truth;
import org.detaineroutcomes.model.Offense;

/** Index crimes of one state in the format {@code ny-dcjs}: agencies, then their county's total. */
final class NewYorkCrimeFile {
  private static final int REVISED_RAPE_FROM = 2015;
  private static final List<String> AGENCIES = List.of("County Sheriff", "City PD");

  private final Country country;
  private final Truth truth;

  NewYorkCrimeFile(Country country, Truth truth) {
    this.country = country;
    this.truth = truth;
  }

  void write(OutputFolder folder) throws IOException {
    folder.write(
        "new_york_index_crimes",
        List.of(
            "Data",
            "County",
            "Agency",
            "Year",
            "Months Reported",
            "Index Total",
            "Violent Total",
            "Murder",
            "Rape",
            "Robbery",
            "Aggravated Assault",
            "Property Total",
            "Burglary",
            "Larceny",
            "Motor Vehicle Theft",
            "Region"),
        file ->
            country.counties().stream()
                .filter(county -> county.state() == Country.OWN_TABLE)
                .forEach(county -> county(file, county)));
  }

  private void county(OutputFile file, SyntheticCounty county) {
    Draws draws = Draws.of(country.seed(), "crime", county.fips());
    for (int year = Scale.FIRST_YEAR; year <= Scale.LAST_YEAR; year++) {
      Map<Offense, Long> total = OffenseDraws.year(truth, county, year, draws);
      Map<Offense, Long> sheriff = new EnumMap<>(Offense.class);
      Map<Offense, Long> police = new EnumMap<>(Offense.class);
      double share = draws.between(0.2, 0.5);
      total.forEach(
          (offense, count) -> {
            long part = (long) (share * count);
            sheriff.put(offense, part);
            police.put(offense, count - part);
          });
      agency(file, county, AGENCIES.get(0), year, sheriff);
      agency(file, county, AGENCIES.get(1), year, police);
      file.row(row(county, "County Total", year, null, total));
      if (year >= REVISED_RAPE_FROM) {
        file.trap(Traps.Kind.REDEFINED);
      }
    }
  }

  private static void agency(
      OutputFile file, SyntheticCounty county, String agency, int year, Map<Offense, Long> counts) {
    file.row(row(county, county.shortName() + " " + agency, year, 12, counts));
    file.trap(Traps.Kind.AGENCY_ROW);
  }

  private static List<Object> row(
      SyntheticCounty county, String agency, int year, Integer months, Map<Offense, Long> counts) {
    long rape = counts.get(year >= REVISED_RAPE_FROM ? Offense.RAPE_REVISED : Offense.RAPE_LEGACY);
    long violent = OffenseDraws.sum(counts, Offense.VIOLENT) + rape;
    long property = OffenseDraws.sum(counts, Offense.PROPERTY);
    return Arrays.asList(
        "synthetic",
        county.shortName(),
        agency,
        year,
        months,
        violent + property,
        violent,
        counts.get(Offense.MURDER),
        rape,
        counts.get(Offense.ROBBERY),
        counts.get(Offense.AGGRAVATED_ASSAULT),
        property,
        counts.get(Offense.BURGLARY),
        counts.get(Offense.LARCENY),
        counts.get(Offense.MOTOR_VEHICLE_THEFT),
        "Synthetic");
  }
}
