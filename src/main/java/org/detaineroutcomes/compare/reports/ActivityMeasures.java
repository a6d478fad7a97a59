package org.detaineroutcomes.compare.reports;

import java.util.Comparator;
import org.detaineroutcomes.compare.Evidence;
import org.detaineroutcomes.compare.Findings;
import org.detaineroutcomes.compare.Measure;
import org.detaineroutcomes.compare.Question;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.marts.NotableActivities;
import org.detaineroutcomes.store.TableRow;

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
    evidence.rows(NotableActivities.TABLE).stream()
        .map(row -> measure(row, synthetic))
        .sorted(Comparator.comparing((Measure m) -> m.former().group()))
        .forEach(findings::add);
  }

  private static Measure measure(TableRow row, boolean synthetic) {
    boolean complete = row.flag(ReportFields.COMPLETE);
    return Measure.count(
        MEASURE,
        "class: "
            + row.text(NotableActivities.ACTIVITY_CLASS)
            + ", "
            + row.text(NotableActivities.STAGE)
            + ", week from "
            + row.day(ReportFields.REPORT_START),
        synthetic ? "synthetic" : "as published",
        row.count(DetainerFields.DETAINERS),
        true,
        complete
            ? CAVEAT
            : CAVEAT
                + "; only some rows of the section are at hand ("
                + row.count(NotableActivities.ROWS_AT_HAND)
                + ")");
  }
}
