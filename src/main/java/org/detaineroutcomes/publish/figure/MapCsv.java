package org.detaineroutcomes.publish.figure;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.detaineroutcomes.publish.report.MapModel;
import org.detaineroutcomes.publish.report.MapModel.Area;
import org.detaineroutcomes.publish.report.MapModel.Panel;

/** The areas of a map, a row each: its shade in words, and its value or bounds where it has any. */
final class MapCsv {
  private MapCsv() {}

  static String of(MapModel map) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord("panel", "fips", "name", "shade", "low", "high");
      for (Panel panel : map.panels()) {
        for (Area area : panel.areas()) {
          csv.writeRecord(
              ChartCsv.inert(panel.title()),
              area.fips(),
              ChartCsv.inert(area.name()),
              ChartCsv.inert(map.shades().get(area.shade()).label()),
              ChartCsv.number(area.low()),
              ChartCsv.number(area.high()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
