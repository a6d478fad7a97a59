package org.detaineroutcomes.ingest.source.county;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detaineroutcomes.ingest.InputFile;
import org.detaineroutcomes.ingest.LineSource;
import org.detaineroutcomes.ingest.RowBuilder;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.ingest.reader.CsvRow;
import org.detaineroutcomes.ingest.reader.CsvTable;
import org.detaineroutcomes.ingest.reader.LineReading;
import org.detaineroutcomes.model.AbsentMark;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.PopulationSource;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.Populations;

/**
 * County population, Bureau of Economic Analysis (CAINC1), one column a year.
 *
 * <p>A cell "(NA)" is a county that did not exist in the year, or is part of another: it is set
 * aside. Combination areas (519xx: a Virginia county with its independent cities) keep their code.
 */
public final class BeaPopulation implements LineSource {
  private static final long serialVersionUID = 1;
  private static final String ABSENT = "(NA)";
  private static final Pattern NAME_AND_STATE = Pattern.compile("(.+), ([A-Z]{2})\\**");

  @Override
  public String format() {
    return "bea-population";
  }

  @Override
  public String describe() {
    return "county population by year, Bureau of Economic Analysis CAINC1 (CSV)";
  }

  @Override
  public Table table(Job.Input input) {
    return Populations.TABLE;
  }

  @Override
  public LineReading lines(InputFile file) throws IOException {
    CsvTable table = CsvTable.open(file).require(format(), List.of("fips", "name"));
    List<YearColumn> years = YearColumn.of(table, file, List.of("pop"));
    return table.lines(row -> years.stream().map(year -> stage(row, year)));
  }

  private static Staged stage(CsvRow row, YearColumn column) {
    String printed = row.cell(column.heading());
    if (!printed.isEmpty() && AbsentMark.is(printed)) {
      return Staged.setAside(
          null,
          row.number(),
          ABSENT + ": no estimate for this area in the year",
          row.cell("fips") + "," + row.cell("name") + "," + column.year());
    }
    RowBuilder built =
        new RowBuilder(Populations.TABLE, null, row.number(), row.text())
            .read(PlaceFields.COUNTY_FIPS, row.cell("fips"), t -> Fips.county(t).map(Fips::code))
            .set(DateFields.YEAR, column.year())
            .read(PlaceFields.POPULATION, printed)
            .set(PlaceFields.POPULATION_SOURCE, PopulationSource.BEA.word());
    return place(built, row.cell("name")).build();
  }

  private static RowBuilder place(RowBuilder built, String name) {
    Optional<Matcher> parts = Optional.of(NAME_AND_STATE.matcher(name)).filter(Matcher::matches);
    return parts
        .map(
            m -> built.set(PlaceFields.JURISDICTION, m.group(1)).set(PlaceFields.STATE, m.group(2)))
        .orElseGet(() -> built.complain("name '" + name + "' does not end in a state"));
  }
}
