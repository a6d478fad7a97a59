package org.detaineroutcomes.publish;

import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.schema.Table;

/** One section of the report; adding one is a class and a line in {@link Chapters}. */
public interface Chapter {
  /** The small tables whose rows it prints; the material has no others. */
  List<Table> tables();

  /** The section; empty where the material has nothing for it. */
  Optional<Report.Section> write(Material material);
}
