package org.detaineroutcomes.ingest;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.store.Storage;

/**
 * What the paths of a job may name. A job file is a text that somebody sent: it reads the folders
 * that its user gave it, and no others.
 *
 * @param places where files may lie on this machine
 * @param schemes of other file systems that a path may name, such as {@code s3a}
 */
public record JobReach(Places places, Set<String> schemes) {
  /** Where files may lie on this machine. */
  public enum Places {
    /** Below the inputs folder, the job's own, and the folder {@code data} beside that. */
    GIVEN,
    ANYWHERE
  }

  public JobReach {
    schemes = Set.copyOf(schemes);
  }

  /** All files of this machine and none of another system. */
  public static JobReach ofThisMachine() {
    return new JobReach(Places.ANYWHERE, Set.of());
  }

  /** What is wrong with a path on another file system, before it is asked for anything. */
  Optional<Problem> system(Job.Input input, URI path, List<URI> given) {
    if (Storage.isLocal(path)
        || schemes.contains(path.getScheme())
        || given.stream().anyMatch(folder -> below(path, folder))) {
      return Optional.empty();
    }
    return refused(
        input,
        "the job names the file system '" + path.getScheme() + ":', which it may not",
        "--allow-scheme " + path.getScheme());
  }

  /** What is wrong with a file that a path of a job names, links resolved. */
  Optional<Problem> file(Job.Input input, URI file, List<URI> given) throws IOException {
    if (places == Places.ANYWHERE || !Storage.isLocal(file)) {
      return Optional.empty();
    }
    Path real = Path.of(file.getPath()).toRealPath();
    for (URI folder : given) {
      if (Storage.isLocal(folder) && real.startsWith(real(Path.of(folder.getPath())))) {
        return Optional.empty();
      }
    }
    return refused(
        input, real + " lies outside of the inputs folder and of the job's own", "--allow-outside");
  }

  private static Optional<Problem> refused(Job.Input input, String why, String option) {
    return Optional.of(
        Problem.usage(
            "job file, line " + input.line(),
            "Cannot read input '" + input.path() + "': " + why,
            "copy the file below --inputs, or allow it with " + option));
  }

  /**
   * What is wrong with a file of this machine that a job has written: it may lie below the folder
   * that the command was started in.
   */
  public Optional<Problem> written(String where, Path file) {
    Path home = real(Path.of("").toAbsolutePath());
    Path folder = file.toAbsolutePath().normalize().getParent();
    if (places == Places.ANYWHERE || (folder != null && real(folder).startsWith(home))) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.usage(
            where,
            "Cannot keep the review list at "
                + file
                + ": it lies outside of the folder that the command was started in",
            "name a file below it, or allow it with --allow-outside"));
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      return folder.normalize();
    }
  }

  private static boolean below(URI path, URI folder) {
    return Objects.equals(path.getScheme(), folder.getScheme())
        && Objects.equals(path.getAuthority(), folder.getAuthority())
        && path.normalize().getPath().startsWith(folder.getPath());
  }
}
