package org.detaineroutcomes.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Near;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Problems;

/** Finds the files of a job's inputs, digests them and says at once what is missing. */
public final class InputFinder {
  private final URI base;

  /** Looks for relative paths below {@code inputs}, a local folder or a URI. */
  public InputFinder(String inputs) {
    String folder = inputs.endsWith("/") ? inputs : inputs + "/";
    this.base =
        folder.matches("[a-z][a-z0-9+.-]+:.*")
            ? URI.create(folder)
            : URI.create(
                "file://"
                    + new Path(
                            java.nio.file.Path.of(folder).toAbsolutePath().normalize().toString())
                        .toUri()
                        .getRawPath()
                    + "/");
  }

  /**
   * Every file of every input, in the order of the job and of their names.
   *
   * @throws org.detaineroutcomes.model.Failure naming every unknown format, missing file and digest
   *     that differs
   */
  public List<InputFile> find(List<Job.Input> inputs) {
    Problems problems = new Problems();
    List<InputFile> found = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      Job.Input input = inputs.get(i);
      Optional<Source> source = Sources.of(input.format());
      if (source.isEmpty()) {
        problems.add(unknownFormat(input));
        continue;
      }
      problems.addAll(source.get().settings(input));
      found.addAll(find(input, i + 1, problems));
    }
    problems.throwIfAny();
    return found;
  }

  private List<InputFile> find(Job.Input input, int position, Problems problems) {
    List<InputFile> files = new ArrayList<>();
    try {
      Path pattern = new Path(new Path(base), input.path());
      FileSystem fs = FileSystem.get(pattern.toUri(), new Configuration());
      FileStatus[] matches = fs.globStatus(pattern);
      if (matches == null || matches.length == 0) {
        problems.add(missing(input, pattern));
        return files;
      }
      Arrays.sort(matches);
      for (FileStatus match : matches) {
        String uri = match.getPath().toUri().toString();
        InputFile file = InputFile.of(localUri(uri), relative(uri), position, input);
        files.add(file);
        input
            .sha256()
            .filter(expected -> !expected.equalsIgnoreCase(file.sha256()))
            .ifPresent(expected -> problems.add(otherDigest(input, file, expected)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private String relative(String uri) {
    String path = URI.create(localUri(uri).replace(" ", "%20")).getPath();
    String folder = base.getPath();
    return path.startsWith(folder) ? path.substring(folder.length()) : path;
  }

  private static String localUri(String uri) {
    return uri.replaceFirst("^file:/+", "file:///");
  }

  private static Problem unknownFormat(Job.Input input) {
    List<String> known = Sources.all().stream().map(Source::format).toList();
    return Problem.usage(
        "job file, line " + input.line(),
        "Cannot read input '" + input.path() + "': no format '" + input.format() + "'",
        Near.hint(input.format(), known));
  }

  private static Problem missing(Job.Input input, Path pattern) {
    return Problem.input(
        "job file, line " + input.line(),
        "Cannot find input '" + input.path() + "': nothing at " + pattern.toUri().getPath(),
        "put the file there, or name its base folder with --inputs; data/README.md says where each"
            + " input comes from");
  }

  private static Problem otherDigest(Job.Input input, InputFile file, String expected) {
    return Problem.input(
        file.name() + " (job file, line " + input.line() + ")",
        "Cannot accept " + file.name() + ": its SHA-256 is " + file.sha256() + ", not " + expected,
        "give the edition the job was written for, or correct the digest in the job");
  }
}
