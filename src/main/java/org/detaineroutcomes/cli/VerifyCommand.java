package org.detaineroutcomes.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.detaineroutcomes.ingest.InputFile;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Problems;
import org.detaineroutcomes.model.ProgramVersion;
import org.detaineroutcomes.store.Anchor;
import org.detaineroutcomes.store.InputRecord;
import org.detaineroutcomes.store.Integrity;
import org.detaineroutcomes.store.Manifest;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.Warehouse;
import org.detaineroutcomes.trace.SchemaVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code detainer verify RELEASE}: digests hold; and the same comes out again. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    header = "Check that a release still is what its manifest says.",
    description = {
      "",
      "Digests every table and every file of the report anew, and the inputs that are at hand",
      "(--inputs), and compares them with the manifest; starts no Spark session. The manifest"
          + " itself",
      "is held to the digest that 'current', or the release after it, names. With --rederive the",
      "release's own job runs again in a folder that is not kept, and every table and file that",
      "comes out otherwise is named. Exit code 4 where anything does not hold."
    },
    footer = {
      "",
      "Examples:",
      "  detainer verify current",
      "  detainer verify current --inputs data",
      "  detainer verify current --inputs data --rederive",
      "  detainer verify FOLDER --signed-by public.pem     a bundle, once it is unpacked"
    })
final class VerifyCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "RELEASE", description = "A release id, or 'current'.")
  String release;

  @Option(
      names = "--rederive",
      description = "Run the release's job again and compare what comes out.")
  boolean rederive;

  @Option(
      names = "--job",
      paramLabel = "FILE",
      description =
          "Where the job lies, for inputs beside it (default: jobs/NAME.yaml of its name).")
  Path job;

  @Option(
      names = "--signed-by",
      paramLabel = "KEY",
      description = "Check the signature of the manifest with this public key, a PEM file.")
  Path signedBy;

  @Mixin Common common;

  @Override
  public Integer call() {
    Release opened = Warehouse.find(common.warehouse, release);
    Printed out = new Printed(System.out, Printed.Format.TABLE);
    Problems problems = new Problems();
    Integrity integrity = Integrity.of(opened);
    problems.addAll(integrity.problems());
    List<String> lines = new ArrayList<>();
    lines.add(
        integrity.tables()
            + " tables of "
            + integrity.rows()
            + " rows and "
            + integrity.reportFiles()
            + " files of the report read");
    lines.add(manifest(opened, problems));
    if (signedBy != null) {
      problems.addAll(Integrity.signature(opened, signedBy));
      lines.add("signed by the owner of " + signedBy.getFileName());
    }
    lines.add(inputs(opened.manifest(), problems));
    if (rederive) {
      problems.throwIfAny();
      SchemaVersion.requireAll(opened, "derive again");
      lines.add(again(opened, problems));
    }
    problems.throwIfAny();
    out.heading(
        "Release " + opened.id() + " is what its manifest says.", String.join("\n  ", lines));
    return 0;
  }

  private String manifest(Release opened, Problems problems) {
    Anchor anchor = new Warehouse(common.warehouse).anchor(opened);
    problems.addAll(Integrity.of(opened, anchor));
    return "the manifest has SHA-256 "
        + anchor.found()
        + (anchor.kind() == Anchor.Kind.NOT_NAMED
            ? "; nothing here names it: compare it with what its publisher says"
            : ", as " + (anchor.by().equals("current") ? "'current'" : anchor.by()) + " names it");
  }

  private String inputs(Manifest manifest, Problems problems) {
    int same = 0;
    List<String> absent = new ArrayList<>();
    for (InputRecord input : manifest.inputs) {
      Optional<Path> file = find(input.file());
      if (file.isEmpty()) {
        absent.add(input.file());
      } else if (digest(file.get(), input).equals(input.sha256())) {
        same++;
      } else {
        problems.add(
            Problem.check(
                file.get().toString(),
                "Cannot vouch for input "
                    + input.file()
                    + ": its SHA-256 is not "
                    + input.sha256().substring(0, 12)
                    + ", which the release was made of",
                "put the file of that edition there, or name another folder with --inputs"));
      }
    }
    return same
        + " inputs have the digests of the manifest"
        + (absent.isEmpty()
            ? ""
            : "; not at hand, not checked: " + String.join(", ", absent) + " (--inputs)");
  }

  private Optional<Path> find(String name) {
    Path warehouse = Path.of(common.warehouse).resolve("synthetic");
    try (Stream<Path> made = Files.exists(warehouse) ? Files.list(warehouse) : Stream.of()) {
      return Stream.concat(
              Stream.of(Path.of(common.inputs).resolve(name), folder("").resolve(name)),
              made.sorted().map(folder -> folder.resolve(name)))
          .filter(Files::isRegularFile)
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(Path file, InputRecord input) {
    try {
      return InputFile.of(file.toUri().toString(), input.file(), 0, null).sha256();
    } catch (IOException e) {
      throw new Failure(
          Problem.input(
              file.toString(),
              "Cannot read input " + input.file() + ": " + e.getMessage(),
              "make the file readable"));
    }
  }

  /** The folder a job's dots lead out of: that of the project where the job is one of its own. */
  private Path folder(String name) {
    Path file = job != null ? job : Path.of("jobs", name + ".yaml");
    Path parent = file.toAbsolutePath().normalize().getParent();
    return name.isEmpty() ? parent.getParent() : parent;
  }

  private String again(Release opened, Problems problems) {
    Manifest before = opened.manifest();
    try (Scratch scratch = new Scratch()) {
      Common elsewhere = common.elsewhere(scratch.folder());
      elsewhere.asKnown = before.asKnown.isEmpty() ? null : LocalDate.parse(before.asKnown);
      JobFile file =
          JobFile.parse(before.job + ".yaml", before.jobText, folder(before.job).toUri())
              .withReviewIn(scratch.folder());
      try (Road road = Road.begin(file, elsewhere)) {
        Verb.ALL.forEach(road::take);
        compare(opened, road.release().manifest(), problems);
      }
    }
    return "run again by code "
        + ProgramVersion.text()
        + (ProgramVersion.text().equals(before.code) ? "" : " (made by " + before.code + ")")
        + ": every table and file of the report came out the same";
  }

  private static void compare(Release opened, Manifest after, Problems problems) {
    Manifest before = opened.manifest();
    String code =
        before.code.equals(after.code)
            ? "inputs outside the release differ, or the code does not give the same twice"
            : "it was made by code " + before.code + ", this is " + after.code;
    Stream.concat(before.tables.keySet().stream(), after.tables.keySet().stream())
        .distinct()
        .sorted()
        .filter(name -> differ(before.tables.get(name), after.tables.get(name)))
        .forEach(
            name ->
                problems.add(
                    otherwise(
                        opened,
                        name,
                        rows(before, name) + " rows then, " + rows(after, name) + " now",
                        code)));
    Stream.concat(before.report.keySet().stream(), after.report.keySet().stream())
        .distinct()
        .sorted()
        .filter(name -> differ(before.report.get(name), after.report.get(name)))
        .forEach(name -> problems.add(otherwise(opened, "report/" + name, "other bytes", code)));
  }

  private static boolean differ(Object before, Object after) {
    return before == null || !before.equals(after);
  }

  private static String rows(Manifest manifest, String name) {
    return manifest.tables.containsKey(name) ? "" + manifest.tables.get(name).rows() : "no";
  }

  private static Problem otherwise(Release release, String name, String found, String why) {
    return Problem.check(
        release.location() + "/" + name,
        "Cannot derive " + name + " again: it comes out otherwise, " + found,
        why + "; 'detainer diff' says which numbers differ");
  }
}
