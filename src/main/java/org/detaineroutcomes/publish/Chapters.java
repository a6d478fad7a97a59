package org.detaineroutcomes.publish;

import java.util.List;
import org.detaineroutcomes.publish.arms.ArmChapter;
import org.detaineroutcomes.publish.citizens.CitizenChapter;
import org.detaineroutcomes.publish.claims.ClaimChapter;
import org.detaineroutcomes.publish.crime.AnswerChapter;
import org.detaineroutcomes.publish.crime.BreakChapter;
import org.detaineroutcomes.publish.crime.CheckChapter;
import org.detaineroutcomes.publish.crime.CurveChapter;
import org.detaineroutcomes.publish.crime.EffectChapter;
import org.detaineroutcomes.publish.crime.FindingChapter;
import org.detaineroutcomes.publish.crime.LadderChapter;
import org.detaineroutcomes.publish.crime.LevelChapter;
import org.detaineroutcomes.publish.crime.MainRegressionChapter;
import org.detaineroutcomes.publish.crime.ReporterChapter;
import org.detaineroutcomes.publish.crime.SampleChapter;
import org.detaineroutcomes.publish.detainers.IncidenceChapter;
import org.detaineroutcomes.publish.detainers.MeasureChapter;
import org.detaineroutcomes.publish.detainers.RegressionChapter;
import org.detaineroutcomes.publish.maps.MapChapter;
import org.detaineroutcomes.publish.payments.PaymentChapter;
import org.detaineroutcomes.publish.policy.PolicyChapter;
import org.detaineroutcomes.publish.series.SeriesChapter;
import org.detaineroutcomes.schema.Table;

/**
 * Every chapter, in the order in which they are printed: the answers, who is treated and sampled,
 * the groups over time, the effects and what holds them up, then what the records say.
 */
public final class Chapters {
  static final List<Chapter> ALL =
      List.of(
          new AnswerChapter(),
          new MainRegressionChapter(),
          new PolicyChapter(),
          new MapChapter(),
          new SampleChapter(),
          new LevelChapter(),
          new EffectChapter(),
          new CheckChapter(),
          new LadderChapter(),
          new CurveChapter(),
          new BreakChapter(),
          new ReporterChapter(),
          new FindingChapter(),
          new ArmChapter(),
          new MeasureChapter(),
          new IncidenceChapter(),
          new RegressionChapter(),
          new SeriesChapter(),
          new CitizenChapter(),
          new PaymentChapter(),
          new ClaimChapter(),
          new InputChapter());

  private Chapters() {}

  /** The tables that some chapters print, each once. */
  static List<Table> tables(List<Chapter> chapters) {
    return chapters.stream().flatMap(chapter -> chapter.tables().stream()).distinct().toList();
  }
}
