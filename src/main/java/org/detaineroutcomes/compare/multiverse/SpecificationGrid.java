package org.detaineroutcomes.compare.multiverse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.compare.groups.Pools;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Multiverse;
import org.detaineroutcomes.model.OutcomeScale;
import org.detaineroutcomes.model.SampleCoding;
import org.detaineroutcomes.model.TreatmentDefinition;
import org.detaineroutcomes.model.result.Estimand;
import org.detaineroutcomes.model.result.MultiverseChoice;

/**
 * Every specification that a job asks for of each of its outcomes.
 *
 * @param codings ways to code units and treatment
 * @param all specifications, in the order of the job
 * @param combinations of options, those among them that are no specification
 */
record SpecificationGrid(
    List<SampleCoding> codings, List<ChosenSpecification> all, int combinations) {
  private static final String FIRST = "callaway-santanna";

  private static final List<MultiverseChoice> OF_ARRAYS =
      Arrays.stream(MultiverseChoice.values())
          .filter(choice -> choice == MultiverseChoice.SAMPLE || !choice.isOfSample())
          .toList();

  /** The specifications of a job that crosses choices, which were checked. */
  static SpecificationGrid of(Job job) {
    Multiverse multiverse = job.multiverse().orElseThrow();
    List<SampleCoding> codings = multiverse.codings(job);
    List<ChosenSpecification> all = new ArrayList<>();
    int combinations = 0;
    for (int c = 0; c < codings.size(); c++) {
      for (Map<MultiverseChoice, String> chosen : multiverse.crossed(OF_ARRAYS)) {
        combinations++;
        Map<MultiverseChoice, String> options = otherwise(job, codings.get(c));
        options.putAll(chosen);
        ChosenSpecification one = new ChosenSpecification(all.size() + 1, c, options);
        if (one.isMeant()) {
          all.add(one);
        }
      }
    }
    return new SpecificationGrid(codings, all, combinations);
  }

  /** The choices with more than one option among the specifications. */
  List<MultiverseChoice> turned() {
    return Arrays.stream(MultiverseChoice.values())
        .filter(choice -> all.stream().map(each -> each.of(choice)).distinct().count() > 1)
        .toList();
  }

  /** What the job itself does where it does not name a choice, under a coding. */
  private static Map<MultiverseChoice, String> otherwise(Job job, SampleCoding coding) {
    Map<MultiverseChoice, String> own = new EnumMap<>(MultiverseChoice.class);
    own.put(MultiverseChoice.DEFINITION, coding.definition().word());
    own.put(MultiverseChoice.REPORTERS, coding.reporters().word());
    own.put(MultiverseChoice.ADOPTERS, coding.adopters().word());
    own.put(MultiverseChoice.ADOPTION, coding.adoption().word());
    own.put(MultiverseChoice.REVERSALS, coding.reversals().word());
    own.put(
        MultiverseChoice.SAMPLE,
        job.panel().orElseThrow().sample() == Job.Sample.BALANCED ? "balanced" : "unbalanced");
    own.put(MultiverseChoice.SCALE, OutcomeScale.RATE.word());
    own.put(MultiverseChoice.ESTIMATOR, firstEstimator(job));
    own.put(MultiverseChoice.WEIGHTS, ChosenSpecification.NONE);
    own.put(MultiverseChoice.COVARIATES, ChosenSpecification.NONE);
    own.put(MultiverseChoice.WINDOW, ChosenSpecification.ALL);
    own.put(MultiverseChoice.POOL, Pools.word(job.treatment().pool()));
    own.put(MultiverseChoice.CLUSTER, isOfStates(coding.definition()) ? "state" : "unit");
    return own;
  }

  private static boolean isOfStates(TreatmentDefinition definition) {
    return definition.ofStates();
  }

  private static String firstEstimator(Job job) {
    return job.comparisons().stream()
        .map(Job.Comparison::estimator)
        .filter(name -> Estimators.names().contains(name))
        .filter(name -> Estimators.named(name).traits().estimand() != Estimand.LEVEL)
        .findFirst()
        .orElse(FIRST);
  }
}
