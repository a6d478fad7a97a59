package org.detaineroutcomes.ingest;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.detaineroutcomes.ingest.reader.LineReading;

/**
 * A source of delimited text whose rows are read each by itself: what a row comes to depends on its
 * own cells and the headings alone, so that its files can be cut at any line.
 */
public interface LineSource extends Source {
  /**
   * The rows of the file, or of the slice that it stands for.
   *
   * @throws org.detaineroutcomes.model.Failure where the file is not of this format
   */
  LineReading lines(InputFile file) throws IOException;

  /**
   * Which columns follow from which cells, every data column once: what a column holds of a row
   * that is kept, and whether its cells speak against keeping the row, depends on the cells named
   * and on no others. Such rows are read once a distinct value. Empty: row by row.
   */
  default List<Dependence> dependences() {
    return List.of();
  }

  @Override
  default Stream<Staged> read(InputFile file) throws IOException {
    return lines(file).rows();
  }
}
