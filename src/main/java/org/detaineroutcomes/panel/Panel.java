package org.detaineroutcomes.panel;

import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.panel.detainers.ActivityTable;
import org.detaineroutcomes.panel.detainers.DetainerScan;
import org.detaineroutcomes.panel.detainers.DurationTable;
import org.detaineroutcomes.panel.detainers.FlushTable;
import org.detaineroutcomes.panel.detainers.GroundsTable;
import org.detaineroutcomes.panel.detainers.TaxonomyTable;
import org.detaineroutcomes.panel.payments.PaymentTable;
import org.detaineroutcomes.panel.reports.DdorTable;
import org.detaineroutcomes.store.Release;

/** The third verb: core tables become marts. */
public final class Panel {
  private final SparkSession spark;

  /** Builds with the session given. */
  public Panel(SparkSession spark) {
    this.spark = spark;
  }

  /**
   * Writes every mart that the job asks for and the core tables can carry.
   *
   * @throws org.detaineroutcomes.model.Failure where a panel is asked for and no row can be part of
   *     it, or where populations or policies are given and match no unit
   */
  public void run(Job job, Release release) {
    try (DetainerScan detainers = new DetainerScan()) {
      for (Mart mart : marts(detainers)) {
        if (mart.applies(job, release)) {
          release.write(mart.build(spark, job, release));
        }
      }
    }
    release.finish("panel");
  }

  /** Every mart, in the order in which they are built; a later one may read an earlier one. */
  private static List<Mart> marts(DetainerScan detainers) {
    return List.of(
        new PolicyUseTable(),
        new PolicyTimelines(),
        new PolicySummaryTable(),
        new UnitPeriods(),
        new StanceCheck(),
        new ReporterTable(),
        new CountBreakTable(),
        new LadderTable(),
        new MultiverseTable(),
        new FrameTable(),
        new UnitCrimeTable(),
        new CrimeAccountTable(),
        new DetainerTables(detainers),
        new DdorTable(),
        new TaxonomyTable(detainers),
        new GroundsTable(detainers),
        new FlushTable(detainers),
        new ActivityTable(),
        new DurationTable(detainers),
        new PaymentTable());
  }
}
