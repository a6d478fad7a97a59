package org.detaineroutcomes.compare.claims.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detaineroutcomes.compare.claims.Claim;
import org.detaineroutcomes.compare.claims.ClaimFigure;
import org.detaineroutcomes.compare.claims.Facts;
import org.detaineroutcomes.compare.claims.GroupEstimate;
import org.detaineroutcomes.compare.claims.Judgement;
import org.detaineroutcomes.compare.claims.Need;
import org.detaineroutcomes.compare.claims.Rule;
import org.detaineroutcomes.model.Verdict;

/**
 * A claim that crime is lower, higher or no different in one of two groups. Claims of either
 * direction are judged by the same steps: the interval, then whether a difference as large as the
 * margin is ruled out.
 *
 * @param group the group that the claim is about
 * @param measured a difference in levels, or the effect of adoption
 */
public record GroupClaim(String group, Measured measured, Says says) implements Rule {
  /** Differences below this share of the lower group’s mean are held to be none. */
  static final double MARGIN = 0.1;

  /** What is compared. A level difference and an effect are different estimands. */
  public enum Measured {
    LEVEL("level difference"),
    EFFECT("change at adoption");

    private final String word;

    Measured(String word) {
      this.word = word;
    }
  }

  /** What the claim says of the group. */
  public enum Says {
    LOWER("lower"),
    HIGHER("higher"),
    NO_DIFFERENCE("no different");

    private final String word;

    Says(String word) {
      this.word = word;
    }
  }

  /** What one outcome says of the claim, and why in a few words. */
  private record Reading(Optional<Boolean> bearsOut, String words) {}

  @Override
  public String estimand() {
    return measured == Measured.LEVEL
        ? "Level difference: offenses per resident in places ("
            + group
            + ") less those in the others, over all periods; it describes and is no effect"
        : "Causal effect: change of offenses per resident brought about by adoption ("
            + group
            + "), against what the others went through";
  }

  @Override
  public List<Need> needs() {
    return List.of(
        measured == Measured.LEVEL
            ? new Need(
                "levels of both groups (a panel of crimes with dated policies, estimator means)",
                facts -> !GroupEstimate.levels(facts, group).isEmpty())
            : new Need(
                "an estimated effect of adoption (a panel of crimes with dated policies, and an"
                    + " estimator of effects)",
                facts -> !GroupEstimate.effects(facts, group).isEmpty()));
  }

  @Override
  public Judgement judge(Claim claim, Facts facts) {
    List<GroupEstimate> all = all(facts);
    Map<String, GroupEstimate> first = new LinkedHashMap<>();
    all.forEach(estimate -> first.putIfAbsent(estimate.outcome(), estimate));
    List<Reading> readings = new ArrayList<>();
    List<ClaimFigure> figures = new ArrayList<>();
    for (GroupEstimate estimate : first.values()) {
      Optional<Double> margin = estimate.shareOfMean(facts, MARGIN);
      readings.add(reading(estimate, margin));
      figures.addAll(figures(estimate, margin));
    }
    Judgement judgement =
        measured == Measured.LEVEL && facts.isPartial() ? partial() : verdict(readings);
    boolean describes =
        measured == Measured.LEVEL
            && judgement.verdict() == Verdict.SUPPORTED
            && !isBornOutByEffects(facts);
    return (describes ? describing(judgement) : judgement)
        .with(figures)
        .with(beside(facts, first))
        .caveat(others(all, first))
        .caveat(caveat(facts));
  }

  /** The offenses of one force over the residents of all are no level of crime. */
  private static Judgement partial() {
    return new Judgement(
        Verdict.NOT_MEASURABLE,
        false,
        "the offenses of these inputs are those that sheriffs or county police know, over all"
            + " residents: places whose cities have police of their own count fewer, whatever their"
            + " crime, so the level difference is printed and is none in safety; these inputs do not"
            + " hold what the claim needs",
        List.of(),
        List.of(),
        List.of("offenses of whole counties, or of agencies over their own population"));
  }

  private static Judgement describing(Judgement judgement) {
    return new Judgement(
        judgement.verdict(),
        true,
        judgement.because()
            + "; that holds of the levels, and the change at adoption does not bear out that the"
            + " policy brings it about",
        judgement.figures(),
        judgement.caveats(),
        judgement.missing());
  }

  private boolean isBornOutByEffects(Facts facts) {
    GroupClaim effect = new GroupClaim(group, Measured.EFFECT, says);
    return !GroupEstimate.effects(facts, group).isEmpty()
        && effect.judge(new Claim("", "", "", null, null, "", ""), facts).verdict()
            == Verdict.SUPPORTED;
  }

  private List<GroupEstimate> all(Facts facts) {
    return measured == Measured.LEVEL
        ? GroupEstimate.levels(facts, group)
        : GroupEstimate.effects(facts, group);
  }

  private Reading reading(GroupEstimate estimate, Optional<Double> margin) {
    boolean within = margin.filter(estimate::isWithin).isPresent();
    String interval =
        estimate.isAbove()
            ? "the interval lies above zero"
            : estimate.isBelow() ? "the interval lies below zero" : "the interval includes zero";
    String size =
        within
            ? ", and a difference as large as the margin is ruled out"
            : ", and a difference as large as the margin is not ruled out";
    return new Reading(bearsOut(estimate, within), estimate.outcome() + ": " + interval + size);
  }

  private Optional<Boolean> bearsOut(GroupEstimate estimate, boolean within) {
    boolean apart = estimate.isAbove() || estimate.isBelow();
    if (says == Says.NO_DIFFERENCE) {
      return within ? Optional.of(true) : apart ? Optional.of(false) : Optional.empty();
    }
    if (apart) {
      return Optional.of(estimate.isAbove() == (says == Says.HIGHER));
    }
    return within ? Optional.of(false) : Optional.empty();
  }

  private Judgement verdict(List<Reading> readings) {
    long bornOut = readings.stream().filter(r -> r.bearsOut().equals(Optional.of(true))).count();
    long not = readings.stream().filter(r -> r.bearsOut().equals(Optional.of(false))).count();
    String because =
        "said of ("
            + group
            + "): "
            + says.word
            + "; found in the "
            + measured.word
            + ": "
            + String.join("; ", readings.stream().map(Reading::words).toList())
            + (says == Says.NO_DIFFERENCE && bornOut + not == 0
                ? "; none is detected here, and a sizeable one is not ruled out"
                : "");
    Verdict verdict =
        bornOut + not == 0
            ? Verdict.NOT_MEASURABLE
            : not > 0 ? Verdict.CONTRADICTED : Verdict.SUPPORTED;
    boolean whole = bornOut == readings.size() || not == readings.size() || bornOut + not == 0;
    return Judgement.of(verdict, because).inPart(!whole);
  }

  private List<ClaimFigure> figures(GroupEstimate estimate, Optional<Double> margin) {
    List<ClaimFigure> figures = new ArrayList<>();
    figures.add(estimate.figure(measured.word));
    margin.ifPresent(
        m -> {
          figures.add(
              ClaimFigure.number(
                  "margin of equivalence, a tenth of the lower group’s mean, either way", m));
          figures.add(
              ClaimFigure.pValue(
                  "two one-sided tests against that margin, p-value", estimate.equivalence(m)));
        });
    if (!estimate.isAbove() && !estimate.isBelow()) {
      figures.add(
          ClaimFigure.number(
              "smallest true difference that would have been found four times in five",
              estimate.detectable()));
    }
    return figures;
  }

  /** The other estimand, so that nobody takes one for the other. */
  private List<ClaimFigure> beside(Facts facts, Map<String, GroupEstimate> first) {
    boolean level = measured == Measured.LEVEL;
    List<GroupEstimate> estimates =
        level ? GroupEstimate.effects(facts, group) : GroupEstimate.levels(facts, group);
    List<ClaimFigure> figures = new ArrayList<>();
    for (String outcome : first.keySet()) {
      estimates.stream()
          .filter(e -> e.outcome().equals(outcome))
          .findFirst()
          .map(e -> e.figure((level ? Measured.EFFECT : Measured.LEVEL).word + " (beside)"))
          .ifPresent(figures::add);
    }
    return figures;
  }

  /** How the other estimates of the same outcomes fall out. */
  private static String others(List<GroupEstimate> all, Map<String, GroupEstimate> first) {
    List<String> parts = new ArrayList<>();
    for (String outcome : first.keySet()) {
      List<GroupEstimate> rest =
          all.stream()
              .filter(e -> e.outcome().equals(outcome) && !e.equals(first.get(outcome)))
              .toList();
      long above = rest.stream().filter(GroupEstimate::isAbove).count();
      long below = rest.stream().filter(GroupEstimate::isBelow).count();
      parts.add(
          outcome
              + ": "
              + above
              + " of "
              + rest.size()
              + " others lie above zero, "
              + below
              + " below, "
              + (rest.size() - above - below)
              + " include it");
    }
    return "judged by the first estimate of the job; over its other estimators and pools, "
        + String.join("; ", parts);
  }

  private String caveat(Facts facts) {
    return "the units are "
        + facts.units()
        + ", and what their police know: no city, and not all crime; "
        + (measured == Measured.LEVEL
            ? "the groups differ in much besides their policies, and a level difference is no effect"
            : "it rests on both groups having moved alike but for the adoption, and a change in"
                + " what is reported moves it too");
  }
}
