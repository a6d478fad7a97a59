package org.detaineroutcomes.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.detaineroutcomes.ingest.InputFile;
import org.detaineroutcomes.ingest.Preview;
import org.detaineroutcomes.model.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code detainer check JOB}: what would be read; writes nothing and starts no Spark. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    header = "Read every input of a job and say what would be kept; write nothing.",
    footer = {"", "Example: detainer check jobs/new-york.yaml --inputs data"})
final class CheckCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "JOB", description = "A job file, such as jobs/demo.yaml.")
  Path job;

  @Mixin Common common;

  @Override
  public Integer call() {
    JobFile file = JobFile.read(job);
    try (Scratch scratch = new Scratch()) {
      return check(file, Preparation.of(file.job(), common, scratch.folder()).files());
    }
  }

  private static int check(JobFile file, List<InputFile> files) {
    Problems problems = new Problems();
    List<List<Object>> rows = new ArrayList<>();
    long bad = 0;
    for (InputFile input : files) {
      Preview preview = Preview.of(input, problems);
      bad += preview.quarantined();
      problems.addAll(preview.badRows());
      rows.add(
          List.of(
              input.name(),
              input.input().format(),
              preview.kept() + preview.setAside() + preview.quarantined(),
              preview.kept(),
              preview.setAside(),
              preview.quarantined(),
              input.sha256().substring(0, 12)));
    }
    Printed out = new Printed(System.out, Printed.Format.TABLE);
    out.rows(List.of("file", "format", "rows_in", "kept", "set_aside", "bad", "sha256"), rows);
    boolean tolerated = bad > 0 && bad <= file.job().maxBadRows();
    if (!tolerated) {
      problems.throwIfAny();
    }
    return 0;
  }
}
