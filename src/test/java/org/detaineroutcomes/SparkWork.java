package org.detaineroutcomes;

import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerStageCompleted;

/** What Spark was asked to do while something ran: jobs, shuffles, bytes and rows read. */
public final class SparkWork extends SparkListener implements AutoCloseable {
  private final SparkContext context = LocalSpark.session().sparkContext();
  private final AtomicLong jobs = new AtomicLong();
  private final AtomicLong shuffles = new AtomicLong();
  private final AtomicLong shuffledBytes = new AtomicLong();
  private final AtomicLong rowsRead = new AtomicLong();

  /** Counts from now until it is closed. */
  public SparkWork() {
    context.addSparkListener(this);
  }

  @Override
  public void onJobStart(SparkListenerJobStart job) {
    jobs.incrementAndGet();
  }

  @Override
  public void onStageCompleted(SparkListenerStageCompleted stage) {
    long written = stage.stageInfo().taskMetrics().shuffleWriteMetrics().bytesWritten();
    shuffles.addAndGet(written > 0 ? 1 : 0);
    shuffledBytes.addAndGet(written);
    rowsRead.addAndGet(stage.stageInfo().taskMetrics().inputMetrics().recordsRead());
  }

  /** Jobs begun. */
  public long jobs() {
    return jobs.get();
  }

  /** Stages that wrote rows for another one. */
  public long shuffles() {
    return shuffles.get();
  }

  public long shuffledBytes() {
    return shuffledBytes.get();
  }

  /** Rows read from files and from what was kept in memory. */
  public long rowsRead() {
    return rowsRead.get();
  }

  @Override
  public void close() {
    try {
      context.listenerBus().waitUntilEmpty(10_000);
    } catch (TimeoutException e) {
      throw new IllegalStateException(e);
    }
    context.removeSparkListener(this);
  }

  @Override
  public String toString() {
    return jobs
        + " jobs, "
        + shuffles
        + " shuffles of "
        + shuffledBytes
        + " bytes, "
        + rowsRead
        + " rows read";
  }
}
