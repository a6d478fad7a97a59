package org.detaineroutcomes.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.SampleRule;

/**
 * Rules applied one after the other to the units of one arm; every unit that goes is counted at the
 * rule that removed it.
 */
final class SampleAttrition {
  private static final int NAMED = 20;

  /**
   * One rule.
   *
   * @param left units that remain
   * @param adopters adopters of the policies that date these; a unit without one counts as one
   * @param dropped units that the rule removed
   * @param named their ids, where they are few; else empty
   */
  record Step(Note rule, int left, int adopters, int dropped, String named) {}

  private final List<Step> steps = new ArrayList<>();
  private List<Candidate> left;

  /** Starts with everybody who is known. */
  SampleAttrition(Note rule, List<Candidate> everybody) {
    this.left = everybody;
    steps.add(new Step(rule, everybody.size(), adopters(everybody), 0, ""));
  }

  /** Keeps those who meet the rule. */
  SampleAttrition require(Note rule, Predicate<Candidate> met) {
    List<Candidate> gone = left.stream().filter(met.negate()).toList();
    left = left.stream().filter(met).toList();
    steps.add(new Step(rule, left.size(), adopters(left), gone.size(), names(gone)));
    return this;
  }

  /** Removes everybody, a rule for each reason, in the order of the reasons. */
  SampleAttrition exclude() {
    left.stream()
        .map(unit -> unit.standing().reason())
        .distinct()
        .sorted()
        .forEach(
            reason ->
                require(
                    Note.of(SampleRule.NOT_EXCLUDED, reason),
                    unit -> unit.standing().reason() != reason));
    return this;
  }

  private static int adopters(List<Candidate> units) {
    return (int) units.stream().map(Candidate::adopter).distinct().count();
  }

  private static String names(List<Candidate> gone) {
    return gone.size() > NAMED
        ? ""
        : String.join("; ", gone.stream().map(Candidate::id).sorted().toList());
  }

  List<Step> steps() {
    return List.copyOf(steps);
  }

  /** Who is left after the last rule. */
  List<Candidate> left() {
    return left;
  }
}
