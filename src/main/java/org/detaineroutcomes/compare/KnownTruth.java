package org.detaineroutcomes.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.marts.Samples;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.schema.staged.Truths;
import org.detaineroutcomes.store.TableRow;

/** The effects that were built into a synthetic country, in rows like the estimates of them. */
final class KnownTruth implements Question {
  private static final String COMPARISON = "synthetic country: known effects";
  private static final Comparator<String> ABSENT_FIRST =
      Comparator.nullsFirst(Comparator.naturalOrder());

  @Override
  public void answer(Evidence evidence, Findings findings) {
    Set<String> outcomes = new TreeSet<>(evidence.job().outcomes());
    evidence.effects().forEach(comparison -> outcomes.addAll(comparison.outcomes()));
    evidence.rows(Truths.TABLE).stream()
        .filter(row -> outcomes.contains(row.text(Samples.OUTCOME)))
        .sorted(
            Comparator.comparing((TableRow row) -> row.text(Samples.OUTCOME))
                .thenComparing(row -> row.text(Estimates.TERM))
                .thenComparing(row -> row.text(Panels.COHORT), ABSENT_FIRST)
                .thenComparing(row -> row.text(Estimates.PERIOD), ABSENT_FIRST)
                .thenComparing(
                    row -> row.whole(Estimates.EVENT_TIME),
                    Comparator.nullsFirst(Comparator.naturalOrder())))
        .forEach(row -> findings.describe(known(row), caveats(row)));
  }

  private static Estimate known(TableRow row) {
    return Rows.known(
        Rows.absent(
            COMPARISON,
            row.text(Samples.OUTCOME),
            "truth",
            "known without error",
            row.text(Estimates.TERM)),
        row.text(Panels.COHORT),
        row.text(Estimates.PERIOD),
        row.whole(Estimates.EVENT_TIME),
        row.number(Truths.TRUE_EFFECT),
        row.count(Estimates.N_UNITS));
  }

  private static List<String> caveats(TableRow row) {
    List<String> caveats = new ArrayList<>();
    caveats.add("synthetic: true of no place");
    caveats.add(row.text(Truths.MEANING));
    caveats.add("over every unit that adopted, whatever sample an estimate is from");
    Double log = row.number(Truths.TRUE_EFFECT_LOG);
    if (log != null) {
      caveats.add("as a difference of logarithms: " + log);
    }
    return caveats;
  }
}
