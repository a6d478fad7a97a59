package org.detaineroutcomes.ingest.source;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.detaineroutcomes.ingest.InputFile;
import org.detaineroutcomes.ingest.RowBuilder;
import org.detaineroutcomes.ingest.Source;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.ingest.reader.CsvRow;
import org.detaineroutcomes.ingest.reader.CsvTable;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;

/**
 * A hand-kept table whose headings are its columns, but for a few that are called otherwise. A
 * state is read from its code or name; a printed date brings the interval that it leaves open.
 *
 * @param format the name a job file gives it
 * @param describe one sentence for the help
 * @param filled the table it fills
 * @param renamed column name to the file's heading, where they differ
 * @param optional headings that a file may leave out
 */
public record PlainTable(
    String format, String describe, Table filled, Map<String, String> renamed, Set<String> optional)
    implements Source {
  private static final long serialVersionUID = 1;
  private static final List<Column> INTERVAL =
      List.of(DateFields.DATE_EARLIEST, DateFields.DATE_LATEST, DateFields.DATE_PRECISION);

  @Override
  public Table table(Job.Input input) {
    return filled;
  }

  @Override
  public Stream<Staged> read(InputFile file) throws IOException {
    List<String> wanted =
        printed().stream().map(this::heading).filter(h -> !optional.contains(h)).toList();
    return CsvTable.open(file).require(format, wanted).stage(row -> Stream.of(stage(row)));
  }

  private Staged stage(CsvRow row) {
    RowBuilder built = RowBuilder.of(filled, row);
    for (Column column : printed()) {
      String cell = row.cell(heading(column));
      if (column.equals(DateFields.DATE_PRINTED)) {
        PolicyDates.set(built, cell);
      } else if (column.name().equals(PlaceFields.STATE.name())) {
        built.readState(column, cell);
      } else {
        built.read(column, cell);
      }
    }
    return built.build();
  }

  private List<Column> printed() {
    return filled.dataColumns().stream().filter(column -> !INTERVAL.contains(column)).toList();
  }

  private String heading(Column column) {
    return renamed.getOrDefault(column.name(), column.name());
  }
}
