package org.detaineroutcomes.ingest;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.schema.Table;

/**
 * Reads one published format into a staged table, or into several, one at a time. A source is
 * stateless and serializable: Spark tasks call it, one file or one slice of a file at a time.
 */
public interface Source extends Serializable {
  /** The name a job file gives it, such as {@code ny-dcjs}. */
  String format();

  /** One sentence for the help: what the format is and who publishes it. */
  String describe();

  /** The table that an input of this format fills. */
  Table table(Job.Input input);

  /** The tables that an input fills which names none: one, unless its files hold several. */
  default List<Table> tables(Job.Input input) {
    return List.of(table(input));
  }

  /**
   * Whether the input's settings make sense for this format, before any file is opened.
   *
   * @return problems of the job file, all of them
   */
  default List<Problem> settings(Job.Input input) {
    return List.of();
  }

  /**
   * What an input's settings are about and its files do not hold, once all of them could be read.
   *
   * @param files all files of one input
   * @return problems of the job file, all of them
   */
  default List<Problem> unmet(List<InputFile> files) throws IOException {
    return List.of();
  }

  /**
   * Every row of the file, in its order: kept, set aside or quarantined. Nothing is left out
   * without a row that says so. A row of a wide file is one row for each year or measure it holds:
   * what is counted as read is these.
   *
   * @throws org.detaineroutcomes.model.Failure where the file is not of this format, naming every
   *     missing column at once
   */
  Stream<Staged> read(InputFile file) throws IOException;
}
