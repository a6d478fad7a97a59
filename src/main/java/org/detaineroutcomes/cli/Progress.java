package org.detaineroutcomes.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import org.apache.spark.sql.SparkSession;

/**
 * Says on a terminal what is being done, how fast, and how long it took; silent elsewhere. One line
 * a verb, written over while it works.
 */
final class Progress {
  private static final long MILLIS_BETWEEN = 500;

  private final PrintStream out;
  private final boolean shown;
  private volatile LongFunction<Pace> pace = now -> new Pace(0, 0, 0, 0);

  Progress(boolean quiet) {
    this(System.err, !quiet && onTerminal());
  }

  Progress(PrintStream out, boolean shown) {
    this.out = out;
    this.shown = shown;
  }

  /** The launcher and spark-submit say whether standard error is a terminal. */
  static boolean onTerminal() {
    return Boolean.getBoolean("detainer.terminal") || Boolean.getBoolean("spark.detainer.terminal");
  }

  /** Takes tasks and rows of a session into account. */
  void watch(SparkSession spark) {
    if (shown) {
      JobMeter meter = new JobMeter();
      spark.sparkContext().addSparkListener(meter);
      pace = meter::pace;
    }
  }

  /** Does one piece of work that writes no tables. */
  void during(String what, Runnable work) {
    during(what, () -> 0, work);
  }

  /**
   * Does one piece of work.
   *
   * @param rows how many rows have been written so far, by this piece and those before
   */
  void during(String what, LongSupplier rows, Runnable work) {
    if (!shown) {
      work.run();
      return;
    }
    Instant start = Instant.now();
    long before = rows.getAsLong();
    ScheduledExecutorService ticks =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "progress");
              thread.setDaemon(true);
              return thread;
            });
    ScheduledFuture<?> ticking =
        ticks.scheduleAtFixedRate(
            () -> line(what, start, pace.apply(System.currentTimeMillis()).text()),
            0,
            MILLIS_BETWEEN,
            TimeUnit.MILLISECONDS);
    try {
      work.run();
    } finally {
      ticking.cancel(false);
      ticks.shutdownNow();
    }
    long written = rows.getAsLong() - before;
    line(what, start, written > 0 ? "  " + Pace.rate(written, millis(start)) : "");
    out.println();
  }

  private synchronized void line(String what, Instant start, String text) {
    if (!Interruption.underWay()) {
      out.printf(Locale.ROOT, "\r\u001b[K%-10s %6.1f s%s", what, millis(start) / 1e3, text);
      out.flush();
    }
  }

  private static long millis(Instant start) {
    return Duration.between(start, Instant.now()).toMillis();
  }
}
