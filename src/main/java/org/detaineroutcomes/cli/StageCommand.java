package org.detaineroutcomes.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.store.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** One verb alone: {@code detainer ingest JOB}, {@code detainer resolve JOB}, and so on. */
@Command(
    mixinStandardHelpOptions = true,
    description = {
      "",
      "'ingest' begins a release; each later verb goes on with the newest unfinished release of"
          + " the",
      "job, so that a stage can be repeated or replaced; 'publish' completes it."
    })
final class StageCommand implements Callable<Integer> {
  private final Verb verb;

  @Parameters(index = "0", paramLabel = "JOB", description = "A job file, such as jobs/demo.yaml.")
  String job;

  @Mixin Common common;
  @Mixin Signing signing;

  private StageCommand(Verb verb) {
    this.verb = verb;
  }

  static List<StageCommand> all() {
    return Verb.ALL.stream().map(StageCommand::new).toList();
  }

  String name() {
    return verb.title();
  }

  String header() {
    return verb.header();
  }

  List<String> footer() {
    return verb.footer();
  }

  @Override
  public Integer call() {
    Optional<SigningKey> key = signing.key();
    JobFile file = JobFile.read(job);
    boolean first = verb == Verb.ALL.get(0);
    try (Road road = first ? Road.begin(file, common) : Road.resume(file, common, verb)) {
      road.take(verb);
      if (verb == Verb.ALL.get(Verb.ALL.size() - 1)) {
        road.publish(key);
      } else {
        road.pause();
      }
    }
    return ExitCode.DONE.code();
  }
}
