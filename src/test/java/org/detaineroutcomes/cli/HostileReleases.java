package org.detaineroutcomes.cli;

import static org.detaineroutcomes.cli.Hostile.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A warehouse whose files were damaged, replaced or made by another version. */
final class HostileReleases {
  private HostileReleases() {}

  static List<Hostile> all() {
    return List.of(
        hostile(
            "a warehouse that is not there",
            job -> job.said("inspect", "current"),
            3,
            "run a job first"),
        hostile(
            "a release that is not there",
            job -> whole(job).said("verify", "x"),
            3,
            "Cannot open release 'x': it is not published here"),
        hostile(
            "a release out of the warehouse",
            job -> whole(job).said("verify", "../../x"),
            3,
            "it is not published here"),
        hostile(
            "a release without a name",
            job -> whole(job).said("verify", ""),
            3,
            "Cannot open release ''"),
        manifest("an empty manifest", text -> "", "inspect", "it is empty"),
        manifest(
            "a manifest that breaks off",
            text -> text.substring(0, 300),
            "inspect",
            "it is cut off or no JSON, line"),
        manifest(
            "a manifest of another kind", text -> "[1, 2]", "inspect", "it is no object of JSON"),
        manifest(
            "a manifest of zero bytes",
            text -> "\0".repeat(900),
            "inspect",
            "it is cut off or no JSON"),
        manifest("a manifest of a number", text -> "7", "verify", "it is no object of JSON"),
        manifest(
            "a manifest of a newer version",
            HostileReleases::newer,
            "inspect",
            "its tables have version 999, and this code knows up to"),
        manifest(
            "a manifest of a newer version to compare",
            HostileReleases::newer,
            "diff",
            "use the version of detainer that wrote it, or a later one"),
        manifest(
            "a manifest ten thousand levels deep",
            text -> "[".repeat(10_000),
            "verify",
            "it is cut off or no JSON"),
        hostile(
            "a release without its manifest",
            job -> {
              Files.delete(release(whole(job)).resolve("manifest.json"));
              return job.said("verify", "current");
            },
            3,
            "Cannot open release 'current'"),
        hostile(
            "a 'current' that names nothing",
            job -> {
              Files.writeString(whole(job).warehouse().resolve("current"), "");
              return job.said("inspect", "current");
            },
            3,
            "Cannot open release 'current'"),
        hostile(
            "a 'current' of zero bytes",
            job -> {
              Files.write(whole(job).warehouse().resolve("current"), new byte[100]);
              return job.said("inspect", "current");
            },
            3,
            "Cannot open release 'current'"),
        table(
            "a table that breaks off",
            bytes -> Arrays.copyOf(bytes, bytes.length / 2),
            "it is no complete Parquet file"),
        table("an empty table", bytes -> new byte[0], "it is no complete Parquet file"),
        table(
            "a table of zeros", bytes -> new byte[bytes.length], "it is no complete Parquet file"),
        table(
            "a table without its magic words",
            HostileReleases::magicless,
            "it is no complete Parquet file"),
        table(
            "a table with a page changed",
            HostileReleases::page,
            "its footer or its pages cannot be decoded"),
        table(
            "a table that is a text",
            bytes -> HostileJobs.bytes("a,b\n1,2\n"),
            "it is no complete Parquet file"),
        hostile(
            "a table that is gone",
            job -> {
              Files.delete(part(whole(job)));
              return job.said("verify", "current");
            },
            4,
            "its files are gone"),
        hostile(
            "a report that is gone",
            job -> {
              Files.delete(release(whole(job)).resolve("report/index.html"));
              return job.said("verify", "current");
            },
            4,
            "the file is gone"));
  }

  private interface Text {
    String of(String text);
  }

  private interface Bytes {
    byte[] of(byte[] bytes);
  }

  private static Hostile manifest(String kind, Text change, String command, String... words) {
    return hostile(
        kind,
        job -> {
          Path file = release(whole(job)).resolve("manifest.json");
          Files.writeString(file, change.of(Files.readString(file)));
          return command.equals("diff")
              ? job.said("diff", "current", "current")
              : job.said(command, "current");
        },
        3,
        words);
  }

  private static Hostile table(String kind, Bytes change, String... words) {
    return hostile(
        kind,
        job -> {
          Path file = part(whole(job));
          Files.write(file, change.of(Files.readAllBytes(file)));
          return job.said("inspect", "current", "panel", "--rows", "5");
        },
        3,
        words);
  }

  private static String newer(String manifest) {
    return manifest.replaceFirst("\"schemaVersion\" *: *\\d+", "\"schemaVersion\" : 999");
  }

  private static byte[] magicless(byte[] bytes) {
    byte[] changed = bytes.clone();
    Arrays.fill(changed, changed.length - 4, changed.length, (byte) 'x');
    return changed;
  }

  private static byte[] page(byte[] bytes) {
    byte[] changed = bytes.clone();
    Arrays.fill(changed, 8, 40, (byte) 0x55);
    return changed;
  }

  private static SmallJob whole(SmallJob job) throws IOException {
    return SmallJob.published(job.folder());
  }

  private static Path release(SmallJob job) throws IOException {
    return only(job.warehouse().resolve("releases"));
  }

  private static Path part(SmallJob job) throws IOException {
    return only(release(job).resolve("marts/panel"));
  }

  private static Path only(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside
          .filter(path -> !path.toString().endsWith(".crc"))
          .sorted()
          .findFirst()
          .orElseThrow();
    }
  }
}
