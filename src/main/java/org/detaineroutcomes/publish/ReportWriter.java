package org.detaineroutcomes.publish;

import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Report;

/** Puts a report together: its head, then every chapter that has something to say. */
final class ReportWriter {
  private ReportWriter() {}

  static Report write(Material material, List<Chapter> chapters) {
    ReportHead head = new ReportHead(material);
    return new Report(
        material.job().name(),
        material.job().title(),
        head.banner(),
        head.sentences(),
        head.facts(),
        head.warnings(),
        chapters.stream()
            .map(chapter -> chapter.write(material))
            .flatMap(Optional::stream)
            .toList(),
        material.run().resultKey());
  }
}
