package org.detaineroutcomes.ingest.source;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.detaineroutcomes.ingest.InputFile;
import org.detaineroutcomes.ingest.LineSource;
import org.detaineroutcomes.ingest.RowBuilder;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.ingest.reader.CsvRow;
import org.detaineroutcomes.ingest.reader.CsvTable;
import org.detaineroutcomes.ingest.reader.LineReading;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.PlaceCounties;

/**
 * Places by county with shares of residents, from Geocorr of the Missouri Census Data Center. Below
 * the headings stands a second row of them; residents outside any place have the code 99999.
 */
public final class PlaceCounty implements LineSource {
  private static final long serialVersionUID = 1;
  private static final String NO_PLACE = "99999";

  @Override
  public String format() {
    return "place-county";
  }

  @Override
  public String describe() {
    return "which counties a place lies in, with shares of residents, Geocorr (CSV)";
  }

  @Override
  public Table table(Job.Input input) {
    return PlaceCounties.TABLE;
  }

  @Override
  public LineReading lines(InputFile file) throws IOException {
    return CsvTable.open(file)
        .require(
            format(),
            List.of(
                "county",
                "state",
                "placefp",
                "stab",
                "cntyname",
                "placenm",
                "pop10",
                "afact",
                "AFACT2"))
        .lines(row -> Stream.of(stage(row)));
  }

  private static Staged stage(CsvRow row) {
    if (row.cell("county").equals("County code")) {
      return Staged.setAside(null, row.number(), "second row of headings", row.text());
    }
    if (row.cell("placefp").equals(NO_PLACE)) {
      return Staged.setAside(null, row.number(), "residents outside any place", row.text());
    }
    return RowBuilder.of(PlaceCounties.TABLE, row)
        .read(PlaceCounties.PLACE_FIPS, row.cell("state") + row.cell("placefp"))
        .read(PlaceCounties.PLACE, row.cell("placenm"))
        .readState(PlaceFields.STATE, row.cell("stab"))
        .read(PlaceFields.COUNTY_FIPS, row.cell("county"))
        .read(PlaceFields.COUNTY, row.cell("cntyname"))
        .read(PlaceFields.POPULATION, row.cell("pop10"))
        .read(PlaceCounties.SHARE_OF_COUNTY, row.cell("afact"))
        .read(PlaceCounties.SHARE_OF_PLACE, row.cell("AFACT2"))
        .build();
  }
}
