package org.detaineroutcomes.ingest.source.ddor;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.detaineroutcomes.ingest.InputFile;
import org.detaineroutcomes.ingest.reader.pdf.PdfFile;

/** Keeps what was read of a file while its other tables are asked for, so that it is read once. */
final class ReadReports {
  private static final Map<String, SoftReference<ParsedReport>> KEPT = new ConcurrentHashMap<>();

  private ReadReports() {}

  static ParsedReport of(InputFile file) throws IOException {
    String key =
        file.sha256() + " " + file.name() + file.input().options() + file.input().constants();
    SoftReference<ParsedReport> kept = KEPT.get(key);
    ParsedReport report = kept == null ? null : kept.get();
    if (report == null) {
      report = ReportReader.read(PdfFile.read(file, DdorPdf.INSTEAD), file.input());
      KEPT.put(key, new SoftReference<>(report));
    }
    return report;
  }
}
