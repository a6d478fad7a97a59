package org.detaineroutcomes.compare.claims.rules;

import java.util.List;
import java.util.function.BiFunction;
import org.detaineroutcomes.compare.claims.Claim;
import org.detaineroutcomes.compare.claims.ClaimFigure;
import org.detaineroutcomes.compare.claims.Facts;
import org.detaineroutcomes.compare.claims.Judgement;
import org.detaineroutcomes.compare.claims.Need;
import org.detaineroutcomes.compare.claims.Rule;
import org.detaineroutcomes.model.result.ClaimEstimand;
import org.detaineroutcomes.model.result.ClaimNeed;
import org.detaineroutcomes.model.result.Note;

/**
 * A claim that no table of this system can test: its needs are named.
 *
 * @param figures printed beside it all the same
 * @param notes to be read with it all the same
 */
public record Unrecorded(
    Note estimand,
    List<Need> needs,
    BiFunction<Claim, Facts, List<ClaimFigure>> figures,
    BiFunction<Claim, Facts, List<Note>> notes)
    implements Rule {

  /** A claim beside which nothing can be printed. */
  public static Unrecorded of(ClaimEstimand estimand, ClaimNeed need) {
    return new Unrecorded(
        Note.of(estimand),
        List.of(Need.inNoTable(need)),
        (claim, facts) -> List.of(),
        (claim, facts) -> List.of());
  }

  /** The same with figures beside it. */
  public Unrecorded beside(BiFunction<Claim, Facts, List<ClaimFigure>> more) {
    return new Unrecorded(estimand, needs, more, notes);
  }

  /** The same with what must be read with it. */
  public Unrecorded read(BiFunction<Claim, Facts, List<Note>> more) {
    return new Unrecorded(estimand, needs, figures, more);
  }

  @Override
  public List<Note> readings(Claim claim, Facts facts) {
    return notes.apply(claim, facts);
  }

  @Override
  public Judgement judge(Claim claim, Facts facts) {
    throw new IllegalStateException("Cannot judge " + claim.id() + ": its needs are never met");
  }

  @Override
  public List<ClaimFigure> beside(Claim claim, Facts facts) {
    return figures.apply(claim, facts);
  }
}
