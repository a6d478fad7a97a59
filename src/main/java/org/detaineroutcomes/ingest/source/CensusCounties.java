package org.detaineroutcomes.ingest.source;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.detaineroutcomes.ingest.InputFile;
import org.detaineroutcomes.ingest.RowBuilder;
import org.detaineroutcomes.ingest.Source;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.ingest.reader.CsvLayout;
import org.detaineroutcomes.ingest.reader.CsvRow;
import org.detaineroutcomes.ingest.reader.CsvTable;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.Counties;

/**
 * Every county with its code and class, as the Census Bureau lists them: five columns, no headings.
 */
public final class CensusCounties implements Source {
  private static final long serialVersionUID = 1;
  private static final CsvLayout LAYOUT =
      CsvLayout.plain().unheaded(List.of("state", "state_code", "county_code", "name", "class"));

  @Override
  public String format() {
    return "census-counties";
  }

  @Override
  public String describe() {
    return "every county with its FIPS code and class, Census Bureau (text without headings)";
  }

  @Override
  public Table table(Job.Input input) {
    return Counties.TABLE;
  }

  @Override
  public Stream<Staged> read(InputFile file) throws IOException {
    try (CsvTable probe = CsvTable.open(file, LAYOUT)) {
      CsvRow first = probe.rows().findFirst().orElseThrow();
      if (first.misfit().isPresent() || !first.cell("state_code").matches("\\d{2}")) {
        throw new Failure(
            Problem.input(
                file.name() + ", row " + first.number(),
                "Cannot read " + file.name() + " as census-counties: found '" + first.text() + "'",
                "each row is state, state code, county code, name, class, such as"
                    + " AL,01,001,Autauga County,H1"));
      }
    }
    return CsvTable.open(file, LAYOUT).stage(row -> Stream.of(stage(row)));
  }

  private static Staged stage(CsvRow row) {
    return RowBuilder.of(Counties.TABLE, row)
        .read(
            PlaceFields.COUNTY_FIPS,
            row.cell("state_code") + " " + row.cell("county_code"),
            codes -> Fips.county(row.cell("state_code"), row.cell("county_code")).map(Fips::code))
        .readState(PlaceFields.STATE, row.cell("state"))
        .read(PlaceFields.COUNTY, row.cell("name"))
        .read(Counties.CLASS, row.cell("class"))
        .build();
  }
}
