package org.detaineroutcomes.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.detaineroutcomes.store.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code detainer run JOB}: the whole road, ending in a published release. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    header = "Do all six verbs and publish a release.",
    description = {
      "",
      "Reads the inputs a job names, computes its comparisons and publishes tables and a page.",
      "A reader of the warehouse sees the release before or the new one, never half."
    },
    footer = {"", "Example: detainer run jobs/new-york.yaml --inputs data"})
final class RunCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "JOB", description = "A job file, such as jobs/demo.yaml.")
  String job;

  @Mixin Common common;
  @Mixin Signing signing;

  @Option(
      names = "--explain",
      description = "Print what each verb asks of Spark: plans, jobs, stages, shuffles, spill.")
  boolean explain;

  @Override
  public Integer call() {
    Optional<SigningKey> key = signing.key();
    try (Road road = Road.begin(JobFile.read(job), common)) {
      if (explain) {
        road.explain();
      }
      Verb.ALL.forEach(road::take);
      road.publish(key);
    }
    return 0;
  }
}
