package org.detaineroutcomes.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Problems;
import org.detaineroutcomes.store.Storage;

/**
 * A job file, read and checked against the published schema.
 *
 * @param job what it asks for
 * @param text the file, word for word
 * @param folder where it lies: inputs that begin with {@code ./} or {@code ../} are found from
 *     there
 * @param asKnown the day as of which it asks for the inputs; empty: all there is
 */
public record JobFile(Job job, String text, URI folder, Optional<LocalDate> asKnown) {
  private static final int MOST_BYTES = 4 << 20;

  /**
   * Reads a job file.
   *
   * @throws Failure naming every mistake with its line
   */
  public static JobFile read(Path file) {
    return read(file.toString());
  }

  /** The same for a path, a URI, or the name of a file that was submitted with the application. */
  static JobFile read(String place) {
    URI uri = SubmittedFiles.find(place);
    String name = place.substring(place.lastIndexOf('/') + 1);
    return parse(name, text(place, uri), uri.resolve("."));
  }

  /** The same for a text that is at hand, such as the one a release keeps. */
  static JobFile parse(String name, String text, URI folder) {
    YamlTree.Read read = YamlTree.of(name, text);
    JsonNode tree = read.tree();
    YamlLines lines = read.lines();
    Problems problems = new Problems();
    JobSchema.validate(tree, name, lines, problems);
    problems.throwIfAny();
    JobTree reading = new JobTree(name, tree, lines, problems);
    Job job = reading.job();
    Optional<LocalDate> asKnown = reading.asKnown();
    problems.throwIfAny();
    return new JobFile(job, text, folder, asKnown);
  }

  /** The day as of which inputs are taken: the command line's, else the job's own. */
  Optional<LocalDate> asKnown(Common common) {
    return Optional.ofNullable(common.asKnown).or(this::asKnown);
  }

  /** The same with its answers read from, and its review list written to, a copy. */
  JobFile withReviewIn(Path scratch) {
    Optional<String> review = job.resolve().review().map(path -> copy(Path.of(path), scratch));
    return new JobFile(job.withReview(review), text, folder, asKnown);
  }

  private static String copy(Path review, Path scratch) {
    Path copy = scratch.resolve("review.csv");
    try {
      if (Files.exists(review)) {
        Files.copy(review, copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return copy.toString();
  }

  private static String why(IOException e) {
    return e instanceof FileSystemException told && told.getReason() != null
        ? told.getReason()
        : "there is no such readable file";
  }

  private static String text(String file, URI uri) {
    try (InputStream in = Storage.open(uri)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new Failure(
            Problem.usage(
                file,
                "Cannot read job file " + file + ": it is larger than 4 MB",
                "give a YAML file, such as jobs/demo.yaml"));
      }
      CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return text.toString();
    } catch (CharacterCodingException e) {
      throw new Failure(
          Problem.usage(
              file,
              "Cannot read job file " + file + ": it is no text in UTF-8",
              "give a YAML file, saved as UTF-8"));
    } catch (IOException e) {
      throw new Failure(
          Problem.usage(
              file,
              "Cannot read job file " + file + ": " + why(e),
              "give the path of a YAML file, such as jobs/demo.yaml"));
    }
  }
}
