package org.detaineroutcomes.compare.multiverse;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.compare.Evidence;
import org.detaineroutcomes.compare.Findings;
import org.detaineroutcomes.compare.Question;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.model.Controls;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Multiverse;
import org.detaineroutcomes.model.SampleCoding;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.ArmPair;
import org.detaineroutcomes.model.result.MultiverseChoice;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.marts.CodedMembers;
import org.detaineroutcomes.schema.marts.CodedUnits;
import org.detaineroutcomes.schema.results.CurveSpecifications;
import org.detaineroutcomes.schema.results.SpecificationCurves;
import org.detaineroutcomes.stats.VarianceShares;
import org.detaineroutcomes.store.TableRow;

/** What becomes of the effect of adoption under every combination of the choices of a job. */
public final class CurvesOfChoices implements Question {
  /** Fits, those of deals among them, that one process has done soon. */
  private static final long FEW = 50_000;

  @Override
  public void answer(Evidence evidence, Findings findings) {
    Job job = evidence.job();
    List<TableRow> members =
        job.multiverse().isPresent() ? evidence.rows(CodedMembers.TABLE) : List.of();
    if (members.isEmpty()) {
      return;
    }
    Multiverse multiverse = job.multiverse().orElseThrow();
    SpecificationGrid grid = SpecificationGrid.of(job);
    CodedPanels panels = CodedPanels.of(evidence.rows(CodedUnits.TABLE), members);
    SpecificationCurve.Work work =
        new SpecificationCurve.Work(
            job.treatment().controls() == Controls.NOT_YET
                ? EstimatorOptions.Control.NOT_YET
                : EstimatorOptions.Control.NEVER,
            multiverse.draws(),
            multiverse.seed());
    CurveStore store = new CurveStore(evidence.unfinished());
    List<ArmPair> pairs = pairs(grid, members);
    long fits =
        (long) multiverse.outcomes().size() * pairs.size() * grid.all().size() * (1 + work.draws());
    try (CurveWorkers workers = workers(fits, evidence, panels)) {
      for (String measure : multiverse.outcomes()) {
        for (ArmPair pair : pairs) {
          tell(
              SpecificationCurve.of(measure, pair, grid.all(), workers, store, work),
              grid.turned(),
              findings);
        }
      }
    }
  }

  /** Tasks where fits are many; threads of this process begin at once. */
  private static CurveWorkers workers(long fits, Evidence evidence, CodedPanels panels) {
    Optional<Dataset<Row>> table = fits > FEW ? evidence.table(CodedUnits.TABLE) : Optional.empty();
    return table.isPresent()
        ? new CurveTasks(table.get().sparkSession(), panels)
        : CurveWorkers.threads(panels, Runtime.getRuntime().availableProcessors());
  }

  /** The pairs of groups of the definitions whose treated group has a unit under some coding. */
  static List<ArmPair> pairs(SpecificationGrid grid, List<TableRow> members) {
    Set<ArmPair> pairs = new LinkedHashSet<>();
    for (SampleCoding coding : grid.codings()) {
      pairs.addAll(coding.definition().arms());
    }
    Set<Arm> there = new LinkedHashSet<>();
    members.forEach(row -> there.add(row.constant(PanelFields.ARM, Arm.class).orElseThrow()));
    return pairs.stream().filter(pair -> there.contains(pair.treated())).toList();
  }

  private static void tell(
      SpecificationCurve curve, List<MultiverseChoice> turned, Findings findings) {
    CurveRows rows = new CurveRows(curve);
    Optional<VarianceShares> shares = rows.shares(turned);
    rows.specifications().forEach(row -> findings.add(CurveSpecifications.TABLE, row));
    findings.add(SpecificationCurves.TABLE, rows.summary(shares));
    rows.choices(turned, shares).forEach(row -> findings.add(SpecificationCurves.CHOICES, row));
  }
}
