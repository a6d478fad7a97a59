package org.detaineroutcomes.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** What the tasks of a Spark session took, by the verb during which they were begun. */
final class StageMeter extends SparkListener {
  private final NavigableMap<Long, String> begun = new TreeMap<>();
  private final Map<String, Cost> costs = new HashMap<>();

  /**
   * What tasks took together.
   *
   * @param tasks that succeeded
   * @param failed tasks that did not, and were tried again
   * @param seconds of all threads together
   * @param cpuSeconds of them on a core
   * @param collecting seconds of them in which garbage was collected
   * @param rowsRead rows read from files
   * @param rowsWritten rows written to files
   * @param shuffled bytes written for other tasks
   * @param spilledMemory bytes in memory that were moved to disk for want of room
   * @param spilledDisk bytes that they took there
   * @param peak bytes of the task that held most for sorting, joining and adding up
   */
  record Cost(
      long tasks,
      long failed,
      double seconds,
      double cpuSeconds,
      double collecting,
      long rowsRead,
      long rowsWritten,
      long shuffled,
      long spilledMemory,
      long spilledDisk,
      long peak) {
    static final Cost NONE = new Cost(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    Cost and(Cost other) {
      return new Cost(
          tasks + other.tasks,
          failed + other.failed,
          seconds + other.seconds,
          cpuSeconds + other.cpuSeconds,
          collecting + other.collecting,
          rowsRead + other.rowsRead,
          rowsWritten + other.rowsWritten,
          shuffled + other.shuffled,
          spilledMemory + other.spilledMemory,
          spilledDisk + other.spilledDisk,
          Math.max(peak, other.peak));
    }
  }

  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd task) {
    boolean succeeded = task.taskInfo().successful();
    TaskMetrics metrics = task.taskMetrics();
    Cost cost =
        metrics == null
            ? new Cost(0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0)
            : new Cost(
                succeeded ? 1 : 0,
                succeeded ? 0 : 1,
                metrics.executorRunTime() / 1e3,
                metrics.executorCpuTime() / 1e9,
                metrics.jvmGCTime() / 1e3,
                metrics.inputMetrics().recordsRead(),
                metrics.outputMetrics().recordsWritten(),
                metrics.shuffleWriteMetrics().bytesWritten(),
                metrics.memoryBytesSpilled(),
                metrics.diskBytesSpilled(),
                metrics.peakExecutionMemory());
    Map.Entry<Long, String> during = begun.floorEntry(task.taskInfo().launchTime());
    if (during != null) {
      costs.merge(during.getValue(), cost, Cost::and);
    }
  }

  /** Tasks that are launched from now on are of a verb. */
  synchronized void begin(String verb) {
    begun.put(System.currentTimeMillis(), verb);
  }

  /** What the tasks of a verb took; complete once Spark has told of all, as when it has stopped. */
  synchronized Cost of(String verb) {
    return costs.getOrDefault(verb, Cost.NONE);
  }
}
