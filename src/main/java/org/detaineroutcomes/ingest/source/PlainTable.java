package org.detaineroutcomes.ingest.source;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.detaineroutcomes.ingest.InputFile;
import org.detaineroutcomes.ingest.LineSource;
import org.detaineroutcomes.ingest.RowBuilder;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.ingest.reader.CsvRow;
import org.detaineroutcomes.ingest.reader.CsvTable;
import org.detaineroutcomes.ingest.reader.LineReading;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;

/**
 * A hand-kept table whose headings are its columns, but for a few that are called otherwise. A
 * state is read from its code or name. A printed date gives its own precision, and its interval
 * unless the file states one.
 *
 * @param format the name a job file gives it
 * @param describe one sentence for the help
 * @param filled the table it fills
 * @param renamed column name to the file's heading, if they differ
 * @param optional headings that a file may leave out
 * @param reading what else a row must satisfy
 */
public record PlainTable(
    String format,
    String describe,
    Table filled,
    Map<String, String> renamed,
    Set<String> optional,
    RowReading reading)
    implements LineSource {
  private static final long serialVersionUID = 1;

  /** Reads further what the cells of a row say together, and notes what is wrong with it. */
  interface RowReading extends Serializable {
    void apply(RowBuilder row);
  }

  /** A table whose rows need no reading beyond that of their cells. */
  PlainTable(
      String format,
      String describe,
      Table filled,
      Map<String, String> renamed,
      Set<String> optional) {
    this(format, describe, filled, renamed, optional, row -> {});
  }

  @Override
  public Table table(Job.Input input) {
    return filled;
  }

  @Override
  public LineReading lines(InputFile file) throws IOException {
    List<String> wanted =
        printed().stream().map(this::heading).filter(h -> !optional.contains(h)).toList();
    return CsvTable.open(file).require(format, wanted).lines(row -> Stream.of(stage(row)));
  }

  private Staged stage(CsvRow row) {
    RowBuilder built = RowBuilder.of(filled, row);
    for (Column column : printed()) {
      String cell = row.cell(heading(column));
      if (column.name().equals(PlaceFields.STATE.name())) {
        built.readState(column, cell);
      } else {
        built.read(column, cell);
      }
    }
    Completion.of(filled, built);
    reading.apply(built);
    return built.build();
  }

  private List<Column> printed() {
    return filled.dataColumns().stream()
        .filter(column -> !column.equals(DateFields.DATE_PRECISION))
        .toList();
  }

  private String heading(Column column) {
    return renamed.getOrDefault(column.name(), column.name());
  }
}
