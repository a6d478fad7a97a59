package org.detaineroutcomes.cli;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobEnd;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.StageInfo;
import scala.jdk.javaapi.CollectionConverters;

/** Counts the tasks and rows of the Spark jobs that are under way. */
final class JobMeter extends SparkListener {
  private final Map<Integer, Long> tasksOfJobs = new HashMap<>();
  private long begun;
  private long done;
  private long rows;

  @Override
  public synchronized void onJobStart(SparkListenerJobStart job) {
    if (tasksOfJobs.isEmpty()) {
      begun = job.time();
      done = 0;
      rows = 0;
    }
    long tasks =
        CollectionConverters.asJava(job.stageInfos()).stream().mapToLong(StageInfo::numTasks).sum();
    tasksOfJobs.put(job.jobId(), tasks);
  }

  @Override
  public synchronized void onJobEnd(SparkListenerJobEnd job) {
    done -= Math.min(done, tasksOfJobs.getOrDefault(job.jobId(), 0L));
    tasksOfJobs.remove(job.jobId());
  }

  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd task) {
    TaskMetrics metrics = task.taskMetrics();
    if (task.taskInfo().successful() && metrics != null) {
      done++;
      rows +=
          Math.max(
              metrics.outputMetrics().recordsWritten(),
              Math.max(
                  metrics.inputMetrics().recordsRead(),
                  metrics.shuffleReadMetrics().recordsRead()));
    }
  }

  synchronized Pace pace(long now) {
    long tasks = tasksOfJobs.values().stream().mapToLong(Long::longValue).sum();
    return new Pace(tasks, Math.min(done, tasks), rows, Math.max(0, now - begun));
  }
}
