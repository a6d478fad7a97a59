package org.detaineroutcomes.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** Says on a terminal what is being done and how long it took; silent elsewhere. */
final class Progress {
  private final PrintStream out;
  private final boolean shown;

  Progress(boolean quiet) {
    this.out = System.err;
    this.shown = !quiet && Boolean.getBoolean("detainer.terminal");
  }

  /** Does one piece of work. */
  void during(String what, Runnable work) {
    Instant start = Instant.now();
    if (shown) {
      out.printf("%-10s ...", what);
      out.flush();
    }
    work.run();
    if (shown) {
      out.printf(
          "\r%-10s %5.1f s%n", what, Duration.between(start, Instant.now()).toMillis() / 1e3);
    }
  }
}
