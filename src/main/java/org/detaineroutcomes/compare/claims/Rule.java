package org.detaineroutcomes.compare.claims;

import java.util.List;

/** How a kind of claim is judged. Implementations hold settings and no state. */
public interface Rule {
  /** What would have to be measured for the claim to be tested. */
  String estimand();

  /** What must be there; where one is not, the claim is not measurable and the need is named. */
  List<Need> needs();

  /** The verdict, where every need is met. */
  Judgement judge(Claim claim, Facts facts);

  /** Figures that stand beside the claim even where it cannot be judged. */
  default List<ClaimFigure> beside(Claim claim, Facts facts) {
    return List.of();
  }
}
