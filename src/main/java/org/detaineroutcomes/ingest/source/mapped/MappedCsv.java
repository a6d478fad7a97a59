package org.detaineroutcomes.ingest.source.mapped;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import org.detaineroutcomes.ingest.InputFile;
import org.detaineroutcomes.ingest.Source;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.ingest.reader.CsvLayout;
import org.detaineroutcomes.ingest.reader.CsvTable;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.staged.StagedTables;

/**
 * Any published table in delimited text, read by the mapping in the job file: {@code columns} (our
 * column to the file's heading), {@code offenses}, {@code constants} and the settings of {@link
 * Mapping.Settings}.
 *
 * <p>Titles above the headings, blank lines, totals, notes and repeated headings are recognised and
 * set aside. A column {@code rape} is the legacy definition until 2012 and the revised one from
 * 2013, unless {@code rape_revised_from} says otherwise. Where nothing is said of it, the scope of
 * a count follows from the level.
 */
public final class MappedCsv implements Source {
  private static final long serialVersionUID = 1;

  @Override
  public String format() {
    return "csv";
  }

  @Override
  public String describe() {
    return "any delimited table, by the columns, offenses and constants that the job gives it";
  }

  @Override
  public Table table(Job.Input input) {
    return StagedTables.of(input.table())
        .orElseThrow(() -> new Failure(MappingCheck.problems(input)));
  }

  @Override
  public List<Problem> settings(Job.Input input) {
    return MappingCheck.problems(input);
  }

  /** Whether a job must say where a column of a table comes from. */
  public static boolean needs(Table table, Column column) {
    return MappingCheck.needs(table, column);
  }

  @Override
  public Stream<Staged> read(InputFile file) throws IOException {
    List<Problem> problems = settings(file.input());
    if (!problems.isEmpty()) {
      throw new Failure(problems);
    }
    Mapping mapping = Mapping.of(file.input(), table(file.input()));
    CsvTable table = open(file, mapping).require(format(), mapping.wanted());
    MappedRow rows = new MappedRow(mapping);
    return table.stageAll(row -> Stream.of(rows.stage(row)));
  }

  private static CsvTable open(InputFile file, Mapping mapping) throws IOException {
    Mapping.Settings settings = mapping.settings();
    CsvLayout layout =
        CsvLayout.plain()
            .headedBy(mapping.wanted())
            .severalLinesIn(
                settings.multiline().stream()
                    .map(name -> mapping.headingOf(name).orElse(name))
                    .toList());
    if (settings.headingRow().isPresent()) {
      layout = layout.headedAt(settings.headingRow().get());
    }
    if (settings.encoding().isPresent()) {
      layout = layout.in(Charset.forName(settings.encoding().get()));
    }
    if (settings.delimiter().isPresent()) {
      layout = layout.delimitedBy(settings.delimiter().get());
    }
    return CsvTable.open(file, layout);
  }
}
