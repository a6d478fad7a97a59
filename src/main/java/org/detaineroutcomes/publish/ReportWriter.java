package org.detaineroutcomes.publish;

import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.publish.citizens.CitizenChapter;
import org.detaineroutcomes.publish.claims.ClaimChapter;
import org.detaineroutcomes.publish.crime.BreakChapter;
import org.detaineroutcomes.publish.crime.EffectChapter;
import org.detaineroutcomes.publish.crime.FindingChapter;
import org.detaineroutcomes.publish.crime.LevelChapter;
import org.detaineroutcomes.publish.crime.SampleChapter;
import org.detaineroutcomes.publish.detainers.IncidenceChapter;
import org.detaineroutcomes.publish.detainers.MeasureChapter;
import org.detaineroutcomes.publish.detainers.RegressionChapter;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.payments.PaymentChapter;
import org.detaineroutcomes.publish.policy.PolicyChapter;
import org.detaineroutcomes.publish.report.Report;

/** Puts a report together: the opening, then every chapter that has something to say. */
final class ReportWriter {
  private static final List<Chapter> CHAPTERS =
      List.of(
          new EffectChapter(),
          new LevelChapter(),
          new BreakChapter(),
          new MeasureChapter(),
          new IncidenceChapter(),
          new RegressionChapter(),
          new CitizenChapter(),
          new PaymentChapter(),
          new PolicyChapter(),
          new SampleChapter(),
          new FindingChapter(),
          new ClaimChapter(),
          new InputChapter());

  private ReportWriter() {}

  static Report write(Material material) {
    ReportHead opening = new ReportHead(material);
    return new Report(
        material.job().name(),
        material.job().title(),
        opening.banner(),
        opening.sentences(),
        opening.facts(),
        opening.warnings(),
        CHAPTERS.stream()
            .map(chapter -> chapter.write(material))
            .flatMap(Optional::stream)
            .toList(),
        material.resultKey());
  }
}
