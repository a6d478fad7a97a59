package org.detaineroutcomes.store;

import java.io.FileNotFoundException;
import org.apache.hadoop.fs.Path;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;

/** A Parquet file that cannot be read to its end, whatever the library says of it. */
public final class DamagedParquet extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String file;

  DamagedParquet(Path file, Throwable cause) {
    super(cause);
    this.file = file.toUri().getScheme() == null ? file.toString() : file.toUri().getPath();
  }

  /** What to tell whoever asked for the file. */
  public Failure failure() {
    return new Failure(
        Problem.input(
            file,
            "Cannot read " + file + ": " + found(),
            "restore it from a copy, or run the job again; 'detainer verify' names every other"
                + " file that is not what it was"));
  }

  /** What was found, in a few words. */
  String found() {
    for (Throwable at = getCause(); at != null; at = at.getCause()) {
      String message = String.valueOf(at.getMessage());
      if (at instanceof FileNotFoundException) {
        return "it is gone, or may not be read";
      }
      if (message.contains("CRC") || message.contains("checksum")) {
        return "a page does not match its checksum";
      }
      if (message.contains("magic number") || message.contains("not a Parquet file")) {
        return "it is no complete Parquet file";
      }
    }
    return getCause() instanceof OutOfMemoryError
        ? "a page states a size that no memory holds"
        : "its footer or its pages cannot be decoded";
  }
}
