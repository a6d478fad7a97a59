package org.detaineroutcomes.join;

import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.result.JoinTopic;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.core.DetainerRecords;
import org.detaineroutcomes.schema.marts.JoinedOutcome;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.store.Release;

/** Outcomes over a count of detainer records that is zero in every unit and period of the frame. */
public final class EmptyBases {
  private EmptyBases() {}

  /** A problem for each; none where the job has no frame or the release no records. */
  public static List<Problem> of(SparkSession spark, Job job, Release release) {
    Map<String, Column> bases = bases(job);
    if (bases.isEmpty() || job.panel().isEmpty() || !release.has(DetainerRecords.TABLE)) {
      return List.of();
    }
    JoinContext context = new JoinContext(spark, job, release, job.panel().get());
    Row sums = sums(context, List.copyOf(bases.values()));
    List<Problem> problems = new ArrayList<>();
    bases.forEach(
        (outcome, base) -> {
          Object added = sums.getAs(base.name());
          if (added == null || added.equals(0L)) {
            problems.add(empty(context, outcome, base));
          }
        });
    return problems;
  }

  private static Map<String, Column> bases(Job job) {
    Map<String, Column> bases = new LinkedHashMap<>();
    for (String text : job.comparedOutcomes()) {
      JoinedOutcome.of(text)
          .flatMap(JoinedOutcome::base)
          .filter(base -> JoinedOutcome.topic(base) == JoinTopic.DETAINERS)
          .ifPresent(base -> bases.put(text, base));
    }
    return bases;
  }

  private static Row sums(JoinContext context, List<Column> bases) {
    Dataset<Row> inside =
        new DetainerSource()
            .rows(context)
            .where(
                Panels.PERIOD_INDEX
                    .col()
                    .between(context.frame().from().index(), context.frame().to().index()));
    org.apache.spark.sql.Column[] sums =
        bases.stream()
            .distinct()
            .map(base -> sum(base.col()).as(base.name()))
            .toArray(org.apache.spark.sql.Column[]::new);
    return inside.agg(sums[0], java.util.Arrays.copyOfRange(sums, 1, sums.length)).first();
  }

  private static Problem empty(JoinContext context, String outcome, Column base) {
    return Problem.check(
        "job " + context.job().name() + ", outcomes",
        "Cannot form outcome '"
            + outcome
            + "': its base "
            + base.name()
            + " is zero in every unit and period from "
            + context.frame().from()
            + " to "
            + context.frame().to(),
        "give records that state it, or name a base that they have, such as detainers_issued");
  }
}
