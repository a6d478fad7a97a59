package org.detaineroutcomes.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.detaineroutcomes.compare.Compare;
import org.detaineroutcomes.ingest.InputFile;
import org.detaineroutcomes.ingest.Inputs;
import org.detaineroutcomes.ingest.Preview;
import org.detaineroutcomes.ingest.Unmet;
import org.detaineroutcomes.model.Problems;
import org.detaineroutcomes.store.InputRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code detainer check JOB}: what would be read and which names are unknown; keeps nothing. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    header = "Read every input of a job, say what would be kept and which names are unknown.",
    description = {
      "",
      "Nothing is written: a preview of what 'run' would do with the inputs. Bad rows and files"
          + " are",
      "listed all at once; then the names are placed, and those that can't be are listed with the",
      "reason and the candidates."
    },
    footer = {"", "Example: detainer check jobs/new-york.yaml --inputs data"})
final class CheckCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "JOB", description = "A job file, such as jobs/demo.yaml.")
  String job;

  @Mixin Common common;

  @Override
  public Integer call() {
    JobFile file = JobFile.read(job);
    Printed out = new Printed(System.out, Printed.Format.TABLE);
    try (Scratch scratch = new Scratch()) {
      Inputs inputs = Preparation.of(file, common, scratch.folder().toString()).inputs();
      rows(file, inputs, out);
      inputs.notes().forEach(out::note);
      Compare.plans(file.job()).forEach(out::note);
      new UnknownNames(file, common, scratch.folder()).print(out);
    }
    return 0;
  }

  private static void rows(JobFile file, Inputs inputs, Printed out) {
    Problems unreadable = new Problems();
    Problems badRows = new Problems();
    List<List<Object>> rows = new ArrayList<>();
    long bad = 0;
    for (InputFile input : inputs.all()) {
      Preview preview = Preview.of(input, unreadable);
      bad += preview.quarantined();
      badRows.addAll(preview.badRows());
      rows.add(
          List.of(
              input.name(),
              input.input().format(),
              input.input().table(),
              preview.sheets(),
              input.input().edition(),
              inputs.files().contains(input) ? InputRecord.PUBLISHED : InputRecord.SUPERSEDED,
              preview.kept() + preview.setAside() + preview.quarantined(),
              preview.kept(),
              preview.setAside(),
              preview.quarantined(),
              input.sha256().substring(0, 12)));
    }
    out.rows(
        List.of(
            "file",
            "format",
            "table",
            "pages",
            "edition",
            "status",
            "rows_in",
            "kept",
            "set_aside",
            "bad",
            "sha256"),
        rows);
    if (unreadable.isEmpty()) {
      unreadable.addAll(Unmet.in(inputs.all()));
    }
    if (bad > file.job().maxBadRows()) {
      unreadable.addAll(badRows.list());
    }
    unreadable.throwIfAny();
  }
}
