package org.detaineroutcomes.model;

import java.util.List;
import org.detaineroutcomes.model.result.LadderRung;

/**
 * How a job codes its units, at one rung of the ladder.
 *
 * @param reporters which changes of who reports a unit may have
 * @param adopters what becomes of counties that one adopter's policy treats together
 */
public record Coding(LadderRung rung, Reporters reporters, Job.Adopters adopters) {

  /** One coding after another, the job's own last. */
  public static List<Coding> ladder(Job job) {
    Job.Panel panel = job.panel().orElseThrow();
    return List.of(
        new Coding(LadderRung.AS_BEFORE, Reporters.ANY, Job.Adopters.SEPARATE),
        new Coding(LadderRung.SAME_REPORTERS, Reporters.CONSTANT, Job.Adopters.SEPARATE),
        new Coding(LadderRung.ONE_ADOPTER, Reporters.CONSTANT, Job.Adopters.ONE_UNIT),
        new Coding(LadderRung.AS_ASKED, panel.reporters(), panel.adopters()));
  }

  /** The job under this coding. */
  public Job of(Job job) {
    return job.framedBy(job.panel().orElseThrow().with(reporters).with(adopters));
  }
}
