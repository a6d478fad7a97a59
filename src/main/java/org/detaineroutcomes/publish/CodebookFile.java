package org.detaineroutcomes.publish;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.detaineroutcomes.store.Codebook;

/** The file {@code codebook.csv} of a release: a line a column, whatever formats the job asks. */
final class CodebookFile {
  static final String NAME = "codebook.csv";

  private CodebookFile() {}

  static String text(List<List<Object>> codebook) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(Codebook.HEADINGS);
      for (List<Object> row : codebook) {
        csv.writeRecord(row.stream().map(Object::toString).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
