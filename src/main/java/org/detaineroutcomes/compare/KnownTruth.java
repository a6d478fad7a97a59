package org.detaineroutcomes.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.marts.Samples;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.schema.staged.Truths;

/** The effects that were built into a synthetic country, in rows like the estimates of them. */
final class KnownTruth implements Question {
  private static final String COMPARISON = "synthetic country: known effects";

  @Override
  public void answer(Evidence evidence, Findings findings) {
    Set<String> outcomes = new TreeSet<>(evidence.job().outcomes());
    evidence.effects().forEach(comparison -> outcomes.addAll(comparison.outcomes()));
    evidence
        .table(Truths.TABLE)
        .ifPresent(
            truths ->
                truths
                    .where(Samples.OUTCOME.col().isin(outcomes.toArray()))
                    .sort(
                        Samples.OUTCOME.col(),
                        Estimates.TERM.col(),
                        Panels.COHORT.col(),
                        Estimates.PERIOD.col(),
                        Estimates.EVENT_TIME.col())
                    .collectAsList()
                    .forEach(row -> findings.describe(known(row), caveats(row))));
  }

  private static Estimate known(Row row) {
    return new Estimate(
        COMPARISON,
        row.getAs(Samples.OUTCOME.name()),
        "truth",
        "known without error",
        row.getAs(Estimates.TERM.name()),
        row.getAs(Panels.COHORT.name()),
        row.getAs(Estimates.PERIOD.name()),
        row.getAs(Estimates.EVENT_TIME.name()),
        row.getAs(Truths.TRUE_EFFECT.name()),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        row.getAs(Estimates.N_UNITS.name()),
        null);
  }

  private static List<String> caveats(Row row) {
    List<String> caveats = new ArrayList<>();
    caveats.add("synthetic: true of no place");
    caveats.add(row.getAs(Truths.MEANING.name()));
    caveats.add("over every unit that adopted, whatever sample an estimate is from");
    Double log = row.getAs(Truths.TRUE_EFFECT_LOG.name());
    if (log != null) {
      caveats.add("as a difference of logarithms: " + log);
    }
    return caveats;
  }
}
