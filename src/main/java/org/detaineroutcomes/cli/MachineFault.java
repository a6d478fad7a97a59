package org.detaineroutcomes.cli;

import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.util.Optional;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.store.DiskFull;
import org.detaineroutcomes.store.Storage;

/** What this machine could not give: space on a disk, memory, a file at a path that it reads. */
final class MachineFault {
  private MachineFault() {}

  /** The fault in what was thrown or one of its causes, if the machine is what failed. */
  static Optional<Problem> in(Throwable thrown) {
    if (DiskFull.isCauseOf(thrown)) {
      return Optional.of(DiskFull.problem("", "the work"));
    }
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      Optional<Problem> found = of(at);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Problem> of(Throwable at) {
    if (at instanceof OutOfMemoryError) {
      return Optional.of(
          new Problem(
              ExitCode.UNAVAILABLE,
              "",
              "Cannot finish: the memory is full (" + at.getMessage() + ")",
              "give more with DETAINER_JAVA_OPTS=-Xmx8g, or fewer cores with --master local[2];"
                  + " nothing published was touched"));
    }
    if (at instanceof InvalidPathException path) {
      return Optional.of(
          Problem.usage(
              "",
              "Cannot use path '" + path.getInput() + "': " + path.getReason(),
              "give a path as this machine writes it"));
    }
    if (at instanceof FileSystemException file && file.getFile() != null) {
      return Optional.of(
          Problem.usage(
              "",
              "Cannot use " + file.getFile() + ": " + Storage.why(file),
              "check its place and rights"));
    }
    return Optional.empty();
  }
}
