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
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.schema.fields.SourceFields;
import org.detaineroutcomes.schema.staged.Policies;

/**
 * Policies that limit detainers, read off public pages. The printed date is kept beside the
 * interval it is read as; a row without any date is listed but never dated.
 */
public final class PublishedPolicies implements Source {
  private static final long serialVersionUID = 1;

  @Override
  public String format() {
    return "policies";
  }

  @Override
  public String describe() {
    return "policies that limit detainers, with printed dates and their intervals (CSV)";
  }

  @Override
  public Table table(Job.Input input) {
    return Policies.TABLE;
  }

  @Override
  public Stream<Staged> read(InputFile file) throws IOException {
    return CsvTable.open(file)
        .require(
            format(),
            List.of(
                "jurisdiction",
                "state",
                "jurisdiction_type",
                "date_as_published",
                "date_earliest",
                "date_latest",
                "date_basis",
                "policy",
                "criteria",
                "source_url",
                "source_kind"))
        .stage(row -> Stream.of(stage(row)));
  }

  private static Staged stage(CsvRow row) {
    RowBuilder built =
        RowBuilder.of(Policies.TABLE, row)
            .read(PlaceFields.JURISDICTION, row.cell("jurisdiction"))
            .readState(PlaceFields.STATE, row.cell("state"))
            .read(Policies.JURISDICTION_TYPE, row.cell("jurisdiction_type"))
            .read(DateFields.DATE_BASIS, row.cell("date_basis"))
            .read(PolicyFields.POLICY, row.cell("policy"))
            .read(PolicyFields.CRITERIA, row.cell("criteria"))
            .read(SourceFields.SOURCE_URL, row.cell("source_url"))
            .read(Policies.SOURCE_KIND, row.cell("source_kind"))
            .read(PolicyFields.KNOWN_FROM, row.cell("known_from"));
    return PolicyDates.set(
            built,
            row.cell("date_as_published"),
            row.cell("date_earliest"),
            row.cell("date_latest"))
        .build();
  }
}
