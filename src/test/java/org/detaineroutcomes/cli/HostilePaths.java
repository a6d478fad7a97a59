package org.detaineroutcomes.cli;

import static org.detaineroutcomes.cli.Hostile.changed;
import static org.detaineroutcomes.cli.Hostile.hostile;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.cli.SmallJob.Said;

/** Paths that name no file, or something that never ends. */
final class HostilePaths {
  private HostilePaths() {}

  static List<Hostile> all() {
    List<Hostile> all = new ArrayList<>(inputs());
    all.addAll(things());
    all.addAll(places());
    return all;
  }

  private static List<Hostile> inputs() {
    return List.of(
        path("an empty path", "\"\"", 2, "it is empty"),
        path("a path of blanks", "\"  \"", 3, "nothing at"),
        path("a dot", "\".\"", 3, "is a folder"),
        path("a slash", "\"/\"", 3, "/ is a folder"),
        path(
            "a colon",
            "\"a:b\"",
            2,
            "a word before a colon is read as a file system, which needs '://'"),
        path(
            "two colons",
            "\"::\"",
            2,
            "a word before a colon is read as a file system, which needs '://'"),
        path(
            "a drive",
            "'C:\\x'",
            2,
            "a word before a colon is read as a file system, which needs '://'"),
        path(
            "a folder of another system",
            "'data\\crimes.csv'",
            3,
            "its wildcards can't be understood"),
        path(
            "a store without its library",
            "\"s3a://bucket/x.csv\"",
            2,
            "the job names the file system 's3a:', which it may not"),
        path(
            "a system that there is not",
            "\"gopher://host/x.csv\"",
            2,
            "the job names the file system 'gopher:', which it may not"),
        path(
            "a page of the web",
            "\"https://example.org/x.csv\"",
            2,
            "the job names the file system 'https:', which it may not"),
        path(
            "a URI without a host",
            "\"hdfs:///x.csv\"",
            2,
            "the job names the file system 'hdfs:', which it may not"),
        path("a bracket that is not closed", "\"[a.csv\"", 3, "its wildcards can't be understood"),
        path("a brace that is not closed", "\"{a,b.csv\"", 3, "its wildcards can't be understood"),
        path("a wildcard that finds nothing", "\"*.nothing\"", 3, "Cannot find input"),
        path(
            "a name of ten thousand letters",
            "\"" + "a".repeat(10_000) + "\"",
            3,
            "Cannot find input"),
        path("a character of control", "\"a\\u0007b.csv\"", 3, "nothing at"),
        path("a zero byte", "\"a\\0b.csv\"", 3, "nothing at"),
        path("a percent that codes nothing", "\"a%zz.csv\"", 3, "nothing at"));
  }

  private static List<Hostile> things() {
    return List.of(
        path(
            "a device without end",
            "/dev/zero",
            2,
            "/dev/zero lies outside of the inputs folder and of the job's own"),
        path(
            "a device of chance",
            "/dev/urandom",
            2,
            "/dev/urandom lies outside of the inputs folder and of the job's own"),
        path(
            "a device of nothing",
            "/dev/null",
            2,
            "/dev/null lies outside of the inputs folder and of the job's own"),
        path(
            "a file of the kernel",
            "/proc/self/mem",
            2,
            "/mem lies outside of the inputs folder and of the job's own"),
        instead(
            "a pipe that no one writes to",
            HostilePaths::pipe,
            3,
            "it is a device, a pipe or a socket, and no file"),
        instead(
            "a socket", HostilePaths::socket, 3, "it is a device, a pipe or a socket, and no file"),
        instead("a folder", Files::createDirectory, 3, "is a folder"),
        instead(
            "a link to nothing",
            at -> Files.createSymbolicLink(at, Path.of("none")),
            3,
            "nothing at"),
        instead(
            "a link to itself",
            at -> Files.createSymbolicLink(at, at.getFileName()),
            3,
            "nothing at"));
  }

  private static List<Hostile> places() {
    return List.of(
        hostile(
            "a job that is not there",
            job -> command(job, "check", "none.yaml"),
            2,
            "there is no such readable file"),
        hostile(
            "a job that is a folder", job -> command(job, "check", ""), 2, "Cannot read job file"),
        hostile(
            "a job that is a device",
            job -> command(job, "check", "/dev/zero"),
            2,
            "it is a device, a pipe or a socket, and no file"),
        hostile(
            "a job that is a pipe",
            job -> {
              pipe(job.folder().resolve("pipe.yaml"));
              return command(job, "check", "pipe.yaml");
            },
            2,
            "it is a device, a pipe or a socket, and no file"),
        hostile(
            "a job at a store",
            job -> command(job, "check", "s3a://bucket/job.yaml"),
            2,
            "the library for 's3a:' is not installed"),
        hostile(
            "a job with a zero byte",
            job -> command(job, "check", "a\0.yaml"),
            2,
            "Nul character not allowed"),
        hostile(
            "no folder of inputs",
            job -> options(job, "--inputs", "/nowhere"),
            3,
            "nothing at /nowhere/crimes.csv"),
        hostile(
            "an empty folder of inputs",
            job -> options(job, "--inputs", ""),
            2,
            "Cannot use an empty folder of inputs"),
        hostile(
            "a warehouse without a name",
            job -> run(job, ""),
            2,
            "Cannot use a warehouse without a name"),
        hostile(
            "a file as folder of inputs",
            job -> options(job, "--inputs", "/dev/null"),
            3,
            "nothing at /dev/null/crimes.csv"),
        hostile(
            "inputs with a zero byte",
            job -> options(job, "--inputs", "a\0b"),
            2,
            "Nul character not allowed"),
        hostile(
            "inputs with a colon",
            job -> options(job, "--inputs", "a:b"),
            2,
            "a word before a colon is read as a file system, which needs '://'"),
        hostile("a device as warehouse", job -> run(job, "/dev/null"), 2, "/dev/null is no folder"),
        hostile("a warehouse below a file", job -> run(job, "/dev/null/x"), 2, "Not a directory"),
        hostile(
            "a warehouse where no one may write",
            job -> run(job, "/proc/x"),
            2,
            "/proc/x is not there"),
        hostile(
            "a warehouse at a store",
            job -> run(job, "s3a://bucket/x"),
            2,
            "the library for 's3a:' is not installed"),
        hostile(
            "a warehouse with a zero byte",
            job -> run(job, "a\0b"),
            2,
            "Nul character not allowed"),
        hostile(
            "a day that is none",
            job -> options(job, "--as-known", "2024-02-30"),
            2,
            "'2024-02-30' is no day; write it as 2024-09-01"),
        hostile(
            "a master that there is not",
            job -> run(job, job.warehouse().toString(), "--master", "nowhere:1"),
            2,
            "Could not parse Master URL"));
  }

  /** Makes something at a path. */
  private interface Making {
    Object at(Path path) throws IOException, InterruptedException;
  }

  private static Hostile instead(String kind, Making making, int exit, String... words) {
    return hostile(
        kind,
        job -> {
          making.at(job.without("crimes.csv").folder().resolve("crimes.csv"));
          return job.say("check");
        },
        exit,
        words);
  }

  private static Object pipe(Path at) throws IOException, InterruptedException {
    return new ProcessBuilder("mkfifo", at.toString()).start().waitFor();
  }

  static Object socket(Path at) throws IOException {
    try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      return socket.bind(UnixDomainSocketAddress.of(at)).getLocalAddress();
    }
  }

  private static Hostile path(String kind, String path, int exit, String... words) {
    return changed(kind, "path: crimes.csv", "path: " + path, exit, words);
  }

  /** Runs a command on another file of the folder. */
  static Said command(SmallJob job, String command, String file) {
    return SmallJob.run(
        List.of(
            command,
            file.startsWith("/") || file.contains(":") || file.contains("\0")
                ? file
                : job.folder().resolve(file).toString(),
            "--inputs",
            job.folder().toString()));
  }

  private static Said options(SmallJob job, String option, String value) throws IOException {
    Path file = job.folder().resolve("job.yaml");
    Files.writeString(file, job.text());
    return SmallJob.run(List.of("check", file.toString(), option, value));
  }

  private static Said run(SmallJob job, String warehouse, String... further) throws IOException {
    Path file = job.folder().resolve("job.yaml");
    Files.writeString(file, job.text());
    List<String> words = new ArrayList<>(List.of("run", file.toString()));
    words.addAll(List.of("--inputs", job.folder().toString(), "--warehouse", warehouse));
    words.addAll(List.of(further));
    return SmallJob.run(words);
  }
}
