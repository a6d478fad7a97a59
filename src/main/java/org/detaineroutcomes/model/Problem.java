package org.detaineroutcomes.model;

import java.io.Serializable;
import java.util.Objects;

/**
 * One thing that is wrong with what the user gave us, said so that it can be mended.
 *
 * @param exit the exit code this problem alone would end the command with
 * @param where file, sheet or page, and row, as far as they are known
 * @param message "Cannot &lt;verb&gt; &lt;thing&gt;: &lt;reason&gt;"
 * @param remedy what to do about it; empty when the message already says so
 */
public record Problem(ExitCode exit, String where, String message, String remedy)
    implements Serializable {
  public Problem {
    Objects.requireNonNull(exit);
    Objects.requireNonNull(where);
    Objects.requireNonNull(message);
    Objects.requireNonNull(remedy);
  }

  /** A problem of the command line or the job file. */
  public static Problem usage(String where, String message, String remedy) {
    return new Problem(ExitCode.USAGE, where, message, remedy);
  }

  /** A problem of an input file. */
  public static Problem input(String where, String message, String remedy) {
    return new Problem(ExitCode.INPUT, where, message, remedy);
  }

  /** A rule that does not hold for data that could be read. */
  public static Problem check(String where, String message, String remedy) {
    return new Problem(ExitCode.CHECK, where, message, remedy);
  }

  @Override
  public String toString() {
    return message
        + (where.isEmpty() ? "" : "\n    at: " + where)
        + (remedy.isEmpty() ? "" : "\n    do: " + remedy);
  }
}
