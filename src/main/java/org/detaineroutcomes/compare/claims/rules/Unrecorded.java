package org.detaineroutcomes.compare.claims.rules;

import java.util.List;
import java.util.function.BiFunction;
import org.detaineroutcomes.compare.claims.Claim;
import org.detaineroutcomes.compare.claims.ClaimFigure;
import org.detaineroutcomes.compare.claims.Facts;
import org.detaineroutcomes.compare.claims.Judgement;
import org.detaineroutcomes.compare.claims.Need;
import org.detaineroutcomes.compare.claims.Rule;

/**
 * A claim that no table of this system can test: what it needs is named.
 *
 * @param figures what can be printed beside it all the same
 */
public record Unrecorded(
    String estimand, List<Need> needs, BiFunction<Claim, Facts, List<ClaimFigure>> figures)
    implements Rule {

  /** A claim beside which nothing can be printed. */
  public static Unrecorded of(String estimand, Need... needs) {
    return new Unrecorded(estimand, List.of(needs), (claim, facts) -> List.of());
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
