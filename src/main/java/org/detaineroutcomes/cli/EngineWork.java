package org.detaineroutcomes.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerEvent;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.sql.execution.ui.SparkListenerSQLExecutionStart;

/** What Spark was asked to do since it was last told: plans, jobs, stages, shuffles and spill. */
final class EngineWork extends SparkListener {
  private static final long PATIENCE_MILLIS = 10_000;

  private final SparkContext context;
  private final StageMeter meter;
  private final List<String> plans = new ArrayList<>();
  private long jobs;
  private long stages;

  private EngineWork(SparkContext context, StageMeter meter) {
    this.context = context;
    this.meter = meter;
  }

  /**
   * Counts what is asked of a session from now on.
   *
   * @param meter of the same session, which knows what tasks took
   */
  static EngineWork of(SparkContext context, StageMeter meter) {
    EngineWork work = new EngineWork(context, meter);
    context.addSparkListener(work);
    return work;
  }

  @Override
  public synchronized void onJobStart(SparkListenerJobStart job) {
    jobs++;
  }

  @Override
  public synchronized void onStageCompleted(SparkListenerStageCompleted stage) {
    stages++;
  }

  @Override
  public synchronized void onOtherEvent(SparkListenerEvent event) {
    if (event instanceof SparkListenerSQLExecutionStart query) {
      plans.add(query.physicalPlanDescription().strip());
    }
  }

  /** Sums and plans in text; what comes after is counted from zero. */
  String told(String verb) {
    try {
      context.listenerBus().waitUntilEmpty(PATIENCE_MILLIS);
    } catch (TimeoutException e) {
      // What Spark has not told by now is told with the next verb.
    }
    return text(verb);
  }

  private synchronized String text(String verb) {
    StageMeter.Cost cost = meter.of(verb);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < plans.size(); i++) {
      text.append(verb).append(", plan ").append(i + 1).append(":\n");
      text.append(plans.get(i)).append("\n\n");
    }
    text.append(
        String.format(
            Locale.ROOT,
            "%s: %,d plans, %,d jobs, %,d stages, %,d tasks of %.1f CPU seconds; rows read %,d,"
                + " bytes shuffled %,d, bytes spilled %,d",
            verb,
            plans.size(),
            jobs,
            stages,
            cost.tasks(),
            cost.cpuSeconds(),
            cost.rowsRead(),
            cost.shuffled(),
            cost.spilledDisk()));
    plans.clear();
    jobs = 0;
    stages = 0;
    return text.toString();
  }
}
