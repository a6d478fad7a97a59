package org.detaineroutcomes.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.Coding;
import org.detaineroutcomes.model.Concurrently;
import org.detaineroutcomes.model.result.ArmPair;
import org.detaineroutcomes.model.result.ControlPool;
import org.detaineroutcomes.model.result.LadderRung;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.marts.LadderSamples;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.results.Ladder;
import org.detaineroutcomes.store.TableRow;

/**
 * The first effect of the job, and its first two-way fixed effects, between each two groups under
 * one coding after another, with analytic errors.
 */
final class CodingLadder implements Question {
  private static final String TWFE = "twfe";
  private static final Comparator<TableRow> ORDER =
      Comparator.comparing((TableRow row) -> row.text(PanelFields.UNIT_ID))
          .thenComparing(row -> row.whole(Panels.PERIOD_INDEX));

  @Override
  public void answer(Evidence evidence, Findings findings) {
    List<TableRow> all = evidence.rows(LadderSamples.TABLE);
    if (all.isEmpty()) {
      return;
    }
    List<Supplier<TableRowBuilder>> rungs = new ArrayList<>();
    for (ComparisonOptions comparison : estimators(evidence)) {
      for (String outcome : comparison.outcomes()) {
        Map<LadderRung, List<TableRow>> samples = samples(all, outcome);
        for (ArmPair arms : arms(evidence, samples)) {
          rungs(evidence, comparison, outcome, arms, samples, rungs);
        }
      }
    }
    Concurrently.all(rungs).forEach(row -> findings.add(Ladder.TABLE, row));
  }

  /** Pairs of groups of which some sample has the treated one. */
  private static List<ArmPair> arms(Evidence evidence, Map<LadderRung, List<TableRow>> samples) {
    Set<String> there =
        samples.values().stream()
            .flatMap(List::stream)
            .map(row -> row.text(PanelFields.ARM))
            .collect(Collectors.toSet());
    return evidence.job().treatment().definition().arms().stream()
        .filter(pair -> there.contains(pair.treated().code()))
        .toList();
  }

  /** Those that need no column but the outcome. */
  private static List<ComparisonOptions> estimators(Evidence evidence) {
    List<ComparisonOptions> plain =
        evidence.effects().stream()
            .filter(each -> each.pool().orElse(ControlPool.NATIONAL) == ControlPool.NATIONAL)
            .filter(each -> each.covariates().isEmpty() && !each.asInForce())
            .filter(each -> each.weights() == null && each.offset() == null)
            .toList();
    List<ComparisonOptions> asked = new ArrayList<>();
    plain.stream().findFirst().ifPresent(asked::add);
    plain.stream()
        .filter(each -> each.estimator().equals(TWFE))
        .findFirst()
        .filter(each -> !asked.get(0).estimator().equals(TWFE))
        .ifPresent(asked::add);
    return asked;
  }

  private static Map<LadderRung, List<TableRow>> samples(List<TableRow> all, String outcome) {
    Map<LadderRung, List<TableRow>> samples = new EnumMap<>(LadderRung.class);
    all.stream()
        .filter(row -> row.text(PanelFields.OUTCOME).equals(outcome))
        .forEach(
            row ->
                samples
                    .computeIfAbsent(
                        row.constant(LadderSamples.RUNG, LadderRung.class).orElseThrow(),
                        rung -> new ArrayList<>())
                    .add(row));
    samples.values().forEach(rows -> rows.sort(ORDER));
    return samples;
  }

  private static void rungs(
      Evidence evidence,
      ComparisonOptions comparison,
      String outcome,
      ArmPair arms,
      Map<LadderRung, List<TableRow>> samples,
      List<Supplier<TableRowBuilder>> rungs) {
    List<Coding> codings = Coding.ladder(evidence.job());
    Coding asked = codings.get(codings.size() - 1);
    int rank = 0;
    for (Coding coding : codings) {
      LadderSample sample = new LadderSample(samples.getOrDefault(coding.rung(), List.of()), arms);
      rungs.add(row(evidence, comparison, outcome, coding, coding.rung(), ++rank, sample));
    }
    LadderSample whole = new LadderSample(samples.getOrDefault(asked.rung(), List.of()), arms);
    rungs.add(
        row(
            evidence,
            comparison,
            outcome,
            asked,
            LadderRung.WITHOUT_LARGEST,
            ++rank,
            whole.withoutLargest()));
    rungs.add(
        row(evidence, comparison, outcome, asked, LadderRung.IN_LOGS, ++rank, whole.inLogs()));
  }

  private static Supplier<TableRowBuilder> row(
      Evidence evidence,
      ComparisonOptions comparison,
      String outcome,
      Coding coding,
      LadderRung rung,
      int rank,
      LadderSample sample) {
    String leftOut = sample.leftOut() == null ? null : AdopterNames.of(sample.leftOut(), evidence);
    return () -> {
      TableRowBuilder row =
          new TableRowBuilder(Ladder.TABLE)
              .set(Ladder.RANK, rank)
              .set(LadderSamples.RUNG, rung.code())
              .set(Ladder.REPORTERS, coding.reporters().word())
              .set(Ladder.ADOPTERS, coding.adopters().word())
              .set(Ladder.ADOPTION, coding.adoption().word())
              .set(Ladder.REVERSALS, coding.reversals().word())
              .set(Ladder.LEFT_OUT_NAME, leftOut);
      sample.estimate(comparison, outcome, evidence, row);
      return row;
    };
  }
}
