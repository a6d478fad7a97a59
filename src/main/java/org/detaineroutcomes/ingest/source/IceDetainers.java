package org.detaineroutcomes.ingest.source;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.detaineroutcomes.ingest.InputFile;
import org.detaineroutcomes.ingest.RowBuilder;
import org.detaineroutcomes.ingest.Source;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.ingest.reader.CsvRow;
import org.detaineroutcomes.ingest.reader.CsvTable;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.Detainers;

/**
 * ICE detainers with lift reasons, as released to journalists for fiscal years 2008 to 2015. There
 * is no identifier: rows that repeat another word for word are kept. What {@code date} dates is not
 * documented.
 */
public final class IceDetainers implements Source {
  private static final long serialVersionUID = 1;

  @Override
  public String format() {
    return "ice-detainers";
  }

  @Override
  public String describe() {
    return "ICE detainers with lift reason and facility, six columns (CSV)";
  }

  @Override
  public Table table(Job.Input input) {
    return Detainers.TABLE;
  }

  @Override
  public Stream<Staged> read(InputFile file) throws IOException {
    return CsvTable.open(file)
        .require(
            format(),
            List.of("date", "lift_reason", "det_facility", "city", "state", "detainer_type"))
        .stage(row -> Stream.of(stage(row)));
  }

  private static Staged stage(CsvRow row) {
    return DetainerReading.complete(
            RowBuilder.of(Detainers.TABLE, row)
                .read(DetainerFields.ISSUED, row.cell("date"))
                .read(DetainerFields.LIFT_REASON, row.cell("lift_reason"))
                .read(DetainerFields.FACILITY, row.cell("det_facility"))
                .read(PlaceFields.CITY, row.cell("city"))
                .read(Detainers.STATE_PRINTED, row.cell("state"))
                .read(Detainers.TYPE, row.cell("detainer_type")))
        .build();
  }
}
