package org.detaineroutcomes.compare.record;

import java.util.Comparator;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.compare.Evidence;
import org.detaineroutcomes.compare.Findings;
import org.detaineroutcomes.compare.Measure;
import org.detaineroutcomes.compare.Question;
import org.detaineroutcomes.schema.marts.DetainerOutcomes;
import org.detaineroutcomes.schema.marts.NotableActivities;
import org.detaineroutcomes.schema.staged.record.DdorIssued;

/** The notable activities of Section II by offence class, as counts: a sample has no shares. */
public final class ActivityMeasures implements Question {
  private static final String MEASURE =
      "notable activities of Section II, a sample: one activity a row, charge or conviction";
  private static final String CAVEAT =
      "a sample: one activity a row, charge or conviction, chosen by ICE, and no distribution of"
          + " offences; coded by rules, whose accuracy docs/activity-classes.md has";

  @Override
  public void answer(Evidence evidence, Findings findings) {
    boolean synthetic = evidence.job().simulate().isPresent();
    evidence
        .table(NotableActivities.TABLE)
        .ifPresent(
            table ->
                table.collectAsList().stream()
                    .map(row -> measure(row, synthetic))
                    .sorted(Comparator.comparing(Measure::group))
                    .forEach(findings::add));
  }

  private static Measure measure(Row row, boolean synthetic) {
    boolean complete = row.getAs(DdorIssued.COMPLETE.name());
    return Measure.count(
        MEASURE,
        "class: "
            + row.getAs(NotableActivities.ACTIVITY_CLASS.name())
            + ", "
            + row.getAs(NotableActivities.STAGE.name())
            + ", week from "
            + row.getAs(DdorIssued.REPORT_START.name()),
        synthetic ? "synthetic" : "as published",
        row.getAs(DetainerOutcomes.DETAINERS.name()),
        true,
        complete
            ? CAVEAT
            : CAVEAT
                + "; only some rows of the section are at hand ("
                + row.getAs(NotableActivities.ROWS_AT_HAND.name())
                + ")");
  }
}
