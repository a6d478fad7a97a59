package org.detaineroutcomes.panel.policy;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.TreatmentDefinition;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.ExclusionReason;
import org.detaineroutcomes.schema.core.PolicySpells;
import org.detaineroutcomes.store.Release;

/**
 * How many counties, or states, each treatment definition would treat with the policies of a
 * release, whether the panel has rows of them or not.
 *
 * @param places "counties" or "states"
 * @param treated in the treated group; of a state law, limits and mandates together
 * @param mandates those of them under a mandate
 * @param keptOut limited otherwise, or on terms that are not known
 * @param conflict bound by a court's order and a mandate at once
 * @param reversed treated, and no longer so by some period of the window
 * @param refused why the definition cannot be used; empty where it can
 */
public record DefinitionCounts(
    TreatmentDefinition definition,
    String places,
    long treated,
    long mandates,
    long keptOut,
    long conflict,
    long reversed,
    String refused) {

  /** Every definition, in order; none where the release has no policies or the job no panel. */
  public static List<DefinitionCounts> of(Job job, Release release) {
    if (job.panel().isEmpty() || !release.has(PolicySpells.TABLE)) {
      return List.of();
    }
    return Arrays.stream(TreatmentDefinition.values())
        .map(definition -> of(job.treatedBy(definition), definition, release))
        .toList();
  }

  private static DefinitionCounts of(Job job, TreatmentDefinition definition, Release release) {
    boolean states = definition.ofStates() || job.panel().orElseThrow().unit() == Job.Unit.STATE;
    String places = states ? "states" : "counties";
    try {
      Treatment treatment = Treatment.of(job, release);
      List<UnitPlace> all = treatment.everywhere(states);
      return new DefinitionCounts(
          definition,
          places,
          count(all, p -> treatedArm(treatment.standing(p).arm())),
          count(all, p -> treatment.standing(p).arm() == Arm.MANDATE),
          count(all, p -> treatment.standing(p).reason() == ExclusionReason.OTHERWISE),
          count(all, p -> treatment.standing(p).arm() == Arm.CONFLICT),
          count(all, p -> treatment.reversal(p).isPresent()),
          "");
    } catch (Failure failure) {
      return new DefinitionCounts(
          definition,
          places,
          0,
          0,
          0,
          0,
          0,
          definition.needs().map(table -> "no row of " + table).orElse(failure.getMessage()));
    }
  }

  private static boolean treatedArm(Arm arm) {
    return Arrays.stream(TreatmentDefinition.values())
        .flatMap(definition -> definition.arms().stream())
        .anyMatch(pair -> pair.treated() == arm);
  }

  private static long count(List<UnitPlace> places, Predicate<UnitPlace> which) {
    return places.stream().filter(which).count();
  }
}
