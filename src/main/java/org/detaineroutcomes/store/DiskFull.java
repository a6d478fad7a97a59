package org.detaineroutcomes.store;

import java.util.regex.Pattern;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Problem;

/** A disk without space, as the system says it, whatever has wrapped what it said. */
public final class DiskFull {
  private static final Pattern SIGN =
      Pattern.compile(
          "No space left on device|[Dd]isk quota exceeded|not enough space on the disk");
  private static final int DEEPEST = 30;

  private DiskFull() {}

  /** Whether it is what was thrown, a cause of it, or was thrown while it was handled. */
  public static boolean isCauseOf(Throwable thrown) {
    return isCauseOf(thrown, 0);
  }

  private static boolean isCauseOf(Throwable thrown, int depth) {
    if (thrown == null || depth > DEEPEST) {
      return false;
    }
    if (thrown.getMessage() != null && SIGN.matcher(thrown.getMessage()).find()) {
      return true;
    }
    for (Throwable beside : thrown.getSuppressed()) {
      if (isCauseOf(beside, depth + 1)) {
        return true;
      }
    }
    return isCauseOf(thrown.getCause(), depth + 1);
  }

  /**
   * The one message for it.
   *
   * @param where what was written to
   * @param what is written there
   */
  public static Problem problem(String where, String what) {
    return new Problem(
        ExitCode.UNAVAILABLE,
        where,
        "Cannot write " + what + ": the disk is full",
        "free some space on the disk of --warehouse and of the folder for temporary files, then run"
            + " the command again; nothing published was touched");
  }
}
