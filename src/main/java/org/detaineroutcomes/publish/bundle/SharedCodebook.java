package org.detaineroutcomes.publish.bundle;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.detaineroutcomes.schema.ColumnDoc;
import org.detaineroutcomes.store.Codebook;
import org.detaineroutcomes.store.Release;

/** The codebook of the tables that leave, with the column that names withheld cells. */
final class SharedCodebook {
  private SharedCodebook() {}

  static String text(Release release, List<SharedTable> tables) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(Codebook.HEADINGS);
      for (SharedTable table : tables) {
        for (List<Object> row : Codebook.of(release, table.name())) {
          csv.writeRecord(row.stream().map(Object::toString).toList());
        }
        ColumnDoc withheld = ColumnDoc.of(SharedTable.WITHHELD);
        csv.writeRecord(
            table.table().name(),
            table.table().layer().folder(),
            withheld.name(),
            withheld.type(),
            withheld.unit(),
            "",
            withheld.meaning(),
            "made for sharing",
            withheld.ifEmpty(),
            withheld.coverage(),
            withheld.range(),
            "");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
