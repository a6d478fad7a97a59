package org.detaineroutcomes.ingest.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Problems;
import org.detaineroutcomes.model.result.QualityDimension;
import org.detaineroutcomes.model.result.QualityVerdict;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.staged.StagedTables;
import org.detaineroutcomes.store.DriftRecord;
import org.detaineroutcomes.store.FilledCells;
import org.detaineroutcomes.store.Release;

/** How far the staged tables of a release moved since the one before of the same job. */
public final class Drift {
  private static final double LEAST = 0.0001;

  private final Job job;
  private final Release before;
  private final Release now;
  private final List<DriftRecord> moved = new ArrayList<>();
  private final Problems problems = new Problems();

  private Drift(Job job, Release before, Release now) {
    this.job = job;
    this.before = before;
    this.now = now;
  }

  /**
   * Whatever moved, by table and column.
   *
   * @throws org.detaineroutcomes.model.Failure if something moved further than the job allows and
   *     the job says that this stops the run
   */
  public static List<DriftRecord> between(Job job, Release before, Release now) {
    Drift drift = new Drift(job, before, now);
    StagedTables.all().stream().filter(table -> rows(before, table) > 0).forEach(drift::add);
    drift.problems.throwIfAny();
    return drift.moved;
  }

  private static long rows(Release release, Table table) {
    return release.has(table) ? release.manifest().tables.get(table.path()).rows() : 0;
  }

  private void add(Table table) {
    long was = rows(before, table);
    long is = rows(now, table);
    Shares shares = new Shares(table.people(), job.publish().suppressBelow());
    add(table, "", (double) Math.abs(is - was) / was, shares.told(Math.abs(is - was), was));
    if (is == 0) {
      return;
    }
    Map<String, FilledCells.Range> earlier = FilledCells.of(before, table.path()).columns();
    Map<String, FilledCells.Range> today = FilledCells.of(now, table.path()).columns();
    for (Column column : table.dataColumns()) {
      if (earlier.containsKey(column.name()) && today.containsKey(column.name())) {
        long filledBefore = earlier.get(column.name()).filled();
        long filledNow = today.get(column.name()).filled();
        Double toldBefore = shares.told(filledBefore, was);
        Double toldNow = shares.told(filledNow, is);
        add(
            table,
            column.name(),
            Math.abs((double) filledNow / is - (double) filledBefore / was),
            toldBefore == null || toldNow == null
                ? null
                : (Double) Shares.rounded(Math.abs(toldNow - toldBefore)));
      }
    }
  }

  private void add(Table table, String column, double share, Double told) {
    if (share < LEAST) {
      return;
    }
    Double threshold = job.quality().threshold(QualityDimension.DRIFT);
    QualityVerdict verdict = QualityDimension.DRIFT.verdict(share, threshold);
    moved.add(new DriftRecord(table.name(), column, told, verdict.code()));
    if (verdict == QualityVerdict.NOT_MET
        && job.quality().stops().contains(QualityDimension.DRIFT)) {
      problems.add(
          Problem.check(
              "table " + table.name(),
              "Cannot go on: "
                  + (column.isEmpty() ? "the rows" : "the filled cells of " + column)
                  + " of table "
                  + table.name()
                  + " moved by more than "
                  + Shares.text(threshold)
                  + " of what release "
                  + before.id()
                  + " has",
              "see whether a file is cut short or changed its form; if the change is right, take"
                  + " drift out of quality: stop, or raise quality: drift"));
    }
  }
}
