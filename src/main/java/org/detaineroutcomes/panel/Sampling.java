package org.detaineroutcomes.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.detaineroutcomes.model.Controls;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Reporters;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.SampleRule;
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
  private final Note someRow;
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
    this.someRow =
        Note.of(
            SampleRule.ROW_IN_SOME_PERIOD,
            List.of(window.from()),
            List.of(window.to()),
            window.equals(treatment.window()) ? null : window.at(window.to().index() + 1));
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
    SampleAttrition funnel = new SampleAttrition(Note.of(SampleRule.BEGINS, arm), everybody);
    funnel.require(someRow, unit -> unit.filled(Coverage.ROW) > 0);
    if (balanced) {
      row(funnel);
      covered(funnel, outcome);
      filled(funnel, outcome);
    } else {
      if (coverage.hasSource(outcome)) {
        covered(
            funnel,
            outcome,
            gap -> Note.of(SampleRule.SOURCE_IN_SOME_PERIOD, outcome, gap),
            unit -> unit.filled(Coverage.source(outcome)) > 0);
      }
      funnel.require(
          Note.of(SampleRule.OUTCOME_IN_SOME_PERIOD, outcome), unit -> unit.filled(outcome) > 0);
    }
    reporters(funnel, outcome);
    return switch (arm) {
      case EXCLUDED -> funnel.exclude();
      case LIMITING, MANDATE -> treated(funnel, outcome);
      case AGREEMENT_287G ->
          funnel.require(
              Note.of(SampleRule.MAY_BE_CONTROL),
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
              ? Note.of(SampleRule.SAME_REPORTERS, outcome)
              : Note.of(SampleRule.REPORTERS_SHARE, reporters.share()),
          unit -> unit.reportedBy(reporters, outcome));
    }
  }

  private void row(SampleAttrition funnel) {
    List<Integer> periods = coverage.periods().get(Coverage.ROW);
    Spans spans = spans(periods);
    funnel.require(
        Note.of(
            SampleRule.ROW_IN_EVERY_PERIOD,
            spans.with().from(),
            spans.with().to(),
            spans.without().from(),
            spans.without().to(),
            untilReversal),
        unit -> unit.fills(Coverage.ROW, periods));
  }

  private void filled(SampleAttrition funnel, String outcome) {
    List<Integer> periods = coverage.periods().get(outcome);
    Spans spans = spans(periods);
    funnel.require(
        Note.of(
            SampleRule.OUTCOME_IN_EVERY_PERIOD,
            outcome,
            spans.with().from(),
            spans.with().to(),
            spans.without().from(),
            spans.without().to(),
            untilReversal),
        unit -> unit.fills(outcome, periods));
  }

  private void covered(SampleAttrition funnel, String outcome) {
    if (coverage.hasSource(outcome)) {
      List<Integer> periods = coverage.periods().get(Coverage.source(outcome));
      Spans spans = spans(periods);
      covered(
          funnel,
          outcome,
          gap ->
              Note.of(
                  SampleRule.SOURCE_IN_EVERY_PERIOD,
                  outcome,
                  spans.with().from(),
                  spans.with().to(),
                  spans.without().from(),
                  spans.without().to(),
                  untilReversal,
                  gap),
          unit -> unit.fills(Coverage.source(outcome), periods));
    }
  }

  /** A step a reason for which units go, in the order of the reasons; one step if none goes. */
  private static void covered(
      SampleAttrition funnel,
      String outcome,
      Function<String, Note> rule,
      Predicate<Candidate> met) {
    List<String> gaps =
        funnel.left().stream()
            .filter(met.negate())
            .map(unit -> unit.gap(outcome))
            .distinct()
            .sorted()
            .toList();
    if (gaps.isEmpty()) {
      funnel.require(rule.apply(""), met);
    }
    for (String gap : gaps) {
      funnel.require(rule.apply(gap), unit -> met.test(unit) || !unit.gap(outcome).equals(gap));
    }
  }

  /** The periods of the window that have something, and those that have not. */
  private record Spans(Window.Runs with, Window.Runs without) {}

  private Spans spans(List<Integer> periods) {
    return new Spans(
        Window.Runs.of(periods.stream().map(window::at).toList()),
        Window.Runs.of(window.without(periods)));
  }

  private SampleAttrition treated(SampleAttrition funnel, String outcome) {
    List<Integer> periods = coverage.periods().get(outcome);
    if (periods.isEmpty()) {
      return funnel;
    }
    int first = periods.get(0);
    int last = periods.get(periods.size() - 1);
    funnel.require(
        Note.of(SampleRule.ADOPTED_AFTER, window.at(first)),
        unit -> unit.standing().cohort().index() > first);
    return neverTreated
        ? funnel.require(
            Note.of(SampleRule.ADOPTED_BY, window.at(last)),
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
