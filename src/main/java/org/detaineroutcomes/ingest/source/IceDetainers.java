package org.detaineroutcomes.ingest.source;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.detaineroutcomes.ingest.Dependence;
import org.detaineroutcomes.ingest.InputFile;
import org.detaineroutcomes.ingest.LineSource;
import org.detaineroutcomes.ingest.RowBuilder;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.ingest.reader.CsvRow;
import org.detaineroutcomes.ingest.reader.CsvTable;
import org.detaineroutcomes.ingest.reader.LineReading;
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
public final class IceDetainers implements LineSource {
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
  public LineReading lines(InputFile file) throws IOException {
    return CsvTable.open(file)
        .require(
            format(),
            List.of("date", "lift_reason", "det_facility", "city", "state", "detainer_type"))
        .lines(row -> Stream.of(stage(row)));
  }

  @Override
  public List<Dependence> dependences() {
    return Dependence.of(
        Detainers.TABLE,
        List.of(
            Dependence.on("date", DetainerFields.ISSUED),
            Dependence.on(
                "lift_reason",
                DetainerFields.LIFT_REASON,
                DetainerFields.OUTCOME,
                DetainerFields.OUTCOME_BASIS),
            Dependence.on("det_facility", DetainerFields.FACILITY),
            Dependence.on("city", PlaceFields.CITY),
            Dependence.on("state", PlaceFields.STATE, Detainers.STATE_PRINTED),
            Dependence.on(
                    "detainer_type",
                    Detainers.TYPE,
                    DetainerFields.FORM,
                    DetainerFields.FORM_BASIS,
                    DetainerFields.REQUEST)
                .orWhereBlank("date")));
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
