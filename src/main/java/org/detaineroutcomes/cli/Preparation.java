package org.detaineroutcomes.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.compare.Compare;
import org.detaineroutcomes.compare.OutcomeCheck;
import org.detaineroutcomes.ingest.InputFile;
import org.detaineroutcomes.ingest.InputFinder;
import org.detaineroutcomes.ingest.Inputs;
import org.detaineroutcomes.ingest.synthetic.SyntheticCountry;
import org.detaineroutcomes.ingest.synthetic.country.Scale;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Problems;
import org.detaineroutcomes.publish.Publish;
import org.detaineroutcomes.store.Storage;

/**
 * What is known before any file is read: the files, and that the job can be asked for.
 *
 * @param inputs found and digested, as known on the day asked for
 */
record Preparation(Inputs inputs) {
  /**
   * Finds the files of a job, the synthetic ones made first below {@code scratch} where it asks for
   * them.
   *
   * @throws org.detaineroutcomes.model.Failure naming all that is wrong, in one go
   */
  static Preparation of(JobFile file, Common common, String scratch) {
    Job job = file.job();
    Optional<LocalDate> day = file.asKnown(common);
    Problems problems = new Problems();
    job.panel()
        .ifPresent(
            panel ->
                job.outcomes().stream()
                    .map(name -> OutcomeCheck.problem("job file, outcomes", name))
                    .flatMap(Optional::stream)
                    .forEach(problems::add));
    problems.addAll(Compare.check(job));
    problems.addAll(Publish.check(job));
    job.resolve()
        .review()
        .filter(list -> !Path.of(list).startsWith(scratch))
        .flatMap(list -> common.reach().written("job file, resolve.review", Path.of(list)))
        .ifPresent(problems::add);
    Optional<String> synthetic = job.simulate().map(wanted -> simulate(wanted, scratch));
    Editions editions = Editions.asKnown(job.inputs(), day);
    InputFinder finder = new InputFinder(common.inputs, synthetic, file.folder(), common.reach());
    List<InputFile> files = finder.find(editions.inForce(), problems);
    List<InputFile> earlier = finder.find(editions.superseded(), problems);
    if (problems.isEmpty()) {
      problems.addAll(new OutcomeSources(job, files).problems());
    }
    problems.throwIfAny();
    return new Preparation(new Inputs(files, earlier, day, editions.notes(day)));
  }

  private static String simulate(Job.Simulate wanted, String scratch) {
    String folder = "synthetic/" + wanted.scale().replace('/', '-') + "-" + wanted.seed();
    try {
      if (!Storage.namesItsSystem(scratch)) {
        return write(wanted, Path.of(scratch).resolve(folder).toAbsolutePath()).toString();
      }
      URI target = URI.create(scratch.replaceAll("/+$", "") + "/" + folder);
      try (Scratch here = new Scratch()) {
        Storage.upload(write(wanted, here.folder()), target);
      }
      return target.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path write(Job.Simulate wanted, Path folder) throws IOException {
    SyntheticCountry.write(wanted.seed(), Scale.of(wanted.scale()).orElseThrow(), folder);
    return folder;
  }
}
