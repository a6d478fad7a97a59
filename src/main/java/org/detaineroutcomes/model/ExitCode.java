package org.detaineroutcomes.model;

/** How a command ended, as its process exit code tells the caller. */
public enum ExitCode {
  /** Everything asked for was done. */
  DONE(0),
  /** The command line or the job file is wrong. */
  USAGE(2),
  /** An input is missing, unreadable or not of the format it is declared to be. */
  INPUT(3),
  /** The inputs were read, but a rule that protects the numbers does not hold. */
  CHECK(4),
  /** The sample carries no estimate of what was asked. */
  NOT_ESTIMABLE(5),
  /** A cluster, a store, a disk or the memory gave out; the same command may succeed later. */
  UNAVAILABLE(69),
  /** A defect of this program. */
  BUG(70);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** The number handed to the operating system. */
  public int code() {
    return code;
  }
}
