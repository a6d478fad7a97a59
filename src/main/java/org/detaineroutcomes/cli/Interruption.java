package org.detaineroutcomes.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Says in one line what became of the work if the process is told to stop, by Ctrl-C or by a
 * signal, and ends it soon. The exit code is that of the signal: 130 for Ctrl-C.
 */
final class Interruption {
  private static final long PATIENCE_MILLIS = 3_000;

  /** Of Ctrl-C; only given where what is being closed does not end by itself. */
  private static final int INTERRUPTED = 130;

  private static volatile String line = "stopped; nothing published was touched";
  private static volatile boolean done;
  private static volatile boolean underWay;

  private Interruption() {}

  /** Begins to watch; to be called once, first of all. */
  static void watch() {
    Runtime.getRuntime().addShutdownHook(new Thread(Interruption::told, "interruption"));
  }

  /** Nothing is left to be interrupted. */
  static void done() {
    done = true;
  }

  /** From here on a reader sees the new release. */
  static void published(String release) {
    line = "stopped; release " + release + " is current";
  }

  /** Whether the process is ending: whoever has more to say keeps it. */
  static boolean underWay() {
    return underWay;
  }

  private static void told() {
    if (done) {
      return;
    }
    underWay = true;
    PrintStream err = System.err;
    // What is torn down complains; the line is all there is to say.
    System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    err.println((Progress.onTerminal() ? "\r\u001b[K" : "") + line);
    err.flush();
    Thread last = new Thread(Interruption::halt, "interruption-end");
    last.setDaemon(true);
    last.start();
  }

  private static void halt() {
    try {
      Thread.sleep(PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(INTERRUPTED);
  }
}
