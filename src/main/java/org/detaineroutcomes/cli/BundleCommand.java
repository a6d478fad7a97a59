package org.detaineroutcomes.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.publish.bundle.Bundle;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.Warehouse;
import org.detaineroutcomes.trace.SchemaVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code detainer bundle RELEASE}: what may leave of a release, as one archive. */
@Command(
    name = "bundle",
    mixinStandardHelpOptions = true,
    header = "Pack what may leave of a release: pages, tables, data, citation.",
    description = {
      "",
      "One ZIP archive with the report, results and the joined table as Parquet and CSV without"
          + " the",
      "cells that count few people, outlines of the counties, codebook, data package, citation and",
      "licence. Rows about persons, small counts and folders of this machine stay; a file that",
      "holds one stops the bundle. The same release gives the same bytes. Starts no Spark session."
    },
    footer = {
      "",
      "Examples:",
      "  detainer bundle current",
      "  detainer bundle current --list",
      "  detainer bundle current --output results.zip",
      "  detainer verify FOLDER            once it is unpacked; so do explain, diff and inspect"
    })
final class BundleCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "RELEASE", description = "A release id, or 'current'.")
  String release;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "The archive (default: JOB-KEY.zip in the current folder).")
  Path output;

  @Option(names = "--list", description = "List the files that it would hold; write nothing.")
  boolean list;

  @Mixin Common common;
  @Mixin Signing signing;

  @Override
  public Integer call() throws IOException {
    Release opened = new Warehouse(common.warehouse).open(release);
    SchemaVersion.requireAll(opened, "bundle");
    if (opened.manifest().isShared()) {
      throw new Failure(
          Problem.usage(
              release,
              "Cannot bundle " + release + ": it is a bundle",
              "name a release of a warehouse"));
    }
    Progress progress = new Progress(common.quiet);
    List<Bundle> made = new ArrayList<>();
    progress.during("gather", () -> made.add(bundle(opened)));
    Bundle bundle = made.get(0);
    if (list) {
      print(bundle);
      return 0;
    }
    Path archive = output != null ? output : Path.of(bundle.folder() + ".zip");
    progress.during("pack", () -> write(bundle, archive));
    if (!common.quiet) {
      System.out.printf(
          "%s: %d files, %.1f MB%n", archive, bundle.entries().size(), Files.size(archive) / 1e6);
    }
    return 0;
  }

  private Bundle bundle(Release opened) {
    JobFile file =
        JobFile.parse(
            opened.manifest().job + ".yaml", opened.manifest().jobText, Path.of("jobs").toUri());
    return Bundle.of(opened, file.job(), places(opened), signing.key());
  }

  /** Folders that would say whose machine it was. */
  private List<String> places(Release opened) {
    return Arrays.asList(
        System.getProperty("user.home"),
        System.getProperty("user.dir"),
        Path.of(common.inputs).toAbsolutePath().normalize().toString(),
        opened.location());
  }

  private static void write(Bundle bundle, Path archive) {
    try {
      bundle.write(archive);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void print(Bundle bundle) {
    Printed out = new Printed(System.out, Printed.Format.TABLE);
    out.heading(bundle.folder() + ": " + bundle.entries().size() + " files", "nothing is written");
    out.rows(
        List.of("file", "bytes", "rows", "withheld", "what it is"),
        bundle.entries().stream()
            .map(e -> Arrays.<Object>asList(e.path(), e.bytes(), e.rows(), e.withheld(), e.title()))
            .toList());
  }
}
