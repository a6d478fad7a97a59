package org.detaineroutcomes.compare.multiverse;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.cli.JobFile;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.result.ArmPair;
import org.detaineroutcomes.schema.marts.CodedMembers;
import org.detaineroutcomes.schema.marts.CodedUnits;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.store.UnfinishedWork;
import org.detaineroutcomes.store.Warehouse;

/**
 * Times the specifications of a job over a release of it, on one thread and on more: {@code
 * MultiverseBench WAREHOUSE JOB [DRAWS [THREADS...]]}.
 *
 * <p>Wall time is of an idle machine alone; the time that all threads were at work is printed
 * beside it.
 */
public final class MultiverseBench {
  private MultiverseBench() {}

  /** Runs once to warm up, then once for each number of threads. */
  public static void main(String[] args) {
    Release release = new Warehouse(args[0]).open("current");
    Job job = JobFile.read(Path.of(args[1])).job();
    int draws = args.length > 2 ? Integer.parseInt(args[2]) : 0;
    List<Integer> threads = new ArrayList<>();
    for (int i = 3; i < args.length; i++) {
      threads.add(Integer.parseInt(args[i]));
    }
    if (threads.isEmpty()) {
      threads.addAll(List.of(1, 2));
    }
    List<TableRow> members = TableRow.of(release, CodedMembers.TABLE);
    CodedPanels panels = CodedPanels.of(TableRow.of(release, CodedUnits.TABLE), members);
    SpecificationGrid grid = SpecificationGrid.of(job);
    List<ArmPair> pairs = CurvesOfChoices.pairs(grid, members);
    run(job, grid, pairs, panels, draws, threads.get(threads.size() - 1));
    double first = 0;
    for (int each : threads) {
      double seconds = run(job, grid, pairs, panels, draws, each);
      first = first == 0 ? seconds : first;
      System.out.printf("  %.2f times as fast as on %d%n", first / seconds, threads.get(0));
    }
  }

  private static double run(
      Job job,
      SpecificationGrid grid,
      List<ArmPair> pairs,
      CodedPanels panels,
      int draws,
      int threads) {
    System.gc();
    long start = System.nanoTime();
    long cpu = cpu();
    int specifications = 0;
    int distinct = 0;
    for (String measure : job.multiverse().orElseThrow().outcomes()) {
      for (ArmPair pair : pairs) {
        SpecificationCurve curve =
            SpecificationCurve.of(
                measure,
                pair,
                grid.all(),
                CurveWorkers.threads(panels, threads),
                new CurveStore(UnfinishedWork.none()),
                new SpecificationCurve.Work(EstimatorOptions.Control.NEVER, draws, 1));
        specifications += curve.points().size();
        distinct += curve.distinct();
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%d threads: %d specifications (%d different), %d draws: %.2f s, %.2f s at work%n",
        threads, specifications, distinct, draws, seconds, (cpu() - cpu) / 1e9);
    return seconds;
  }

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
