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
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.ClaimContrast;
import org.detaineroutcomes.model.result.ClaimDirection;
import org.detaineroutcomes.model.result.ClaimEstimand;
import org.detaineroutcomes.model.result.ClaimMeasure;
import org.detaineroutcomes.model.result.ClaimNeed;
import org.detaineroutcomes.model.result.ClaimNote;
import org.detaineroutcomes.model.result.ClaimWording;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.Verdict;
import org.detaineroutcomes.model.result.ZeroPosition;

/**
 * A claim that crime is lower, higher or no different in one of two groups. Claims of either
 * direction are judged by the same steps: the interval, then whether a difference as large as the
 * margin is ruled out.
 *
 * @param group the group that the claim is about
 */
public record GroupClaim(Arm group, ClaimContrast contrast, ClaimDirection direction)
    implements Rule {
  /** Differences below this share of the lower group’s mean are held to be none. */
  static final double MARGIN = 0.1;

  /** What one outcome says of the claim, and why. */
  private record Reading(Optional<Boolean> bearsOut, Note note) {}

  @Override
  public Note estimand() {
    return Note.of(
        contrast == ClaimContrast.LEVEL
            ? ClaimEstimand.LEVEL_OF_GROUP
            : ClaimEstimand.EFFECT_OF_ADOPTION,
        group);
  }

  @Override
  public List<Need> needs() {
    return List.of(
        contrast == ClaimContrast.LEVEL
            ? new Need(
                ClaimNeed.LEVELS_OF_BOTH_GROUPS,
                facts -> !GroupEstimate.levels(facts, group).isEmpty())
            : new Need(
                ClaimNeed.EFFECT_ESTIMATE,
                facts -> !GroupEstimate.effects(facts, group).isEmpty()));
  }

  @Override
  public Judgement judge(Claim claim, Facts facts) {
    List<GroupEstimate> all = estimates(facts, contrast);
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
        contrast == ClaimContrast.LEVEL && facts.isPartial() ? partial() : verdict(readings);
    boolean describes =
        contrast == ClaimContrast.LEVEL
            && judgement.verdict() == Verdict.SUPPORTED
            && !isBornOutByEffects(facts);
    return (describes ? judgement.inPart(true).note(ClaimNote.HOLDS_OF_LEVELS) : judgement)
        .with(figures)
        .with(beside(facts, first))
        .note(ClaimNote.JUDGED_BY_FIRST)
        .noting(others(all, first))
        .noting(
            contrast == ClaimContrast.EFFECT
                ? first.keySet().stream()
                    .flatMap(o -> ClaimedCurve.notes(facts, o, group, direction).stream())
                    .toList()
                : List.of())
        .note(ClaimNote.KNOWN_TO_POLICE_OF_UNITS)
        .note(
            contrast == ClaimContrast.LEVEL
                ? ClaimNote.GROUPS_DIFFER_OTHERWISE
                : ClaimNote.MOVED_ALIKE_OTHERWISE);
  }

  /** The offenses of one force over the residents of all are no level of crime. */
  private static Judgement partial() {
    return Judgement.of(Verdict.NOT_MEASURABLE, ClaimNote.LEVEL_OF_ONE_FORCE)
        .noting(List.of(Note.of(ClaimNeed.WHOLE_PLACE_OFFENSES)));
  }

  private boolean isBornOutByEffects(Facts facts) {
    GroupClaim effect = new GroupClaim(group, ClaimContrast.EFFECT, direction);
    return !GroupEstimate.effects(facts, group).isEmpty()
        && effect
                .judge(
                    new Claim(
                        "", "", "", null, null, "", "", ClaimWording.IN_OTHER_WORDS, List.of()),
                    facts)
                .verdict()
            == Verdict.SUPPORTED;
  }

  private List<GroupEstimate> estimates(Facts facts, ClaimContrast of) {
    return of == ClaimContrast.LEVEL
        ? GroupEstimate.levels(facts, group)
        : GroupEstimate.effects(facts, group);
  }

  private Reading reading(GroupEstimate estimate, Optional<Double> margin) {
    boolean within = margin.filter(estimate::isWithin).isPresent();
    return new Reading(
        bearsOut(estimate, within),
        Note.of(ClaimNote.GROUP_READING, estimate.outcome(), position(estimate), within));
  }

  private static ZeroPosition position(GroupEstimate estimate) {
    return estimate.isAbove()
        ? ZeroPosition.ABOVE
        : estimate.isBelow() ? ZeroPosition.BELOW : ZeroPosition.INCLUDES;
  }

  private Optional<Boolean> bearsOut(GroupEstimate estimate, boolean within) {
    boolean apart = estimate.isAbove() || estimate.isBelow();
    if (direction == ClaimDirection.NO_DIFFERENCE) {
      return within ? Optional.of(true) : apart ? Optional.of(false) : Optional.empty();
    }
    if (apart) {
      return Optional.of(estimate.isAbove() == (direction == ClaimDirection.HIGHER));
    }
    return within ? Optional.of(false) : Optional.empty();
  }

  private Judgement verdict(List<Reading> readings) {
    long bornOut = readings.stream().filter(r -> r.bearsOut().equals(Optional.of(true))).count();
    long not = readings.stream().filter(r -> r.bearsOut().equals(Optional.of(false))).count();
    Verdict verdict =
        bornOut + not == 0
            ? Verdict.INCONCLUSIVE
            : not > 0 ? Verdict.CONTRADICTED : Verdict.SUPPORTED;
    boolean whole = bornOut == readings.size() || not == readings.size() || bornOut + not == 0;
    Judgement judgement =
        Judgement.of(verdict, ClaimNote.SAID_OF_GROUP, group, direction, contrast)
            .noting(readings.stream().map(Reading::note).toList())
            .inPart(!whole);
    return direction == ClaimDirection.NO_DIFFERENCE && bornOut + not == 0
        ? judgement.note(ClaimNote.NONE_DETECTED)
        : judgement;
  }

  private List<ClaimFigure> figures(GroupEstimate estimate, Optional<Double> margin) {
    List<ClaimFigure> figures = new ArrayList<>();
    figures.add(estimate.figure(measure(contrast)));
    margin.ifPresent(
        m -> {
          figures.add(estimate.number(m, ClaimMeasure.EQUIVALENCE_MARGIN));
          figures.add(estimate.pValue(estimate.equivalence(m), ClaimMeasure.EQUIVALENCE_P_VALUE));
        });
    if (!estimate.isAbove() && !estimate.isBelow()) {
      figures.add(estimate.number(estimate.detectable(), ClaimMeasure.SMALLEST_DETECTABLE));
    }
    return figures;
  }

  /** The other estimand, so that nobody takes one for the other. */
  private List<ClaimFigure> beside(Facts facts, Map<String, GroupEstimate> first) {
    ClaimContrast other =
        contrast == ClaimContrast.LEVEL ? ClaimContrast.EFFECT : ClaimContrast.LEVEL;
    List<GroupEstimate> estimates = estimates(facts, other);
    List<ClaimFigure> figures = new ArrayList<>();
    for (String outcome : first.keySet()) {
      estimates.stream()
          .filter(e -> e.outcome().equals(outcome))
          .findFirst()
          .map(e -> e.figure(measure(other)).setAside())
          .ifPresent(figures::add);
    }
    return figures;
  }

  private static ClaimMeasure measure(ClaimContrast contrast) {
    return contrast == ClaimContrast.LEVEL
        ? ClaimMeasure.LEVEL_DIFFERENCE
        : ClaimMeasure.CHANGE_AFTER_ADOPTION;
  }

  /** How the other estimates of the same outcomes fall out. */
  private static List<Note> others(List<GroupEstimate> all, Map<String, GroupEstimate> first) {
    List<Note> notes = new ArrayList<>();
    for (String outcome : first.keySet()) {
      List<GroupEstimate> rest =
          all.stream()
              .filter(e -> e.outcome().equals(outcome) && !e.equals(first.get(outcome)))
              .toList();
      notes.add(
          Note.of(
              ClaimNote.OTHER_ESTIMATES,
              outcome,
              rest.stream().filter(GroupEstimate::isAbove).count(),
              rest.stream().filter(GroupEstimate::isBelow).count(),
              rest.size()));
    }
    return notes;
  }
}
