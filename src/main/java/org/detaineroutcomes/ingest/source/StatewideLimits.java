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
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.schema.fields.SourceFields;
import org.detaineroutcomes.schema.staged.StatewidePolicies;

/** States in which a limit on detainers holds in every county, with dates and legal basis. */
public final class StatewideLimits implements Source {
  private static final long serialVersionUID = 1;

  @Override
  public String format() {
    return "statewide-policies";
  }

  @Override
  public String describe() {
    return "limits on detainers that hold throughout a state (CSV)";
  }

  @Override
  public Table table(Job.Input input) {
    return StatewidePolicies.TABLE;
  }

  @Override
  public Stream<Staged> read(InputFile file) throws IOException {
    return CsvTable.open(file)
        .require(
            format(),
            List.of(
                "state",
                "name",
                "date_as_published",
                "date_earliest",
                "date_latest",
                "event",
                "provision",
                "legal_basis",
                "source_url",
                "note"))
        .stage(row -> Stream.of(stage(row)));
  }

  private static Staged stage(CsvRow row) {
    RowBuilder built =
        RowBuilder.of(StatewidePolicies.TABLE, row)
            .read(PlaceFields.JURISDICTION, row.cell("name"))
            .readState(PlaceFields.STATE, row.cell("state"))
            .read(PolicyFields.EVENT, row.cell("event"))
            .read(PolicyFields.PROVISION, row.cell("provision"))
            .read(PolicyFields.LEGAL_BASIS, row.cell("legal_basis"))
            .read(SourceFields.SOURCE_URL, row.cell("source_url"))
            .read(SourceFields.REMARK, row.cell("note"))
            .read(PolicyFields.KNOWN_FROM, row.cell("known_from"));
    return PolicyDates.set(
            built,
            row.cell("date_as_published"),
            row.cell("date_earliest"),
            row.cell("date_latest"))
        .build();
  }
}
