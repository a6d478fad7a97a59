package org.detaineroutcomes.ingest.synthetic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.detaineroutcomes.ingest.synthetic.country.Country;
import org.detaineroutcomes.ingest.synthetic.country.Draws;
import org.detaineroutcomes.ingest.synthetic.country.Scale;
import org.detaineroutcomes.ingest.synthetic.country.SyntheticCounty;
import org.detaineroutcomes.model.UsState;

/**
 * Residents in the formats {@code census-population} (2010 to 2019, Latin-1, unpadded codes, state
 * rows) and {@code bea-population} (2000 to 2018, "(NA)"), which differ a little in the same year.
 */
final class PopulationFiles {
  private static final int CENSUS_FROM = 2010;
  private static final int BEA_FROM = 2000;
  private static final int BEA_TO = 2018;
  private static final double LARGEST_DIFFERENCE = 0.0045;

  private final Country country;

  PopulationFiles(Country country) {
    this.country = country;
  }

  void write(OutputFolder folder) throws IOException {
    List<String> census =
        new ArrayList<>(
            List.of(
                "SUMLEV",
                "REGION",
                "DIVISION",
                "STATE",
                "COUNTY",
                "STNAME",
                "CTYNAME",
                "CENSUS2010POP",
                "ESTIMATESBASE2010"));
    years(CENSUS_FROM, Scale.LAST_YEAR).forEach(year -> census.add("POPESTIMATE" + year));
    census.add("DATA");
    folder.write("census_population", StandardCharsets.ISO_8859_1, census, this::census);
    List<String> bea = new ArrayList<>(List.of("fips", "name"));
    years(BEA_FROM, BEA_TO).forEach(year -> bea.add("pop" + year));
    bea.add("data");
    folder.write("bea_population", bea, this::bea);
  }

  private void census(OutputFile file) {
    for (UsState state : country.scale().states()) {
      List<SyntheticCounty> members =
          country.counties().stream().filter(c -> c.state() == state).toList();
      file.row(census(40, state, "0", state.title(), members));
      file.trap(Traps.Kind.STATE_ROW);
      for (SyntheticCounty county : members) {
        String code = Integer.toString(Integer.parseInt(county.fips().substring(2)));
        file.row(census(50, state, code, county.name(), List.of(county)));
      }
    }
  }

  private static List<Object> census(
      int level, UsState state, String code, String name, List<SyntheticCounty> members) {
    List<Object> row = new ArrayList<>();
    row.add(level);
    row.add("");
    row.add("");
    row.add(Integer.parseInt(state.fips()));
    row.add(code);
    row.add(state.title());
    row.add(name);
    row.add(sum(members, CENSUS_FROM));
    row.add(sum(members, CENSUS_FROM));
    years(CENSUS_FROM, Scale.LAST_YEAR).forEach(year -> row.add(sum(members, year)));
    row.add("synthetic");
    return row;
  }

  private void bea(OutputFile file) {
    for (SyntheticCounty county : country.counties()) {
      Draws draws = Draws.of(country.seed(), "bea", county.fips());
      List<Object> row = new ArrayList<>();
      row.add(county.fips());
      row.add(county.shortName() + ", " + county.state());
      boolean missing = draws.chance(0.01);
      for (int year = BEA_FROM; year <= BEA_TO; year++) {
        double difference = 1 + draws.between(-LARGEST_DIFFERENCE, LARGEST_DIFFERENCE);
        boolean absent = missing && year < BEA_FROM + 3;
        row.add(absent ? "(NA)" : (long) (difference * county.population(year)));
        if (absent) {
          file.trap(Traps.Kind.NOT_AVAILABLE);
        }
      }
      row.add("synthetic");
      file.row(row);
    }
  }

  private static IntStream years(int from, int to) {
    return IntStream.rangeClosed(from, to);
  }

  private static long sum(List<SyntheticCounty> members, int year) {
    return members.stream().mapToLong(county -> county.population(year)).sum();
  }
}
