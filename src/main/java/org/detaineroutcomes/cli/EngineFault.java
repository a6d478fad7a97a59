package org.detaineroutcomes.cli;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Problem;

/**
 * What Spark reports if executors, the master or memory gave out: no defect of this program, and
 * the message says which of them it was.
 */
enum EngineFault {
  MEMORY(
      "[^\\n]*(OutOfMemoryError|memory limits|[Cc]ode 137)[^\\n]*",
      "give executors more memory (--executor-memory), or fewer cores each (--executor-cores)"),
  LOST_EXECUTOR(
      "[^\\n]*(ExecutorLostFailure|FetchFailed)[^\\n]*",
      "see the logs of that executor and its machine, then run the command again"),
  NO_CLUSTER(
      "[^\\n]*(masters are unresponsive|Master removed our application|SparkContext was shut down"
          + "|stopped SparkContext|Connection refused)[^\\n]*",
      "check that the cluster runs and that --master names it, then run the command again"),
  NO_MASTER(
      "Could not parse Master URL[^\\n]*",
      "write --master as local[4], spark://host:7077, yarn or k8s://https://host:443");

  private static final String SPARK = "org.apache.spark.";
  private static final Pattern LAST_TASK = Pattern.compile("most recent failure: ([^\\n]*)");

  private final Pattern sign;
  private final String remedy;

  EngineFault(String sign, String remedy) {
    this.sign = Pattern.compile(sign);
    this.remedy = remedy;
  }

  /** The fault in what was thrown or one of its causes, if it is one of the engine. */
  static Optional<Problem> in(Throwable thrown) {
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      if (ofSpark(at)) {
        String text = at.getMessage() == null ? "" : at.getMessage();
        for (EngineFault fault : values()) {
          Matcher found = fault.sign.matcher(text);
          if (found.find()) {
            return Optional.of(fault.problem(found.group().strip()));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean ofSpark(Throwable thrown) {
    StackTraceElement[] stack = thrown.getStackTrace();
    return thrown.getClass().getName().startsWith(SPARK)
        || (stack.length > 0 && stack[0].getClassName().startsWith(SPARK));
  }

  private Problem problem(String line) {
    Matcher last = LAST_TASK.matcher(line);
    return new Problem(
        this == NO_MASTER ? ExitCode.USAGE : ExitCode.UNAVAILABLE,
        "",
        "Cannot finish: Spark gave up: " + (last.find() ? last.group(1) : line),
        remedy + "; nothing published was touched");
  }
}
