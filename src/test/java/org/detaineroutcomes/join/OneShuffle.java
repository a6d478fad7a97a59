package org.detaineroutcomes.join;

import java.util.Optional;
import org.apache.commons.lang3.StringUtils;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What an executed plan does between tasks. */
final class OneShuffle {
  private static final String EXCHANGE = "Exchange hashpartitioning";

  private OneShuffle() {}

  /**
   * The plan, if it shuffles more than once or shuffles rows before they are added up in their
   * tasks, so that a key with most of the rows would go to one task whole; empty if it does not.
   */
  static Optional<String> of(Dataset<Row> executed) {
    String plan = executed.queryExecution().executedPlan().toString();
    String last = StringUtils.substringAfter(plan, "Final Plan");
    String run = last.isEmpty() ? plan : StringUtils.substringBefore(last, "Initial Plan");
    boolean once = StringUtils.countMatches(run, EXCHANGE) == 1;
    boolean addedUpBefore = StringUtils.substringAfter(run, EXCHANGE).contains("partial_sum");
    return once && addedUpBefore ? Optional.empty() : Optional.of(plan);
  }
}
