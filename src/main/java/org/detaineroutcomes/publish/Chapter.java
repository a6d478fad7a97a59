package org.detaineroutcomes.publish;

import java.util.Optional;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Report;

/** One section of the report; adding one is a class and a line in {@code ReportWriter}. */
public interface Chapter {
  /** The section; empty where the material has nothing for it. */
  Optional<Report.Section> write(Material material);
}
