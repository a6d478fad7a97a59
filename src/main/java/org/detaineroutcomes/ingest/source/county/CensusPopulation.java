package org.detaineroutcomes.ingest.source.county;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.ingest.InputFile;
import org.detaineroutcomes.ingest.LineSource;
import org.detaineroutcomes.ingest.RowBuilder;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.ingest.reader.CsvRow;
import org.detaineroutcomes.ingest.reader.CsvTable;
import org.detaineroutcomes.ingest.reader.LineReading;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.PlaceLevel;
import org.detaineroutcomes.model.PopulationSource;
import org.detaineroutcomes.model.UsState;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.Populations;

/**
 * County population estimates, Census Bureau (co-est, all data), one column a year.
 *
 * <p>State rows (SUMLEV 40) are kept as states, without a county code. Estimates of 1 July; the
 * base of the series and the counts of components are not read.
 */
public final class CensusPopulation implements LineSource {
  private static final long serialVersionUID = 1;
  private static final String STATE_ROW = "40";
  private static final String COUNTY_ROW = "50";

  @Override
  public String format() {
    return "census-population";
  }

  @Override
  public String describe() {
    return "county and state population by year, Census Bureau co-est alldata (CSV)";
  }

  @Override
  public Table table(Job.Input input) {
    return Populations.TABLE;
  }

  @Override
  public LineReading lines(InputFile file) throws IOException {
    CsvTable table =
        CsvTable.open(file)
            .require(format(), List.of("SUMLEV", "STATE", "COUNTY", "STNAME", "CTYNAME"));
    List<YearColumn> years = YearColumn.of(table, file, List.of("POPESTIMATE"));
    return table.lines(row -> years.stream().map(year -> stage(row, year)));
  }

  private static Staged stage(CsvRow row, YearColumn column) {
    Optional<Fips> fips = Fips.county(row.cell("STATE"), row.cell("COUNTY"));
    RowBuilder built =
        new RowBuilder(Populations.TABLE, null, row.number(), row.text())
            .set(PlaceFields.JURISDICTION, row.cell("CTYNAME"))
            .read(
                PlaceFields.STATE, row.cell("STNAME"), name -> UsState.of(name).map(UsState::name))
            .set(DateFields.YEAR, column.year())
            .read(PlaceFields.POPULATION, row.cell(column.heading()))
            .set(PlaceFields.POPULATION_SOURCE, PopulationSource.CENSUS.word());
    String level = row.cell("SUMLEV").replaceFirst("^0+", "");
    if (level.equals(COUNTY_ROW)) {
      built.read(
          PlaceFields.COUNTY_FIPS,
          row.cell("STATE") + "-" + row.cell("COUNTY"),
          printed -> fips.filter(Fips::isCounty).map(Fips::code));
    } else if (level.equals(STATE_ROW)) {
      built.set(PlaceFields.LEVEL, PlaceLevel.STATE.word());
    } else {
      built.complain("SUMLEV '" + row.cell("SUMLEV") + "' is neither 40 (state) nor 50 (county)");
    }
    return built.build();
  }
}
