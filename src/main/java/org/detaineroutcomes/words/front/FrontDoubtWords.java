package org.detaineroutcomes.words.front;

import java.util.List;
import org.detaineroutcomes.model.result.EffectCheck;
import org.detaineroutcomes.words.Words;

/** What speaks against an answer, in plain words: one sentence a doubt. */
public final class FrontDoubtWords {
  private FrontDoubtWords() {}

  /**
   * That answers fail a check.
   *
   * @param outcomes those whose answer fails it
   * @param varied what is varied in the figure that the verdict rests on, in words
   */
  public static String failed(EffectCheck check, List<String> outcomes, String varied) {
    String all = Words.and(outcomes);
    return switch (check) {
      case EARLIER_TRENDS ->
          "Before any policy began, the two groups were already moving apart in "
              + all
              + ". What came after may only have continued that.";
      case PLACEBO_OUTCOME ->
          "Something that the policies should not move moved with them: "
              + measure(varied)
              + ". The same cause may lie behind the answer for "
              + all
              + ".";
      case PLACEBO_DATE ->
          "A change in " + all + " shows up even if the policies are dated too early.";
      case TREND_BOUNDS ->
          "If the groups’ trends could drift apart after adoption much as they did before, the"
              + " answer for "
              + all
              + " would be another.";
      case LEAVE_ONE_OUT -> Words.capital(varied) + ", the answer for " + all + " is another.";
      case RANDOMIZATION ->
          "Dealing the dates of adoption out by chance gives another verdict on "
              + all
              + " than the interval does.";
      case REPORTERS -> "The answer for " + all + " depends on which agencies report.";
      case ADOPTERS ->
          "The answer for "
              + all
              + " depends on whether places that adopted together count as one or as many.";
      case TIMING_RULE ->
          "The answer for " + all + " depends on when a policy that began midway counts as begun.";
      case LARGEST_ADOPTER ->
          "The answer for " + all + " depends on the one adopter with the most residents.";
      case SPECIFICATION_CURVE ->
          "Other defensible choices of method give another answer for " + all + ".";
    };
  }

  /** "the unemployment rate", "murder". */
  private static String measure(String name) {
    return name.endsWith(" rate") || name.contains(" share of ") ? "the " + name : name;
  }

  /** Few places that adopted stand behind an answer. */
  public static String few(long clusters) {
    return clusters == 1
        ? "Only one place that decides for itself adopted: what else happened there at the time"
            + " cannot be told from the policy."
        : "Only "
            + clusters
            + " places that decide for themselves adopted: one of them can carry the answer.";
  }

  /** Checks that say nothing because they were not made. */
  public static String notRun(int checks) {
    return checks == 1
        ? "One check of the first answer was not made; that says nothing for the answer."
        : checks + " checks of the first answer were not made; that says nothing for the answer.";
  }

  /** The premise of every comparison. */
  public static final String ALIKE =
      "The comparison takes it that without the policies both groups would have moved alike, which"
          + " nobody can observe.";

  /** What an interval with zero in it is no proof of. */
  public static final String NO_PROOF =
      "An interval that includes zero is no proof that there is no effect.";

  /** What an interval without zero in it is no proof of. */
  public static final String NO_CAUSE =
      "An interval without zero is no proof of a cause: whatever else changed in one group alone"
          + " at the time is in it.";

  /** Places adopt by choice. */
  public static final String CHOICE =
      "Places chose to adopt or not: what made them choose may also move the outcome.";
}
