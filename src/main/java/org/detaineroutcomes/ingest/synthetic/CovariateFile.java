package org.detaineroutcomes.ingest.synthetic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.detaineroutcomes.ingest.synthetic.country.Country;
import org.detaineroutcomes.ingest.synthetic.country.Draws;
import org.detaineroutcomes.ingest.synthetic.country.SyntheticCounty;

/**
 * Labor force and unemployment of counties by year in the format {@code ers-county}; it answers to
 * no policy.
 */
final class CovariateFile {
  private final Country country;

  CovariateFile(Country country) {
    this.country = country;
  }

  void write(OutputFolder folder) throws IOException {
    List<String> columns = new ArrayList<>(List.of("FIPS", "State", "Area_name"));
    years()
        .forEach(
            year ->
                columns.addAll(
                    List.of("Civilian_labor_force_" + year, "Unemployment_rate_" + year)));
    folder.write(
        "unemployment", columns, file -> country.counties().forEach(county -> row(file, county)));
  }

  private void row(OutputFile file, SyntheticCounty county) {
    Draws draws = Draws.of(country.seed(), "unemployment", county.fips());
    double level = draws.between(3.0, 9.0);
    List<Object> row = new ArrayList<>();
    row.add(county.fips());
    row.add(county.state());
    row.add(county.name() + ", " + county.state());
    years()
        .forEach(
            year -> {
              row.add(county.population(year) / 2);
              row.add(OutputFile.decimal(level + draws.between(-0.5, 0.5)));
            });
    file.row(row);
  }

  private static IntStream years() {
    return IntStream.rangeClosed(NationalFiles.FIRST_YEAR, NationalFiles.LAST_YEAR);
  }
}
