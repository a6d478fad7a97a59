package org.detaineroutcomes.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.detaineroutcomes.compare.groups.Contrast;
import org.detaineroutcomes.compare.groups.Member;
import org.detaineroutcomes.compare.groups.PanelArrays;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.Group;
import org.detaineroutcomes.estimate.Specification;
import org.detaineroutcomes.estimate.Term;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.ComparisonNote;
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.model.result.TermKind;
import org.detaineroutcomes.model.result.TermName;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.stats.ExactIntervals;
import org.detaineroutcomes.stats.ExactTests;

/**
 * What the redefinition of rape does to the violent measure: levels and estimates with rape counted
 * in, as each period recorded it, beside the ones with rape left out.
 */
final class DefinitionBreak implements Question {
  private static final String VIOLENT = "violent";
  private static final String OUT = Panels.rate(VIOLENT).name();
  private static final String IN = "violent_with_rape_as_recorded_rate_per_100k";
  private static final String RAPE = "rape_as_recorded_rate_per_100k";
  private static final Term RATE = new Term(TermKind.LEVEL, TermName.RATE);
  private static final Term RATIO = new Term(TermKind.CONTRAST, TermName.RATE_RATIO);
  private static final double LEVEL = 0.95;

  @Override
  public void answer(Evidence evidence, Findings findings) {
    evidence
        .panel()
        .filter(panel -> !panel.members(OUT).isEmpty())
        .ifPresent(panel -> answer(evidence, panel, findings));
  }

  private static void answer(Evidence evidence, PanelArrays panel, Findings findings) {
    List<Member> members = panel.members(OUT);
    RapeDefinitions definitions = RapeDefinitions.of(panel, units(members));
    if (!definitions.both()) {
      return;
    }
    if (definitions.first().isEmpty()) {
      findings.undescribed(
          null,
          Rows.absent(IN, EstimateFields.DEFINITION_BREAK, Specification.NONE, RATIO),
          noSinglePeriod(definitions));
      return;
    }
    levels(panel, members, definitions, evidence.rateFactor(), findings);
    effects(evidence, panel, members, definitions.first().get(), findings);
  }

  private static Failure noSinglePeriod(RapeDefinitions definitions) {
    List<String> shared = definitions.sideBySide();
    return new Failure(
        new Problem(
            ExitCode.NOT_ESTIMABLE,
            "panel",
            "Cannot set before against after: both definitions of rape are recorded side by side"
                + (shared.isEmpty()
                    ? ""
                    : " from " + shared.get(0) + " to " + shared.get(shared.size() - 1)),
            "leave rape out of the violent measure"));
  }

  private static void levels(
      PanelArrays panel,
      List<Member> members,
      RapeDefinitions definitions,
      double factor,
      Findings findings) {
    String first = definitions.first().orElseThrow();
    Map<Group, Set<String>> groups = new LinkedHashMap<>();
    groups.put(null, units(members));
    for (Arm arm : List.of(Arm.LIMITING, Arm.NONE_LISTED)) {
      Set<String> units = units(members.stream().filter(m -> m.arm() == arm).toList());
      if (!units.isEmpty()) {
        groups.put(Group.of(EstimateDimension.ARM, arm.code()), units);
      }
    }
    List<Note> caveats =
        List.of(
            Note.of(ComparisonNote.RAPE_REDEFINED, first), Note.of(ComparisonNote.EXACT_INTERVAL));
    groups.forEach(
        (group, units) -> {
          Map<String, Totals> totals = totals(panel, units, factor);
          String before = null;
          for (String period : definitions.around()) {
            for (String outcome : List.of(OUT, IN, RAPE)) {
              Totals now = totals.get(period);
              if (now != null && now.persons > 0) {
                findings.describe(null, rate(first, outcome, group, period, now), caveats);
                Totals then = before == null ? null : totals.get(before);
                if (then != null && then.persons > 0) {
                  findings.describe(null, ratio(first, outcome, group, period, then, now), caveats);
                }
              }
            }
            before = period;
          }
        });
  }

  private static Estimate row(String first, String outcome, Term term) {
    return Rows.absent(
        outcome,
        EstimateFields.DEFINITION_BREAK,
        Specification.of(SettingKey.REDEFINED, first),
        term);
  }

  private static Estimate rate(
      String first, String outcome, Group group, String period, Totals now) {
    long count = now.of(outcome);
    return Rows.exact(
        row(first, outcome, RATE),
        group,
        period,
        count / now.persons,
        count < 0 ? null : ExactIntervals.garwood(count, now.persons, LEVEL),
        now.units);
  }

  private static Estimate ratio(
      String first, String outcome, Group group, String period, Totals then, Totals now) {
    long a = now.of(outcome);
    long b = then.of(outcome);
    boolean counts = a >= 0 && b > 0;
    ExactTests.Ratio ratio =
        counts ? ExactTests.rateRatio(a, now.persons, b, then.persons, LEVEL) : null;
    return Rows.exact(
        row(first, outcome, RATIO),
        group,
        period,
        counts ? ratio.estimate() : Double.NaN,
        counts ? ratio.interval() : null,
        now.units);
  }

  /** Draws are not repeated for an outcome that is shown to warn of itself. */
  private static void effects(
      Evidence evidence, PanelArrays panel, List<Member> members, String first, Findings findings) {
    PanelArrays withRape = panel.with(IN, ratesWithRape(panel, evidence.rateFactor()));
    evidence.effects().stream()
        .filter(asked -> asked.outcomes().contains(OUT) && asked.options().draws() == 0)
        .forEach(
            asked -> {
              for (Contrast contrast : evidence.contrasts(asked, members)) {
                effect(evidence, withRape, asked, contrast, members, first, findings);
              }
            });
  }

  private static void effect(
      Evidence evidence,
      PanelArrays withRape,
      ComparisonOptions asked,
      Contrast contrast,
      List<Member> members,
      String first,
      Findings findings) {
    try {
      Estimation estimation = EstimatedEffects.run(asked, IN, contrast, withRape, members);
      List<Note> caveats =
          new ArrayList<>(EstimatedEffects.caveats(evidence, asked, contrast, members));
      caveats.add(Note.of(ComparisonNote.TWO_DEFINITIONS, first, OUT));
      findings.add(contrast.arms(), estimation, caveats);
    } catch (Failure reason) {
      if (reason.exit() != ExitCode.NOT_ESTIMABLE) {
        throw reason;
      }
      findings.undescribed(
          contrast.arms(),
          Rows.absent(IN, asked.estimator(), Specification.NONE, Term.OVERALL),
          reason);
    }
  }

  private static Object[] ratesWithRape(PanelArrays panel, double factor) {
    Object[] rates = new Object[panel.rows()];
    for (int r = 0; r < rates.length; r++) {
      Double violent = panel.number(VIOLENT, r);
      Double rape = rape(panel, r);
      Double population = panel.number(PlaceFields.POPULATION.name(), r);
      boolean known = violent != null && rape != null && population != null && population > 0;
      rates[r] = known ? (violent + rape) / population * 100_000 * factor : null;
    }
    return rates;
  }

  /** As recorded: under whichever definition the period has. */
  private static Double rape(PanelArrays panel, int row) {
    Double legacy = panel.number(RapeDefinitions.LEGACY, row);
    return legacy == null ? panel.number(RapeDefinitions.REVISED, row) : legacy;
  }

  private static Map<String, Totals> totals(PanelArrays panel, Set<String> units, double factor) {
    Map<String, Totals> totals = new LinkedHashMap<>();
    for (int r = 0; r < panel.rows(); r++) {
      Double violent = panel.number(VIOLENT, r);
      Double rape = rape(panel, r);
      Double population = panel.number(PlaceFields.POPULATION.name(), r);
      if (units.contains(panel.unit(r)) && violent != null && rape != null && population != null) {
        Totals of = totals.computeIfAbsent(panel.period(r), period -> new Totals());
        of.violent += violent.longValue();
        of.rape += rape.longValue();
        of.persons += population / 100_000 / factor;
        of.units++;
      }
    }
    return totals;
  }

  private static Set<String> units(List<Member> members) {
    return members.stream().map(Member::unit).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Sums over the units of a group in one period. */
  private static final class Totals {
    private long violent;
    private long rape;
    private double persons;
    private long units;

    long of(String outcome) {
      if (outcome.equals(RAPE)) {
        return rape;
      }
      return outcome.equals(IN) ? violent + rape : violent;
    }
  }
}
