package org.detaineroutcomes.compare;

/** One question asked of the marts. Implementations hold no state. */
public interface Question {
  /** Answers into {@code findings}; says nothing where the evidence is not there. */
  void answer(Evidence evidence, Findings findings);
}
