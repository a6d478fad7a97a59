package org.detaineroutcomes.publish.format;

import java.util.List;
import org.detaineroutcomes.publish.report.Report;

/** One way to write a report. The same report gives the same bytes, always. */
public interface Format {
  /** The name a job file asks for it by. */
  String name();

  /** The files, UTF-8 with line feeds. */
  List<Document> write(Report report);

  /**
   * A file of a report.
   *
   * @param path below the report's folder, with forward slashes
   */
  record Document(String path, String text) {}
}
