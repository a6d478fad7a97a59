package org.detaineroutcomes.compare.claims;

import java.util.List;
import org.detaineroutcomes.model.result.Note;

/** How a kind of claim is judged. Implementations hold settings and no state. */
public interface Rule {
  /** The quantity that would have to be measured for the claim to be tested. */
  Note estimand();

  /** Inputs that must be there; without one of them the claim is not measurable. */
  List<Need> needs();

  /** The verdict, if every need is met. */
  Judgement judge(Claim claim, Facts facts);

  /** What must be read with the claim even if it cannot be judged. */
  default List<Note> readings(Claim claim, Facts facts) {
    return List.of();
  }

  /** Figures that stand beside the claim even if it cannot be judged. */
  default List<ClaimFigure> beside(Claim claim, Facts facts) {
    return List.of();
  }
}
