package org.detaineroutcomes.ingest.source;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.detaineroutcomes.schema.fields.SourceFields;
import org.detaineroutcomes.schema.staged.PolicyLists;

/**
 * A list of jurisdictions that a publisher names, such as the Department of Justice's. The state is
 * the list's entry itself or stands behind its last comma.
 */
public final class PolicyList implements Source {
  private static final long serialVersionUID = 1;
  private static final Pattern WITH_STATE = Pattern.compile("(.+),\\s*([^,]+)");

  @Override
  public String format() {
    return "policy-list";
  }

  @Override
  public String describe() {
    return "a published list of jurisdictions, presence only, without dates of policies (CSV)";
  }

  @Override
  public Table table(Job.Input input) {
    return PolicyLists.TABLE;
  }

  @Override
  public Stream<Staged> read(InputFile file) throws IOException {
    return CsvTable.open(file)
        .require(format(), List.of("level", "jurisdiction", "list_date", "source_url"))
        .stage(row -> Stream.of(stage(row)));
  }

  private static Staged stage(CsvRow row) {
    String printed = row.cell("jurisdiction");
    Matcher place = WITH_STATE.matcher(printed);
    boolean named = place.matches();
    return RowBuilder.of(PolicyLists.TABLE, row)
        .read(PlaceFields.JURISDICTION, named ? place.group(1) : printed)
        .readState(PlaceFields.STATE, named ? place.group(2) : printed)
        .read(PlaceFields.LEVEL, row.cell("level"))
        .read(PolicyLists.LIST_DATE, row.cell("list_date"))
        .read(SourceFields.SOURCE_URL, row.cell("source_url"))
        .build();
  }
}
