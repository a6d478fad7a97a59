package org.detaineroutcomes.model;

/**
 * One way to code the units of a job and their treatment.
 *
 * @param reporters which changes of who reports a unit may have
 * @param adopters what becomes of counties that one adopter's policy treats together
 * @param adoption how much of a period a policy must be in force in
 * @param reversals what becomes of a unit whose policy ends in the window
 */
public record SampleCoding(
    TreatmentDefinition definition,
    Reporters reporters,
    Adopters adopters,
    AdoptionRule adoption,
    Reversals reversals) {

  /** The coding of the job itself. */
  public static SampleCoding of(Job job) {
    Job.Panel panel = job.panel().orElseThrow();
    return new SampleCoding(
        job.treatment().definition(),
        panel.reporters(),
        panel.adopters(),
        job.treatment().adoption(),
        job.treatment().reversals());
  }

  /** The job under this coding. */
  public Job coded(Job job) {
    Job treated = job.treatedBy(definition);
    return treated.coded(
        job.panel().orElseThrow().with(reporters).with(adopters),
        treated.treatment().with(adoption, reversals));
  }
}
