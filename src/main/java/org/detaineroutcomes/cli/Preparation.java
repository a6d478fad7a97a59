package org.detaineroutcomes.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.compare.Compare;
import org.detaineroutcomes.ingest.InputFile;
import org.detaineroutcomes.ingest.InputFinder;
import org.detaineroutcomes.ingest.synthetic.SyntheticCountry;
import org.detaineroutcomes.ingest.synthetic.country.Scale;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Problems;
import org.detaineroutcomes.publish.Publish;

/**
 * What is known before any file is read: the files, and that the job can be asked for.
 *
 * @param files found and digested
 */
record Preparation(List<InputFile> files) {
  /**
   * Finds the files of a job, the synthetic ones made first below {@code scratch} where it asks for
   * them.
   *
   * @throws org.detaineroutcomes.model.Failure naming all that is wrong, in one go
   */
  static Preparation of(Job job, Common common, Path scratch) {
    Problems problems = new Problems();
    problems.addAll(Compare.check(job));
    problems.addAll(Publish.check(job));
    Optional<String> synthetic = job.simulate().map(wanted -> simulate(wanted, scratch));
    List<Job.Input> inputs = Editions.asKnown(job.inputs(), common.asKnown());
    List<InputFile> files = new InputFinder(common.inputs, synthetic).find(inputs, problems);
    problems.throwIfAny();
    return new Preparation(files);
  }

  private static String simulate(Job.Simulate wanted, Path scratch) {
    Path folder =
        scratch.resolve("synthetic").resolve(wanted.scale() + "-" + wanted.seed()).toAbsolutePath();
    try {
      SyntheticCountry.write(wanted.seed(), Scale.of(wanted.scale()).orElseThrow(), folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder.toString();
  }
}
