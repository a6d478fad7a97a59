package org.detaineroutcomes.model.result;

import java.util.List;

/**
 * What a note says, without its words. Each topic has an enum of its own, and {@code words} has a
 * switch over each, so that a code without words does not compile.
 */
public sealed interface NoteCode extends Code
    permits EstimateNote,
        DropNote,
        RobustnessNote,
        ComparisonNote,
        RegressionNote,
        MeasureNote,
        CitizenNote,
        ReportNote,
        ClaimNote,
        ClaimEstimand,
        ClaimNeed,
        SampleRule {
  /** Names of the arguments, in order; empty for a note that needs none. */
  List<String> arguments();

  /** The arguments that are counts of people, and may be withheld. */
  default List<String> counts() {
    return List.of();
  }

  /** How much it weighs. */
  Level level();
}
