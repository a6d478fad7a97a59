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
  private static final int LONGEST = 2_000;

  public Problem {
    Objects.requireNonNull(exit);
    Objects.requireNonNull(where);
    Objects.requireNonNull(message);
    Objects.requireNonNull(remedy);
    message = bounded(message);
    where = bounded(where);
    remedy = bounded(remedy);
  }

  /**
   * A cell or a name of any length and with any character may stand in a text: a message stays one
   * that is read, and steers no terminal.
   */
  private static String bounded(String text) {
    String read =
        text.length() <= LONGEST
            ? text
            : text.substring(0, LONGEST) + " ... (of " + text.length() + " characters)";
    return ShownText.of(read);
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
