package org.detaineroutcomes.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.detaineroutcomes.model.Controls;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Reporters;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.panel.policy.Treatment;
import org.detaineroutcomes.panel.policy.UnitPlace;
import org.detaineroutcomes.panel.policy.Window;

/**
 * Who is in the sample of an outcome, arm by arm, and who left it at which rule.
 *
 * <p>Balanced is a value in every period asked for in which any unit has one; the other periods are
 * named. Where the job leaves periods after a reversal out, it is a value in every period before. A
 * treated unit must have a period before its policy, and, where controls are never treated, a
 * period with it.
 */
final class Sampling {
  private final Window window;
  private final Coverage coverage;
  private final Reporters reporters;
  private final boolean neverTreated;
  private final boolean untilReversal;
  private final String periods;
  private final List<Candidate> candidates;

  /** Every county is a unit. */
  Sampling(Job job, Treatment treatment, Coverage coverage) {
    this(job, treatment, coverage, AdopterUnits.NONE);
  }

  Sampling(Job job, Treatment treatment, Coverage coverage, AdopterUnits adopters) {
    this.window = treatment.compared();
    this.coverage = coverage;
    this.reporters = job.panel().orElseThrow().reporters();
    this.neverTreated = job.treatment().controls() == Controls.NEVER;
    this.candidates = candidates(treatment, coverage, adopters);
    this.untilReversal = candidates.stream().anyMatch(unit -> unit.reversed() != null);
    this.periods =
        window
            + (window.equals(treatment.window())
                ? ""
                : " (from " + window.at(window.to().index() + 1) + " on every unit is limited)");
  }

  private static List<Candidate> candidates(
      Treatment treatment, Coverage coverage, AdopterUnits adopters) {
    Map<String, Candidate> byId = new HashMap<>();
    for (UnitPlace place : treatment.places()) {
      String id = place.county() == null ? place.state() : adopters.unit(place.county());
      byId.put(id, candidate(treatment, new Coverage.Unit(id, place, Map.of())));
    }
    for (Coverage.Unit unit : coverage.units()) {
      byId.put(unit.id(), candidate(treatment, unit));
    }
    return byId.values().stream().sorted(Comparator.comparing(Candidate::id)).toList();
  }

  private static Candidate candidate(Treatment treatment, Coverage.Unit unit) {
    return new Candidate(
        unit.id(),
        unit.place().state(),
        UnitPeriods.adopter(treatment, unit.place(), unit.id()),
        treatment.standing(unit.place()),
        treatment.agreementThrough(unit.place()),
        treatment.leavesPeriodsOut() ? treatment.reversal(unit.place()).orElse(null) : null,
        unit.filled(),
        unit.gaps(),
        unit.steadiness());
  }

  /** Every unit of the arm, in the panel or not. */
  List<Candidate> in(Arm arm) {
    return candidates.stream().filter(unit -> unit.standing().arm() == arm).toList();
  }

  /** The rules of one arm, in the order in which they are applied. */
  SampleAttrition funnel(String outcome, boolean balanced, Arm arm) {
    List<Candidate> everybody =
        arm == Arm.AGREEMENT_287G
            ? candidates.stream().filter(Candidate::agreement).toList()
            : in(arm);
    SampleAttrition funnel = new SampleAttrition(begins(arm), everybody);
    funnel.require("a row in some period of " + periods, unit -> unit.filled(Coverage.ROW) > 0);
    if (balanced) {
      filled(funnel, Coverage.ROW, "a row");
      covered(funnel, outcome);
      filled(funnel, outcome, outcome);
    } else {
      if (coverage.hasSource(outcome)) {
        covered(
            funnel,
            outcome,
            "a complete source of " + outcome + " in some period",
            unit -> unit.filled(Coverage.source(outcome)) > 0);
      }
      funnel.require(outcome + " in some period", unit -> unit.filled(outcome) > 0);
    }
    reporters(funnel, outcome);
    return switch (arm) {
      case EXCLUDED -> funnel.exclude();
      case LIMITING, MANDATE -> treated(funnel, outcome);
      case AGREEMENT_287G ->
          funnel.require(
              "no treatment of its own and may be a control",
              unit ->
                  unit.standing().arm() == Arm.NONE_LISTED
                      || unit.standing().arm() == Arm.AGREEMENT_287G);
      default -> funnel;
    };
  }

  /** A step where the outcome is of offenses and the job asks for something. */
  private void reporters(SampleAttrition funnel, String outcome) {
    boolean told =
        coverage.units().stream().anyMatch(unit -> unit.steadiness().containsKey(outcome));
    if (told && reporters.rule() != Reporters.Rule.ANY) {
      funnel.require(
          reporters.rule() == Reporters.Rule.CONSTANT
              ? "the same reporters in every period with " + outcome
              : "reporters of all periods know at least "
                  + reporters.share()
                  + " of the offenses of each",
          unit -> unit.reportedBy(reporters, outcome));
    }
  }

  private static String begins(Arm arm) {
    return switch (arm) {
      case LIMITING, MANDATE -> "dated by a policy, or in a place that is";
      case AGREEMENT_287G -> "in a county with an agreement through the window";
      case CONFLICT -> "under a limit and, at once, a mandate or a 287(g) agreement of its jail";
      case ON_LIST -> "named by the list";
      case NOT_ON_LIST -> "not named, in no state that is, and without a city that is";
      case BELOW_THRESHOLD, AT_LEAST_THRESHOLD -> "with a share of detainers honored that is known";
      case EXCLUDED -> "kept out of every group, with a reason";
      default -> "neither dated nor kept out";
    };
  }

  private void filled(SampleAttrition funnel, String outcome, String what) {
    List<Integer> periods = coverage.periods().get(outcome);
    funnel.require(
        what
            + " in every period that has any: "
            + named(periods)
            + (untilReversal ? ", or until a reversal" : ""),
        unit -> unit.fills(outcome, periods));
  }

  private void covered(SampleAttrition funnel, String outcome) {
    if (coverage.hasSource(outcome)) {
      List<Integer> periods = coverage.periods().get(Coverage.source(outcome));
      covered(
          funnel,
          outcome,
          "a complete source of "
              + outcome
              + " in every period that has any: "
              + named(periods)
              + (untilReversal ? ", or until a reversal" : ""),
          unit -> unit.fills(Coverage.source(outcome), periods));
    }
  }

  /** A step a reason for which units go, in the order of the reasons. */
  private static void covered(
      SampleAttrition funnel, String outcome, String rule, Predicate<Candidate> met) {
    List<String> gaps =
        funnel.left().stream()
            .filter(met.negate())
            .map(unit -> unit.gap(outcome))
            .distinct()
            .sorted()
            .toList();
    if (gaps.isEmpty()) {
      funnel.require(rule, met);
    }
    for (String gap : gaps) {
      funnel.require(
          rule + "; gone for: " + gap.replace('_', ' '),
          unit -> met.test(unit) || !unit.gap(outcome).equals(gap));
    }
  }

  private String named(List<Integer> periods) {
    String there =
        periods.isEmpty() ? "none" : Window.words(periods.stream().map(window::at).toList());
    String missing = Window.words(window.without(periods));
    return missing.isEmpty() ? there : there + " (no unit has it in " + missing + ")";
  }

  private SampleAttrition treated(SampleAttrition funnel, String outcome) {
    List<Integer> periods = coverage.periods().get(outcome);
    if (periods.isEmpty()) {
      return funnel;
    }
    int first = periods.get(0);
    int last = periods.get(periods.size() - 1);
    funnel.require(
        "a period before the policy: adopted after " + window.at(first),
        unit -> unit.standing().cohort().index() > first);
    return neverTreated
        ? funnel.require(
            "a period with the policy: adopted by " + window.at(last),
            unit -> unit.standing().cohort().index() <= last)
        : funnel;
  }

  /** The arms that any unit belongs to, in a fixed order. */
  List<Arm> arms() {
    List<Arm> arms = new ArrayList<>();
    List<Arm> all =
        Stream.concat(Stream.of(Arm.LIMITING, Arm.MANDATE), Arrays.stream(Arm.values()))
            .distinct()
            .toList();
    for (Arm arm : all) {
      boolean agreements =
          arm == Arm.AGREEMENT_287G && candidates.stream().anyMatch(Candidate::agreement);
      if (agreements || !in(arm).isEmpty()) {
        arms.add(arm);
      }
    }
    return arms;
  }
}
