package org.detaineroutcomes.compare.checks;

import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.model.result.CheckVerdict;
import org.detaineroutcomes.model.result.EffectCheck;
import org.detaineroutcomes.model.result.LadderRung;
import org.detaineroutcomes.schema.marts.LadderSamples;
import org.detaineroutcomes.store.TableRow;

/**
 * Codings of the data that should give one answer.
 *
 * @param base the coding that the others are held against
 * @param others those that differ from it in what is checked
 */
record OtherCodings(EffectCheck check, LadderRung base, List<LadderRung> others)
    implements CheckRule {

  @Override
  public Judged judge(CheckedEffect effect) {
    Optional<TableRow> from = effect.under(base);
    List<TableRow> to = others.stream().flatMap(rung -> effect.under(rung).stream()).toList();
    if (from.isEmpty() || to.isEmpty()) {
      return Judged.NOT_RUN;
    }
    ZeroAnswer answer = answer(from.get());
    return to.stream()
        .filter(row -> answer(row).differs(answer))
        .findFirst()
        .map(row -> judged(CheckVerdict.FAILED, row, from.get()))
        .orElseGet(() -> judged(CheckVerdict.PASSED, to.get(0), from.get()));
  }

  private static ZeroAnswer answer(TableRow row) {
    return ZeroAnswer.of(Judged.Figure.of(row));
  }

  private static Judged judged(CheckVerdict verdict, TableRow row, TableRow from) {
    return new Judged(
        verdict,
        null,
        row.text(LadderSamples.RUNG),
        null,
        Judged.Figure.of(row),
        null,
        Optional.of(Judged.Figure.of(from)));
  }
}
