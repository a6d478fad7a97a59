package org.detaineroutcomes.model;

import java.util.List;
import org.detaineroutcomes.model.result.LadderRung;

/**
 * How a job codes its units and their treatment, at one rung of the ladder.
 *
 * @param reporters which changes of who reports a unit may have
 * @param adopters what becomes of counties that one adopter's policy treats together
 * @param adoption how much of a period a policy must be in force in
 * @param reversals what becomes of a unit whose policy ends in the window
 */
public record Coding(
    LadderRung rung,
    Reporters reporters,
    Adopters adopters,
    AdoptionRule adoption,
    Reversals reversals) {

  /** One coding after another, the job's own last. */
  public static List<Coding> ladder(Job job) {
    Coding before =
        new Coding(
            LadderRung.AS_BEFORE,
            Reporters.ANY,
            Adopters.SEPARATE,
            AdoptionRule.ANY_DAY,
            Reversals.FIRST);
    Coding reporters =
        new Coding(
            LadderRung.SAME_REPORTERS,
            Reporters.CONSTANT,
            before.adopters,
            before.adoption,
            before.reversals);
    Coding adopters =
        new Coding(
            LadderRung.ONE_ADOPTER,
            reporters.reporters,
            Adopters.ONE_UNIT,
            before.adoption,
            before.reversals);
    Coding comparable =
        new Coding(
            LadderRung.COMPARABLE_PERIODS,
            adopters.reporters,
            adopters.adopters,
            before.adoption,
            Reversals.EXCLUDE_AFTER);
    return List.of(
        before,
        reporters,
        adopters,
        comparable,
        comparable.timed(LadderRung.MAJORITY, AdoptionRule.MAJORITY),
        comparable.timed(LadderRung.FIRST_FULL, AdoptionRule.FIRST_FULL),
        new Coding(
            LadderRung.AS_ASKED,
            job.panel().orElseThrow().reporters(),
            job.panel().orElseThrow().adopters(),
            job.treatment().adoption(),
            job.treatment().reversals()));
  }

  /** Whether periods stay in after a reversal, and after a law reaches every unit. */
  public boolean keepsEveryPeriod() {
    return switch (rung) {
      case AS_BEFORE, SAME_REPORTERS, ONE_ADOPTER -> true;
      case COMPARABLE_PERIODS, MAJORITY, FIRST_FULL, AS_ASKED, WITHOUT_LARGEST, IN_LOGS -> false;
    };
  }

  private Coding timed(LadderRung other, AdoptionRule by) {
    return new Coding(other, reporters, adopters, by, reversals);
  }

  /** The job under this coding. */
  public Job of(Job job) {
    return job.coded(
        job.panel().orElseThrow().with(reporters).with(adopters),
        job.treatment().with(adoption, reversals));
  }
}
